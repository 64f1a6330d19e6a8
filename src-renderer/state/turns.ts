let last: Promise<unknown> = Promise.resolve()

/** Do `act` when everything asked for in this way before has been done: taking back must know what came last. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act)
  last = turn.catch(() => undefined)
  return turn
}
