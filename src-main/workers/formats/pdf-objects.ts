import type { PDFPageProxy } from 'pdfjs-dist'
import { type PdfImage, pdfImage } from './pdf-image'

/** Bytes of pictures of one page that are held at once, as pixels. A newspaper's page comes to a quarter of it. */
const mostHeld = 256_000_000

/** The pictures of a page, while it is looked at. */
export interface PdfObjects {
  /** By the name under which the page draws it, or as it stands in the drawing; null when it could not be decoded. */
  imageOf(pixels: unknown): PdfImage | null
  /** Answers when all of these have been decoded, or could not be. */
  arrived(pixels: readonly unknown[]): Promise<true>
  forget(): void
}

/**
 * Takes the pictures of a page as they are decoded, before pdf.js puts them by: it would hold all of a page, and those of two
 * pages to the end of the document. What goes beyond the room for one page is let go at once.
 */
export function createPdfObjects({ objs, commonObjs }: PDFPageProxy): PdfObjects {
  const images = new Map<string, PdfImage>()
  const awaited = new Map<string, () => void>()
  let room = mostHeld
  const put = [objs, commonObjs].map((objects) => {
    const resolve = objects.resolve.bind(objects)
    objects.resolve = (name: string, object: unknown = null) => {
      const image = pdfImage(object)
      if (image !== null && image.data.byteLength <= room) {
        room -= image.data.byteLength
        images.set(name, image)
      }
      resolve(name, isPicture(object) ? null : object)
      awaited.get(name)?.()
    }
    return () => {
      objects.resolve = resolve
    }
  })
  return {
    imageOf: (pixels) => (typeof pixels === 'string' ? (images.get(pixels) ?? null) : pdfImage(pixels)),
    arrived: async (pixels) => {
      const names = new Set(pixels.filter((one) => typeof one === 'string'))
      const missing = [...names].filter((name) => !objs.has(name) && !commonObjs.has(name))
      await Promise.all(missing.map((name) => new Promise<void>((done) => awaited.set(name, done))))
      return true
    },
    forget: () => {
      images.clear()
      for (const back of put) back()
    },
  }
}

function isPicture(object: unknown): boolean {
  return typeof object === 'object' && object !== null && ('bitmap' in object || 'dataLen' in object)
}
