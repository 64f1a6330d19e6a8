import type { TFunction } from 'i18next'
import type { Annotation, RecordId, Theme } from '#domain/notebook/records'
import { wordsOfNote } from '#domain/notes/note-words'
import { themeNamesOf } from '../annotating/colours'

/** Of a long note as much as one listens to in passing. */
const longest = 160

/** Says a passage's themes and note to whoever hears it. The words around them are looked up once, not for each of a thousand. */
export function speakerOf(t: TFunction, themes: ReadonlyMap<RecordId, Theme>): (annotation: Annotation) => string {
  const noTheme = t('reader.noTheme')
  const withNote = t('reader.markWithNote', { themes: '\0', note: '\u0001' })
  return (annotation) => {
    const names = themeNamesOf(annotation, themes).join(', ') || noTheme
    const words = annotation.note === '' ? '' : wordsOfNote(annotation.note)
    if (words === '') return names
    const note = words.length <= longest ? words : `${words.slice(0, longest).trim()}…`
    return withNote.replace('\0', () => names).replace('\u0001', () => note)
  }
}
