import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

export interface Log {
  /** Keep `thrown` whole, with where it was caught. Never throws itself. */
  readonly error: (where: string, thrown: unknown) => void
}

const largestBytes = 512 * 1024

/**
 * A log of what went wrong, in `folder/sotay.log`; at half a mebibyte it becomes `sotay.1.log` and the one before is
 * dropped. Written at once, so that the last line before an exit is there. `echo` repeats it on stderr.
 */
export function createLog({ folder, echo }: { readonly folder: string; readonly echo: boolean }): Log {
  const path = join(folder, 'sotay.log')
  return {
    error(where, thrown) {
      const line = `${new Date().toISOString()} ${where}: ${inspect(thrown, { depth: 6 })}\n`
      if (echo) process.stderr.write(line)
      try {
        mkdirSync(folder, { recursive: true })
        if (sizeOf(path) + Buffer.byteLength(line) > largestBytes) renameSync(path, join(folder, 'sotay.1.log'))
        appendFileSync(path, line)
      } catch (cause) {
        // Nowhere is left to tell it but stderr: a log that fails must not take the app down.
        process.stderr.write(`${path}: ${inspect(cause)}\n${line}`)
      }
    },
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
