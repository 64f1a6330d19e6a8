// npm test [-- --only lint,types,unit,build,e2e]: every check there is. The last line says how many passed.
import { ensurePackages } from './setup/packages.mjs'
import { prepareElectron } from './setup/prepare.mjs'
import { throwIfStopped } from './setup/run-command.mjs'
import { runScript } from './setup/run-script.mjs'
import { sayProblem } from './setup/trouble.mjs'
import { suiteNamesIn } from './testing/arguments.mjs'
import { oneStep, skippedStep, summaryOf } from './testing/result.mjs'
import { suites } from './testing/suites.mjs'

/** @typedef {import('./testing/result.mjs').Result} Result */

await runScript(async () => {
  const names = suiteNamesIn(process.argv.slice(2), Object.keys(suites))
  /** @type {Result[]} */
  const results = []
  const packages = await resultOf({ name: 'packages', run: () => ensurePackages().then(() => oneStep(true)) })
  if (packages.failed > 0) results.push(packages)
  else results.push(...(await resultsOf(names)))
  process.stdout.write(`\n${summaryOf(results)}\n`)
  return results.some(({ failed }) => failed > 0) ? 1 : 0
})

/** @param {readonly string[]} names */
async function resultsOf(names) {
  // Before the first step, because some unit tests ask a real Electron too. Without one, the journeys say why.
  if (names.includes('e2e')) await prepareElectron().catch(sayProblem)
  /** @type {Result[]} */
  const results = []
  for (const name of names) {
    const buildFailed = results.some((result) => result.name.startsWith('build') && result.failed > 0)
    for (const step of suites[name] ?? []) {
      const isVain = name === 'e2e' && buildFailed
      if (isVain) results.push({ name: step.name, seconds: 0, ...skippedStep('not run, because the build failed') })
      else results.push(await resultOf(step))
    }
  }
  return results
}

/**
 * One step's outcome; what goes wrong in it is its failure, and the next step still runs.
 *
 * @param {import('./testing/suites.mjs').Step} step
 * @returns {Promise<Result>}
 */
async function resultOf({ name, run }) {
  throwIfStopped()
  process.stdout.write(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}\n`)
  const started = Date.now()
  const counts = await run().catch((problem) => {
    sayProblem(problem)
    return oneStep(false, 'the reason stands above')
  })
  return { name, seconds: (Date.now() - started) / 1000, ...counts }
}
