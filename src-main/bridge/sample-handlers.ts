import type { Handlers } from '#contract/calls'
import { type OpenedNeeds, openedAnswer } from './opened-answer'
import type { SampleLibrary } from './sample-library'

export interface SampleHandlerNeeds extends OpenedNeeds {
  readonly sample: Pick<SampleLibrary, 'enter' | 'leave' | 'isInFront'>
}

/** Calls that put the sample library in front, and the person's own again. */
export function sampleHandlers(needs: SampleHandlerNeeds): Pick<Handlers, 'openSample' | 'leaveSample'> {
  const { sample } = needs
  return {
    openSample: () => openedAnswer(sample.enter(), needs),
    leaveSample: (how) => openedAnswer(sample.leave(how), needs),
  }
}
