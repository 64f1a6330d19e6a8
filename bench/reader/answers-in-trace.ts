import type { TraceEvent } from './trace'

/** What one key or mouse button came to, from the moment the browser had it. Times in milliseconds. */
export interface Answer {
  /** Until the frame with the mark was on the screen. */
  readonly shown: number
  /** What the page's own thread computed until it handed that frame over, without waiting for anything. */
  readonly work: number
}

/**
 * The answers in a trace of the process `pid`, whose page says (performance.mark) `pressed` for the moment the browser had
 * a press, and `drawn` when the mark stands in the document. A press whose frame never came to the screen is left out.
 */
export function answersIn(events: readonly TraceEvent[], pid: number): readonly Answer[] {
  const page = createPage(events.filter((event) => event.pid === pid))
  return page.times('pressed').flatMap((pressed, index, all) => {
    const until = all[index + 1] ?? Number.POSITIVE_INFINITY
    const drawn = page.times('drawn').find((at) => at > pressed && at < until)
    const frame = drawn === undefined ? undefined : page.commits.find(({ ts }) => ts >= drawn)
    const shown = frame && page.shownAt(frame)
    if (!frame || shown === undefined) return []
    return [{ shown: (shown - pressed) / 1000, work: page.workBetween(pressed, endOf(frame)) / 1000 }]
  })
}

function createPage(events: readonly TraceEvent[]) {
  const sorted = events.toSorted((one, other) => one.ts - other.ts)
  const of = (name: string): readonly TraceEvent[] => sorted.filter((one) => one.name === name)
  const commits = of('Commit').filter(({ ph }) => ph === 'X')
  const main = commits[0]?.tid
  const tasks = of('RunTask').filter(({ tid }) => tid === main)
  const frames = of('PipelineReporter')
  return {
    commits,
    times: (mark: string): readonly number[] => of(mark).map(({ ts }) => ts),
    /** When the frame that was committed came to the screen. */
    shownAt(commit: TraceEvent): number | undefined {
      const begun = frames.find((one) => one.ph === 'b' && isFrame(one, commit.args?.frameSeqId))
      return begun && frames.find((one) => one.ph === 'e' && one.id2?.local === begun.id2?.local)?.ts
    },
    /** Microseconds of processor time: what others do on the machine is not counted. */
    workBetween: (from: number, to: number): number =>
      tasks.reduce((sum, task) => (endOf(task) > from && task.ts < to ? sum + (task.tdur ?? 0) : sum), 0),
  }
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur
}

function isFrame({ args }: TraceEvent, sequence: unknown): boolean {
  const frame = partOf(args?.chrome_frame_reporter)
  return frame.frame_sequence === sequence && String(frame.state).startsWith('STATE_PRESENTED')
}

function partOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
