import { compareOuterFirst, type NamedSpan } from './span'

/**
 * A lane (0, 1, 2 ...) for every passage, the lowest that is free where it starts, so that passages that share a letter
 * never share a lane and each keeps its lane from end to end. Passages that only touch may share one. A passage changes
 * lanes only for others that overlap it, directly or in a chain.
 */
export function lanesOf(passages: readonly NamedSpan[]): ReadonlyMap<string, number> {
  const starting = passages.filter(({ start, end }) => start < end).sort(compareOuterFirst)
  const ending = [...starting].sort((one, other) => one.end - other.end)
  const lanes = new Map<string, number>()
  const free = createFreeLanes()
  let ended = 0
  for (const passage of starting) {
    for (let done = ending[ended]; done && done.end <= passage.start; done = ending[ended]) {
      free.giveBack(lanes.get(done.id) ?? 0)
      ended += 1
    }
    lanes.set(passage.id, free.takeLowest())
  }
  return lanes
}

interface FreeLanes {
  takeLowest(): number
  giveBack(lane: number): void
}

function createFreeLanes(): FreeLanes {
  const falling: number[] = []
  let opened = 0
  return {
    takeLowest() {
      const lowest = falling.pop()
      if (lowest !== undefined) return lowest
      opened += 1
      return opened - 1
    },
    giveBack(lane) {
      let low = 0
      let high = falling.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((falling[middle] ?? 0) > lane) low = middle + 1
        else high = middle
      }
      falling.splice(low, 0, lane)
    },
  }
}
