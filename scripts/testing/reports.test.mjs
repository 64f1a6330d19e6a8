import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectFolder } from '../setup/project.mjs'
import { inTemporaryFolder } from '../setup/temporary-folder.mjs'
import { runTool } from '../setup/tool.mjs'
import { playwrightCounts, vitestCounts } from './reports.mjs'

/** @type {readonly [string, string, object][]} */
const vitestCases = [
  [
    'passed, failed and skipped',
    'it("a", () => {}); it("b", () => { throw 1 }); it.skip("c", () => {}); it.todo("d")',
    { passed: 1, failed: 1, skipped: 2 },
  ],
  ['a file that breaks before its tests', 'it("a", () => {}); throw new Error("broken")', { passed: 0, failed: 1 }],
  ['no test', '', { passed: 0, failed: 1 }],
  ['only skipped tests', 'it.skip("a", () => {})', { failed: 1, skipped: 1, note: 'no test was run' }],
  [
    'an error outside any test',
    'it("a", async () => { setTimeout(() => { throw 1 }); await new Promise((r) => setTimeout(r, 50)) })',
    { passed: 1, failed: 1, note: 'failed outside any test' },
  ],
]

it.concurrent.each(vitestCases)('counts what Vitest reports: %s', async (_what, tests, expected) => {
  await inTemporaryFolder(async (folder) => {
    await standIn(folder)
    await writeFile(join(folder, 'some.test.mjs'), `import { it } from 'vitest'\n${tests}`)
    const report = join(folder, 'report.json')
    const { status } = await runTool('vitest', ['run', '--root', folder, '--reporter=json', `--outputFile=${report}`], {
      cwd: folder,
      env: cleanEnv(),
    })
    expect(await vitestCounts(report, status)).toMatchObject(expected)
  })
})

/** @type {readonly [string, string, object][]} */
const playwrightCases = [
  [
    'passed, failed and skipped',
    'test("a", () => {}); test("b", () => { throw 1 }); test.skip("c", () => {})',
    { passed: 1, failed: 1, skipped: 1 },
  ],
  [
    'a flaky test',
    'test("a", ({}, info) => { if (info.retry === 0) throw 1 })',
    { passed: 1, failed: 0, note: '1 passed only when tried again' },
  ],
  ['a file that breaks before its tests', 'throw new Error("broken")', { passed: 0, failed: 1 }],
  ['no test', '', { passed: 0, failed: 1, note: 'no test was run' }],
]

it.concurrent.each(playwrightCases)('counts what Playwright reports: %s', async (_what, tests, expected) => {
  await inTemporaryFolder(async (folder) => {
    await standIn(folder)
    await writeFile(join(folder, 'playwright.config.mjs'), 'export default { retries: 1, workers: 1 }')
    await writeFile(join(folder, 'some.spec.mjs'), `import { test } from '@playwright/test'\n${tests}`)
    const report = join(folder, 'report.json')
    const env = { ...cleanEnv(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const { status } = await runTool('@playwright/test', ['test', '--reporter=json'], {
      command: 'playwright',
      cwd: folder,
      env,
    })
    expect(await playwrightCounts(report, status)).toMatchObject(expected)
  })
})

it('counts a run that left no report as a failure', async () => {
  await inTemporaryFolder(async (folder) => {
    const expected = { passed: 0, failed: 1, note: 'ended without a report' }
    expect(await vitestCounts(join(folder, 'none.json'), 0)).toMatchObject(expected)
    expect(await playwrightCounts(join(folder, 'none.json'), 0)).toMatchObject(expected)
  })
})

/** @param {string} folder */
async function standIn(folder) {
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

/** The runner that runs us leaves marks in the environment that the one we start would take for its own. */
function cleanEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|PLAYWRIGHT|NODE_ENV)/.test(name)),
  )
}
