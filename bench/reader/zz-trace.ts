import { readFile, rm } from 'node:fs/promises'
import type { ElectronApplication } from '@playwright/test'

/** One line of a trace of Chromium's. Times in microseconds, of one clock for all processes. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Of them, on the processor. */
  readonly tdur?: number
  readonly id?: string
  readonly id2?: { readonly local?: string }
  readonly args?: Readonly<Record<string, unknown>>
}

const categories: string[] = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'cc',
  'benchmark',
  'toplevel',
  'disabled-by-default-devtools.timeline.invalidationTracking',
  'disabled-by-default-blink.debug',
]

/** What every process of the app did during `act`. */
export async function traced(app: ElectronApplication, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await app.evaluate(
    ({ contentTracing }, config) => contentTracing.startRecording(config),
    // A full buffer takes no more: without this much room the last acts of a round are not in the trace.
    { recording_mode: 'record-until-full', trace_buffer_size_in_kb: 400_000, included_categories: categories } as const,
  )
  await act()
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const text = await readFile(path, 'utf8')
  await rm(path, { force: true })
  // Written by Chromium in the one shape it knows.
  const { traceEvents } = JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }
  return traceEvents
}
