import type { Handlers } from '#contract/calls'
import { type OpenedNeeds, openedAnswer } from './opened-answer'
import type { SampleLibrary } from './sample-library'

export interface SampleHandlerNeeds extends OpenedNeeds {
  readonly sample: Pick<SampleLibrary, 'enter' | 'throwAway' | 'isInFront'>
}

/** Calls that put the sample library in front, and throw it away. */
export function sampleHandlers(needs: SampleHandlerNeeds): Pick<Handlers, 'openSample' | 'throwAwaySample'> {
  const { sample } = needs
  return {
    openSample: () => openedAnswer(sample.enter(), needs),
    throwAwaySample: () => openedAnswer(sample.throwAway(), needs),
  }
}
