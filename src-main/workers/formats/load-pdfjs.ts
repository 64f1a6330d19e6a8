type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Pdfjs> | null = null

/** pdf.js for reading words, loaded when the first PDF comes. It draws nothing here, so it needs no canvas. */
export function loadedPdfjs(): Promise<Pdfjs> {
  loading ??= load()
  return loading
}

async function load(): Promise<Pdfjs> {
  // Found under this name, its worker runs here instead of in a thread of its own, from a file that a bundle has not.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker, ...drawingThatIsMissing() })
  const { warn } = console
  // It says that it found no canvas, on every start and whatever its verbosity.
  console.warn = () => undefined
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

/** Classes of the DOM that it makes one of while it is loaded, and uses for drawing alone. */
function drawingThatIsMissing(): object {
  const names = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  return Object.fromEntries(names.map((name) => [name, class {}]))
}
