import { basename, dirname } from 'node:path'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { freePath } from './damage'
import { type Disk, errorCodeOf } from './disk'
import type { Document } from './document'

/**
 * A document that is kept in the profile for the next time; null when there is none. One that cannot be understood is left
 * aside, beside those that were before, and there is none. One that cannot be read at the moment is not said to be none, lest
 * it be written over.
 */
export function readKept<T>(disk: Disk, document: Document<T>): Outcome<T | null> {
  const { path } = document
  const reading = document.read()
  switch (reading.kind) {
    case 'found':
      return succeeded(reading.data)
    case 'missing':
      return succeeded(null)
    case 'unreadable':
      return failed({ code: 'cannot-read-draft', path, reason: reading.reason })
    case 'damaged':
      try {
        disk.rename(path, freePath(dirname(path), `${basename(path)}.damaged`))
        return succeeded(null)
      } catch (error) {
        if (errorCodeOf(error) === '') throw error
        return failed({ code: 'cannot-read-draft', path, reason: errorCodeOf(error) })
      }
  }
}
