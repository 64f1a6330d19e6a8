/** @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, note?: string }} Result */
/** @typedef {Pick<Result, 'passed' | 'failed' | 'skipped' | 'note'>} Counts */

/**
 * A step that has one outcome of its own, such as a linter.
 *
 * @param {boolean} isGood
 * @param {string} [note]
 * @returns {Counts}
 */
export function oneStep(isGood, note) {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, note }
}

/**
 * @param {string} note
 * @returns {Counts}
 */
export function skippedStep(note) {
  return { passed: 0, failed: 0, skipped: 1, note }
}

/**
 * @param {readonly Result[]} results
 * @returns {string} a table, and as its last line `N passed, N failed`
 */
export function summaryOf(results) {
  const rows = results.map(({ name, passed, failed, skipped, seconds, note }) => [
    failed > 0 ? '✗' : passed > 0 ? '✓' : '–',
    name,
    String(passed),
    String(failed),
    String(skipped),
    `${seconds.toFixed(1)} s`,
    note ?? '',
  ])
  const table = [['', 'step', 'passed', 'failed', 'skipped', 'time', ''], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  const isNumber = (/** @type {number} */ column) => column >= 2 && column <= 5
  const lines = table.map((row) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n\n${totalsOf(results)}`
}

/** @param {readonly Result[]} results */
function totalsOf(results) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
