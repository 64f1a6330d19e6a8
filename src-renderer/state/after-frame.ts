/** A window that is not seen draws no frame. */
const patience = 60

/** Answers with the frame behind the next one, which is on its way to the screen then; and soon where none is drawn. */
export function nextFrameOver(): Promise<void> {
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
