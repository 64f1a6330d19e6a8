import { renameSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Outcome } from '#contract/failure'
import { failed, succeeded } from '#contract/failure'
import { defaultSettings, type Settings, settings } from '#contract/settings'
import { realDisk } from '../library/disk'
import { type Document, documentAt } from '../library/document'
import { notSaved } from '../library/not-saved'

export interface KeptSettings {
  current(): Settings
  /** Durable when answered; after a failure the former settings are still current. */
  save(next: Settings): Promise<Outcome<null>>
}

// Loose: what a newer version has written beside ours must not make the rest unreadable.
const keptFields = z.record(z.string(), z.unknown())

/**
 * The settings kept in the file at `path`. A field that is missing or makes no sense gets its default; a file that does
 * not hold an object at all is kept aside as `….unreadable` and reported, so that nothing is written over it unseen.
 */
export function openSettings(path: string, logError: (where: string, thrown: unknown) => void): KeptSettings {
  const document = documentAt(realDisk, path, keptFields)
  let current = readSettings(document, logError)
  return {
    current: () => current,
    async save(next) {
      try {
        await document.write(next)
      } catch (thrown) {
        return failed(notSaved(thrown))
      }
      current = next
      return succeeded(null)
    },
  }
}

function readSettings(
  document: Document<Record<string, unknown>>,
  logError: (where: string, thrown: unknown) => void,
): Settings {
  const reading = document.read()
  switch (reading.kind) {
    case 'found':
      return settingsFrom(reading.data)
    case 'missing':
      return defaultSettings
    case 'unreadable':
      logError('settings', new Error(`${document.path} cannot be read: ${reading.reason}`))
      return defaultSettings
    case 'damaged': {
      const aside = `${document.path}.unreadable`
      logError('settings', new Error(`${document.path} is damaged (${reading.reason}); kept as ${aside}`))
      renameSync(document.path, aside)
      return defaultSettings
    }
  }
}

function settingsFrom(kept: Readonly<Record<string, unknown>>): Settings {
  const known = Object.entries(settings.shape).flatMap(([name, shape]) => {
    const field = z.safeParse(shape, kept[name])
    return field.success ? [[name, field.data] as const] : []
  })
  return { ...defaultSettings, ...Object.fromEntries(known) }
}
