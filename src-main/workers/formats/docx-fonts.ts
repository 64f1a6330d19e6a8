import { SaxesParser } from 'saxes'

/** The fonts that a Word document sets by its styles (ECMA-376, 17.7). */
export interface DocxFonts {
  /** Of the style, or of one it is based on; null when they name none. */
  ofStyle(id: string | null): string | null
  /** Of a paragraph that names no style, else of the whole document; null when it is left to the program. */
  readonly usual: string | null
}

interface Style {
  font: string | null
  basedOn: string | null
}

/** A style that is based on one that is based on it, and so on, is nobody's. */
const deepest = 20

/** What `word/styles.xml` says; nothing when there is none. */
export function docxFonts(xml: string | null): DocxFonts {
  const styles = new Map<string, Style>()
  let whole: string | null = null
  let usualStyle: string | null = null
  let open: Style | null = null
  let defaults = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:docDefaults') defaults = true
    else if (name === 'w:style') {
      open = { font: null, basedOn: null }
      const id = attributes['w:styleId']
      if (id !== undefined) styles.set(id, open)
      if (attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''))
        usualStyle = id ?? null
    } else if (name === 'w:basedOn' && open) open.basedOn = attributes['w:val'] ?? null
    else if (name === 'w:rFonts') {
      const font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null
      if (open) open.font = font
      else if (defaults) whole = font
    }
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:docDefaults') defaults = false
    if (name === 'w:style') open = null
  })
  parser.on('error', () => undefined)
  if (xml !== null) parser.write(xml).close()
  const ofStyle = (id: string | null): string | null => {
    let at = id === null ? undefined : styles.get(id)
    for (let depth = 0; at && depth < deepest; depth += 1) {
      if (at.font !== null) return at.font
      at = at.basedOn === null ? undefined : styles.get(at.basedOn)
    }
    return null
  }
  return { ofStyle, usual: ofStyle(usualStyle) ?? whole }
}
