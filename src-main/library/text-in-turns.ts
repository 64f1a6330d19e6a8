import { createPieces } from './pieces'

/** Below this depth values are written whole: in a history that is a record with its neighbours. */
const deepest = 5

/**
 * `JSON.stringify(data, null, 1)` and a newline, for plain JSON, made piece by piece: a history of four megabytes would else
 * keep a commit waiting for a tenth of a second. `data` must not change meanwhile.
 */
export async function textInTurns(data: unknown, pause: () => Promise<void> | undefined): Promise<readonly Buffer[]> {
  const pieces = createPieces()
  for (const piece of piecesOf(data, 0)) {
    pieces.add(piece)
    await pause()
  }
  pieces.add('\n')
  return pieces.taken()
}

function* piecesOf(value: unknown, depth: number): Generator<string> {
  const inside = `\n${' '.repeat(depth + 1)}`
  const close = `\n${' '.repeat(depth)}`
  if (depth < deepest && Array.isArray(value) && value.length > 0) {
    for (const [index, each] of value.entries()) {
      yield `${index === 0 ? '[' : ','}${inside}`
      yield* piecesOf(each ?? null, depth + 1)
    }
    yield `${close}]`
    return
  }
  const entries = depth < deepest && typeof value === 'object' && value !== null ? keptEntries(value) : []
  if (entries.length === 0 || Array.isArray(value)) {
    yield (JSON.stringify(value, null, 1) ?? 'null').replaceAll('\n', close)
    return
  }
  for (const [index, [key, each]] of entries.entries()) {
    yield `${index === 0 ? '{' : ','}${inside}${JSON.stringify(key)}: `
    yield* piecesOf(each, depth + 1)
  }
  yield `${close}}`
}

function keptEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined)
}
