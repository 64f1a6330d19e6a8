import { Buffer } from 'node:buffer'
import { storyFromHtml } from '#domain/importing/article-from-html'
import { strictly } from '#domain/importing/encodings/text-decoder'
import { docxFonts } from './docx-fonts'
import { type DocxNode, putLettersRight } from './docx-letters'
import { createDrawnPictures, mediaIn } from './docx-pictures'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { gatherPictures } from './pictures/gather-pictures'
import { objectionToXml } from './safe-xml'
import { storedZip } from './stored-zip'
import { zipParts } from './zip-entries'
import { type ZipLimits, ZipRefusal } from './zip-limits'

const limits: ZipLimits = { entries: 5000, each: 40_000_000, total: 80_000_000 }

/** Styles of Word, by the names it writes into files whatever the language of its menus, and of LibreOffice. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.sapo:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/**
 * The article in a Word document: its text with headings, lists, tables, quotations, emphasis, links and
 * pictures. Headers and footers are left out. Text set in fonts from before Unicode is read as what they show; `encoding` says
 * which, and `as` decides it.
 *
 * A document with a password is `locked`; one whose parts have entities of their own or are nested without end is
 * `expands-too-far`. Only mark-up and pictures are unpacked, in bounds, and only they are given to the converter.
 */
export async function readDocx({ bytes, fileName, as }: FormatSource): Promise<FormatReading> {
  if (isCompoundFile(bytes)) return refusedAs(hasEncryptedPackage(bytes) ? 'locked' : 'unknown-format')
  try {
    const parts = await zipParts(bytes, limits, (path) => /\.(?:xml|rels)$/iu.test(path))
    if (!parts.has('[Content_Types].xml') && !parts.has('word/document.xml')) return refusedAs('damaged')
    for (const part of parts.values()) {
      const text = xmlText(part)
      const objection = text === null ? 'damaged' : objectionToXml(text)
      if (objection !== null) return refusedAs(objection)
    }
    const { default: mammoth } = await import('mammoth')
    const fonts = docxFonts(xmlText(parts.get('word/styles.xml') ?? new Uint8Array()))
    let encoding: string | null = null
    const drawn = createDrawnPictures()
    const { value: html } = await mammoth.convertToHtml(
      { buffer: storedZip(new Map([...parts, ...(await mediaIn(bytes, limits.entries))])) },
      {
        styleMap: styles,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        transformDocument: (document: DocxNode) => {
          encoding = putLettersRight(document, fonts, as)
          return document
        },
        // Where a picture stands is said in the page; its bytes wait under the name it is given there.
        convertImage: mammoth.images.imgElement(async (image) => ({ src: await drawn.named(image) })),
      },
    )
    const { draft, pictures } = storyFromHtml({ html, fileName })
    const gathered = await gatherPictures(pictures, drawn.source)
    return { ok: true, draft, encoding: encoding ?? 'utf-8', ...gathered }
  } catch (error) {
    return refusedAs(error instanceof ZipRefusal ? error.code : 'damaged')
  }
}

/** Old Word, and the envelope around an encrypted document, are no archives (MS-CFB 2.2). */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)
}

/** The stream that holds an encrypted document, by its name in the directory (MS-OFFCRYPTO 2.3.4.4). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
}

function xmlText(bytes: Uint8Array): string | null {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const label = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return strictly(label, bytes)?.text.replace(/^\ufeff/u, '') ?? null
}
