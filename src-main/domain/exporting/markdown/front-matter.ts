import { isCalendarDay } from '../calendar-day'

/** Flat, as Obsidian's properties are. A `date` is written as one when it is a whole day, and as text when it is not. */
export type Property =
  | { readonly key: string; readonly kind: 'text'; readonly value: string | null }
  | { readonly key: string; readonly kind: 'date'; readonly value: string | null }
  | { readonly key: string; readonly kind: 'number'; readonly value: number }
  | { readonly key: string; readonly kind: 'list'; readonly value: readonly string[] }

/**
 * YAML front matter that gray-matter, js-yaml, yaml and Obsidian read alike.
 *
 * All text is in double quotes: nothing then depends on which words and figures a reader's YAML version takes for
 * something else (`no`, `1e3`, `12:30`, `2020-02-31`). What is not known is left out rather than written as empty.
 */
export function frontMatter(properties: readonly Property[]): string {
  return ['---', ...properties.flatMap(linesOf), '---'].join('\n')
}

function linesOf(property: Property): readonly string[] {
  const { key } = property
  switch (property.kind) {
    case 'number':
      return [`${key}: ${property.value}`]
    case 'text':
      return property.value === null ? [] : [`${key}: ${quoted(property.value)}`]
    case 'date':
      if (property.value === null) return []
      return [`${key}: ${isCalendarDay(property.value) ? property.value : quoted(property.value)}`]
    case 'list':
      return property.value.length === 0 ? [] : [`${key}:`, ...property.value.map((item) => `  - ${quoted(item)}`)]
  }
}

/** Controls, and the breaks and marks that YAML versions disagree about or refuse unescaped. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** JSON's strings are YAML's double-quoted ones (YAML 1.2, 1.2), once what JSON leaves bare is escaped too. */
function quoted(value: string): string {
  return JSON.stringify(value.normalize('NFC')).replace(
    unprintable,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
