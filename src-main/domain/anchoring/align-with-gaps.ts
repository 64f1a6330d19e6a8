/**
 * A letter changed costs as much as opening a gap; every letter of a gap costs a third. Words that were put in are one
 * gap, however long: letters of the pattern are not strewn over what they happen to share with them.
 */
const changed = 3
const opened = 3
const longer = 1
const never = 1 << 28

/** Where a cell came from: two bits for a pair of letters, one each for a gap that goes on. */
const pairFromSkip = 1
const pairFromGap = 2
const skipGoesOn = 4
const gapGoesOn = 8

/**
 * For each unit of `pattern` the index of the unit of `window` that it is aligned with, or -1 where it is left out: the
 * cheapest way for all of the pattern, beginning and ending anywhere in the window (Gotoh 1982). A byte for every pair
 * of units: the caller bounds both.
 */
export function alignWithGaps(pattern: string, window: string): Int32Array {
  const width = window.length + 1
  const came = new Uint8Array((pattern.length + 1) * width)
  let above: Costs = { pair: new Int32Array(width), skip: filled(width), gap: filled(width) }
  let here: Costs = { pair: filled(width), skip: filled(width), gap: filled(width) }
  for (let row = 1; row <= pattern.length; row += 1) {
    priceRow(pattern.charCodeAt(row - 1), window, { above, here, came: came.subarray(row * width) })
    ;[above, here] = [here, above]
  }
  return walkedBack(came, above, { rows: pattern.length, width })
}

function filled(width: number): Int32Array {
  return new Int32Array(width).fill(never)
}

/** The costs of one unit of the pattern, and for each column how they came about. Plain numbers: this is the inner loop. */
function priceRow(unit: number, window: string, { above, here, came }: Priced): void {
  let [pairBefore, gapBefore] = [never, never]
  for (let column = 0; column <= window.length; column += 1) {
    const pairAbove = above.pair[column] ?? never
    const skipAbove = above.skip[column] ?? never
    let from = skipAbove < pairAbove + opened ? skipGoesOn : 0
    here.skip[column] = Math.min(pairAbove + opened, skipAbove) + longer
    const gap = Math.min(pairBefore + opened, gapBefore) + longer
    if (gapBefore < pairBefore + opened) from |= gapGoesOn
    let pair = never
    if (column > 0) {
      pair = above.pair[column - 1] ?? never
      const skip = above.skip[column - 1] ?? never
      const open = above.gap[column - 1] ?? never
      if (Math.min(skip, open) < pair) {
        from |= skip <= open ? pairFromSkip : pairFromGap
        pair = Math.min(skip, open)
      }
      if (unit !== window.charCodeAt(column - 1)) pair += changed
    }
    here.pair[column] = pair
    here.gap[column] = gap
    came[column] = from
    pairBefore = pair
    gapBefore = gap
  }
}

interface Priced {
  readonly above: Costs
  readonly here: Costs
  readonly came: Uint8Array
}

/** Costs of a row: where its unit has a partner, where it is left out, and where units of the window follow it that have none. */
interface Costs {
  readonly pair: Int32Array
  readonly skip: Int32Array
  readonly gap: Int32Array
}

function walkedBack(came: Uint8Array, last: Costs, { rows, width }: { readonly rows: number; readonly width: number }) {
  const partners = new Int32Array(rows).fill(-1)
  let { column, state } = cheapestEnd(last, width)
  for (let row = rows; row > 0; ) {
    const from = came[row * width + column] ?? 0
    if (state === 'pair') {
      partners[row - 1] = column - 1
      state = (from & pairFromSkip) !== 0 ? 'skip' : (from & pairFromGap) !== 0 ? 'gap' : 'pair'
      row -= 1
      column -= 1
    } else if (state === 'skip') {
      if ((from & skipGoesOn) === 0) state = 'pair'
      row -= 1
    } else {
      if ((from & gapGoesOn) === 0) state = 'pair'
      column -= 1
    }
  }
  return partners
}

function cheapestEnd({ pair, skip }: Costs, width: number): { column: number; state: 'pair' | 'skip' | 'gap' } {
  let best = never
  let end: ReturnType<typeof cheapestEnd> = { column: 0, state: 'skip' }
  for (let column = 0; column < width; column += 1) {
    const [paired, skipped] = [pair[column] ?? never, skip[column] ?? never]
    if (Math.min(paired, skipped) >= best) continue
    best = Math.min(paired, skipped)
    end = { column, state: paired <= skipped ? 'pair' : 'skip' }
  }
  return end
}
