/** In ms: a page that asks something meanwhile is answered within the frame. */
const halfFrame = 8

/**
 * A pause for long work on the one thread there is: answers a promise when `breath` ms have gone by since others last had
 * their turn, and nothing at all otherwise, so that short work never waits.
 */
export function pauses(breath = halfFrame): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < breath) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now()
        resolve()
      }),
    )
  }
}
