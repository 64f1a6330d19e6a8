declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** Asked for by pdf.js alone. */
  export const WorkerMessageHandler: unknown
}
