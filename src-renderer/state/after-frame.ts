/** In ms, for a window that goes out of sight meanwhile. */
const patience = 60

/** Answers with the frame behind the next one, which is on its way to the screen then; at once where none is drawn. */
export function nextFrameOver(): Promise<void> {
  // Timers of a window that nobody sees may take a minute.
  if (document.hidden) return Promise.resolve()
  return new Promise((done) => {
    const timer = setTimeout(done, patience)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer)
        done()
      }),
    )
  })
}
