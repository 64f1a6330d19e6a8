import { join } from 'node:path'
import { appTarget, commandLineTarget, ensureBuilt } from '../setup/build.mjs'
import { describeElectron } from '../setup/electron-runtime.mjs'
import { prepareApp, withScreen } from '../setup/prepare.mjs'
import { inTemporaryFolder } from '../setup/temporary-folder.mjs'
import { runTool } from '../setup/tool.mjs'
import { say } from '../setup/trouble.mjs'
import { checkAgainstOlderElectron } from './older-electron-types.mjs'
import { playwrightCounts, vitestCounts } from './reports.mjs'
import { oneStep } from './result.mjs'

/** @typedef {import('./result.mjs').Counts} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Step */

/** @type {Readonly<Record<string, readonly Step[]>>} in the order in which they run: the quick ones first */
export const suites = {
  lint: [
    { name: 'biome', run: () => checkWith('@biomejs/biome', ['check', '.'], 'biome') },
    { name: 'oxlint', run: () => checkWith('oxlint', ['--type-aware']) },
    { name: 'knip', run: () => checkWith('knip', []) },
  ],
  types: [
    { name: 'types', run: () => checkWith('typescript', ['-b'], 'tsc') },
    { name: 'types, older Electron', run: checkAgainstOlderElectron },
  ],
  unit: [{ name: 'unit tests', run: runUnitTests }],
  build: [
    { name: 'build, app', run: () => ensureBuilt(appTarget).then(() => oneStep(true)) },
    { name: 'build, command line', run: () => ensureBuilt(commandLineTarget).then(() => oneStep(true)) },
  ],
  e2e: [{ name: 'end to end', run: runJourneys }],
}

/**
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command]
 */
async function checkWith(packageName, args, command) {
  const { status } = await runTool(packageName, args, { command, output: 'inherit' })
  return oneStep(status === 0)
}

async function runUnitTests() {
  return withReportFile(async (report) => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { status } = await runTool('vitest', args, { output: 'inherit' })
    return vitestCounts(report, status)
  })
}

async function runJourneys() {
  const runtime = await prepareApp()
  await ensureBuilt(commandLineTarget)
  say(describeElectron(runtime))
  return withReportFile((report) =>
    withScreen(runtime, async (screen) => {
      const env = { ...screen, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
      const args = ['test', '--reporter=list,json']
      const { status } = await runTool('@playwright/test', args, { command: 'playwright', env, output: 'inherit' })
      return playwrightCounts(report, status)
    }),
  )
}

/**
 * @template T
 * @param {(path: string) => Promise<T>} work
 */
function withReportFile(work) {
  return inTemporaryFolder((folder) => work(join(folder, 'report.json')))
}
