import { readFile } from 'node:fs/promises'

/** @typedef {import('./result.mjs').Counts} Counts */

/**
 * What Vitest's JSON reporter says.
 *
 * @param {string} path
 * @param {number} status the exit status of the run
 */
export async function vitestCounts(path, status) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} */
  const report = await readReport(path)
  if (!report) return withoutReport()
  // A file that fails before its first test has no failed assertion to be counted by.
  const brokenFiles = report.testResults.filter(
    ({ status: outcome, assertionResults }) =>
      outcome === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return checked(status, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  })
}

/**
 * What Playwright's JSON reporter says. A flaky test passed in the end, and is named.
 *
 * @param {string} path
 * @param {number} status the exit status of the run
 */
export async function playwrightCounts(path, status) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} */
  const report = await readReport(path)
  if (!report) return withoutReport()
  const { expected, unexpected, flaky, skipped } = report.stats
  return checked(status, {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    note: flaky > 0 ? `${flaky} passed only when tried again` : undefined,
  })
}

/**
 * @param {number} status
 * @param {Counts} counts
 * @returns {Counts}
 */
function checked(status, counts) {
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'no test was run' }
  if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: 'failed outside any test' }
  return counts
}

/** @returns {Counts} */
function withoutReport() {
  return { passed: 0, failed: 1, skipped: 0, note: 'ended without a report' }
}

/** @param {string} path */
async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
