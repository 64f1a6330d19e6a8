import { createPdfPorts, type PdfPorts } from './pdf-port'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

interface Loaded {
  readonly pdfjs: Pdfjs
  /** Ports whose other end its worker reads from. */
  readonly connected: () => PdfPorts
}

let loading: Promise<Loaded> | null = null

/** pdf.js for reading words and pictures, loaded when the first PDF comes. It draws nothing here, so it needs no canvas. */
export function loadedPdfjs(): Promise<Loaded> {
  loading ??= load()
  return loading
}

async function load(): Promise<Loaded> {
  Object.assign(globalThis, whatItFindsHere())
  const { WorkerMessageHandler: worker } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const { warn } = console
  // It says that it found no canvas, on every start and whatever its verbosity.
  console.warn = () => undefined
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    return {
      pdfjs,
      connected: () => {
        const ports = createPdfPorts()
        worker.initializeFromPort(ports.worker)
        return ports
      },
    }
  } finally {
    console.warn = warn
  }
}

/**
 * Classes of browsers that it makes one of while it is loaded, and uses for drawing alone; a decoder that gives it the JPEG
 * as it is; and, for this thread as long as it lives, no `DecompressionStream`, which nothing else here uses: it would unpack all
 * that a picture of a few pixels claims to be, where its own inflating ends where the picture does.
 */
function whatItFindsHere(): object {
  const names = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  const missing = Object.fromEntries(names.map((name) => [name, class {}]))
  return { ...missing, ImageDecoder: undecoded(), DecompressionStream: undefined }
}

/** What is used of WebCodecs' `ImageDecoder`: a JPEG that a browser would show is a file already. */
function undecoded(): object {
  return Object.assign(
    // Called with `new`, so no arrow.
    function undecodedImage({ data }: { readonly data: Uint8Array }): object {
      return { decode: () => Promise.resolve({ image: new Uint8Array(data).buffer }), close: () => undefined }
    },
    { isTypeSupported: (type: string) => Promise.resolve(type === 'image/jpeg') },
  )
}
