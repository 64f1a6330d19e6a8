import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { lesson } from './learning'

/** What a person prefers on this machine. Kept beside the app, not in the library. */
export const settings = z.strictObject({
  language: z.enum(['system', 'vi', 'en']),
  /** `contrast`: black on white, or white on black where the system prefers the dark. */
  appearance: z.enum(['system', 'light', 'sepia', 'dark', 'contrast']),
  readerFont: z.enum(['serif', 'sans', 'system']),
  /** Reader's letter size in CSS pixels. */
  readerSize: z.int().check(z.gte(14), z.lte(28)),
  /** Reader's line height in per cent of the letter size. */
  readerLine: z.int().check(z.gte(130), z.lte(220)),
  /** How long the reader's lines are. */
  readerMeasure: z.enum(['narrow', 'medium', 'wide']),
  /** Where the sidebars end, in CSS pixels; null when hidden. */
  sidebarWidth: z.int().check(z.gte(180), z.lte(480)),
  inspectorWidth: z.int().check(z.gte(220), z.lte(560)),
  sidebarHidden: z.boolean(),
  inspectorHidden: z.boolean(),
  /** Signed under each new annotation. */
  author: z.string(),
  /** Keys a person chose, by the id of the action in the window's table: `{ note: ['Mod+Alt+N'] }`. */
  shortcuts: z.record(z.string().check(z.maxLength(64)), z.array(z.string().check(z.maxLength(64)))),
  /** What corrections taught, to be applied to new articles of the same source. */
  lessons: z.array(lesson).check(z.maxLength(5000)),
})

export type Settings = Frozen<z.infer<typeof settings>>

export const defaultSettings: Settings = {
  language: 'system',
  appearance: 'system',
  readerFont: 'serif',
  readerSize: 18,
  readerLine: 180,
  readerMeasure: 'medium',
  sidebarWidth: 260,
  inspectorWidth: 320,
  sidebarHidden: false,
  inspectorHidden: false,
  author: '',
  shortcuts: {},
  lessons: [],
}

export type Language = 'vi' | 'en'

/** The language to speak: the one chosen; else English where the machine does, and Vietnamese everywhere else. */
export function languageOf(chosen: Settings['language'], locale: string): Language {
  if (chosen !== 'system') return chosen
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi'
}
