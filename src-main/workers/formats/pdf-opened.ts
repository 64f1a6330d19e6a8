import type { PDFDocumentProxy } from 'pdfjs-dist'
import { loadedPdfjs } from './load-pdfjs'
import type { PdfOps } from './pdf-drawn'

/** Pixels of one picture that is decoded: three to ten bytes each meanwhile. */
const mostDecoded = 24_000_000

/** The longest that timers take. */
const longestTimer = 2 ** 31 - 1

/** A PDF that is being read, within a time. */
export interface OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly ops: PdfOps
  /** Gives it so many ms from now on, and each question so many messages as an answer; without it there is no end. */
  allow(ms: number, mostAnswers?: number): void
  goesOn(): boolean
  /** What was asked of the document; null, and nothing more from then on, when it takes too long or says too much. */
  inTime<T>(asked: Promise<T>): Promise<T | null>
  close(): Promise<void>
}

/** Begins to read a PDF. The bytes stay as they are. */
export async function openedPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { pdfjs, connected } = await loadedPdfjs()
  const ports = connected()
  // Said to be a worker of browsers, of which it uses what our port has, and which Node's types have not.
  const worker = new pdfjs.PDFWorker({ port: ports.main as never, verbosity: 0 })
  const task = pdfjs.getDocument({
    // It takes the bytes for itself; ours are kept as the original.
    data: new Uint8Array(bytes),
    worker,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: true,
    maxImageSize: mostDecoded,
  })
  let until = Number.POSITIVE_INFINITY
  let answers = 0
  let mostAnswers = Number.POSITIVE_INFINITY
  let isOver = false
  let end: (nothing: null) => void = () => undefined
  const over = new Promise<null>((resolve) => {
    end = resolve
  })
  const stop = (): void => {
    if (isOver) return
    isOver = true
    end(null)
    ports.hurry()
    void task.destroy().catch(() => undefined)
  }
  const isLate = (): boolean => isOver || performance.now() > until
  ports.onAnswer(() => {
    answers += 1
    // It may be at work without a turn for any timer.
    if (answers > mostAnswers || isLate()) stop()
  })
  return {
    document: task.promise,
    ops: pdfjs.OPS,
    allow: (ms, most = Number.POSITIVE_INFINITY) => {
      until = performance.now() + ms
      mostAnswers = most
    },
    goesOn: () => !isLate(),
    inTime: async (asked) => {
      answers = 0
      const timer = setTimeout(stop, Math.min(until - performance.now(), longestTimer))
      try {
        return await Promise.race([asked, over])
      } finally {
        clearTimeout(timer)
      }
    },
    close: async () => {
      await task.destroy().catch(() => undefined)
      worker.destroy()
    },
  }
}
