type Listener = (this: object, event: { readonly data: unknown }) => void

/** What pdf.js uses of a port to its worker, which runs in the same thread here. */
interface PdfPort {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void
  addEventListener(name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void
  removeEventListener(name: string, listener: Listener): void
}

export interface PdfPorts {
  /** For the side that asks. */
  readonly main: PdfPort
  readonly worker: PdfPort
  /** Calls `heard` at everything that the worker says, at once. */
  onAnswer(heard: () => void): void
  /** What is asked from now on is heard before the worker goes on: it is to end. */
  hurry(): void
}

/**
 * Two ports joined in one thread. What the worker says is heard as soon as it has said it, so that nothing piles up; what it is
 * asked comes in a turn of its own, so that a page that draws without end lets timers and others run.
 */
export function createPdfPorts(): PdfPorts {
  let next: (task: () => void) => void = setImmediate
  let heard: () => void = () => undefined
  const atMain = new Set<Listener>()
  const atWorker = new Set<Listener>()
  return {
    main: portOf(atMain, atWorker, (task) => next(task)),
    worker: portOf(atWorker, atMain, (task) => {
      heard()
      queueMicrotask(task)
    }),
    onAnswer: (hear) => {
      heard = hear
    },
    hurry: () => {
      next = queueMicrotask
    },
  }
}

function portOf(own: Set<Listener>, other: ReadonlySet<Listener>, deliver: (task: () => void) => void): PdfPort {
  const port: PdfPort = {
    postMessage: (message, transfer = []) => {
      const event = { data: structuredClone(message, { transfer: [...(transfer ?? [])] }) }
      deliver(() => {
        for (const listener of other) listener.call(port, event)
      })
    },
    addEventListener: (_name, listener, options) => {
      own.add(listener)
      options?.signal?.addEventListener('abort', () => own.delete(listener))
    },
    removeEventListener: (_name, listener) => void own.delete(listener),
  }
  return port
}
