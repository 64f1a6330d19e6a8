import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from '#contract/failure'
import type { WindowNews } from '#contract/safety'
import { type OpenLibrary, openSharedLibrary } from './open-shared-library'
import type { Opening } from './opening'

/** The library to try things in, which stands in for the person's own until it is thrown away. */
export interface SampleLibrary {
  /** Of the library in front. The person's own stays open behind the sample: nobody else can take it meanwhile. */
  readonly opening: Opening<OpenLibrary>
  readonly isInFront: () => boolean
  /** Put the sample in front: as it was left, or made anew. */
  enter(): Promise<Outcome<OpenLibrary>>
  /** Put the person's own library in front again; `throw-away` deletes the sample with everything in it. */
  leave(how: 'keep' | 'throw-away'): Promise<Outcome<OpenLibrary>>
}

export interface SampleNeeds {
  readonly own: Opening<OpenLibrary>
  /** A folder for nothing else: it is deleted whole. */
  readonly folder: string
  readonly fill: (open: OpenLibrary) => Promise<Outcome<unknown>>
  readonly tellNews: (news: WindowNews) => void
  readonly logError: (where: string, thrown: unknown) => void
}

export function createSampleLibrary({ own, folder, fill, tellNews, logError }: SampleNeeds): SampleLibrary {
  let sample: Opening<OpenLibrary> | null = null
  const front = (): Opening<OpenLibrary> => sample ?? own
  // Entering and leaving one after the other: a second press must not delete what the first has just opened.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act)
    turn = done.catch(() => undefined)
    return done
  }
  const openSample = (): Opening<OpenLibrary> =>
    openSharedLibrary({
      place: { folder: () => join(folder, 'library'), choose() {}, wasIn: () => false, openedIn() {} },
      cacheFolder: join(folder, 'cache'),
      tellNews,
      logError,
    })
  const made = async (): Promise<{
    readonly opening: Opening<OpenLibrary>
    readonly outcome: Outcome<OpenLibrary>
  }> => {
    const opening = openSample()
    const outcome = await opening.opened()
    if (!outcome.ok || outcome.value.library.rows().length > 0) return { opening, outcome }
    const filled = await fill(outcome.value)
    return { opening, outcome: filled.ok ? outcome : filled }
  }
  const deleteSample = (): Promise<void> =>
    rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      logError('throwing the sample away', error)
    })
  return {
    isInFront: () => sample !== null,
    opening: {
      opened: () => front().opened(),
      openedReadOnly: () => front().openedReadOnly(),
      begun: () => front().begun(),
      reopened: (way) => front().reopened(way),
      current: () => front().current(),
      async close() {
        await Promise.all([sample?.close(), own.close()])
      },
    },
    enter: () =>
      inTurn(async () => {
        if (sample) return sample.current()
        let { opening, outcome } = await made()
        if (!outcome.ok && outcome.failure.code !== 'library-in-use') {
          // Half a sample is worth nothing: a power cut may have left one.
          await opening.close()
          await deleteSample()
          ;({ opening, outcome } = await made())
        }
        if (outcome.ok) sample = opening
        else await opening.close()
        return outcome
      }),
    leave: (how) =>
      inTurn(async () => {
        const left = sample
        sample = null
        await left?.close()
        if (how === 'throw-away') await deleteSample()
        return own.opened()
      }),
  }
}
