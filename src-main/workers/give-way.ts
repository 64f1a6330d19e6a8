import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { isMainThread } from 'node:worker_threads'

/**
 * Let this thread have the processor only while the window and the library do not want it: on a computer with two cores a
 * folder being read would else take every other turn. On Linux, where a thread has a priority of its own (sched(7)); Node
 * knows of none elsewhere, and nothing is done there.
 */
export function giveWay(): void {
  if (isMainThread || process.platform !== 'linux') return
  try {
    const [, thread = ''] = /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self')) ?? []
    if (thread !== '') setPriority(Number(thread), constants.priority.PRIORITY_LOW)
  } catch {
    // Without /proc, or where it is not allowed, the thread works on as any other.
  }
}
