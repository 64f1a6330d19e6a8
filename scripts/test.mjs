// npm test [-- --only lint,types,unit,build,e2e]: every check there is. The last line says how many passed.
import { ensurePackages } from './setup/packages.mjs'
import { throwIfStopped } from './setup/run-command.mjs'
import { runScript, Stopped, say, Trouble } from './setup/trouble.mjs'
import { suiteNamesIn } from './testing/arguments.mjs'
import { oneStep, skippedStep, summaryOf } from './testing/result.mjs'
import { suites } from './testing/suites.mjs'

/** @typedef {import('./testing/result.mjs').Result} Result */

await runScript(async () => {
  const names = suiteNamesIn(process.argv.slice(2), Object.keys(suites))
  await ensurePackages()
  /** @type {Result[]} */
  const results = []
  for (const name of names) {
    const buildFailed = name === 'e2e' && results.some((result) => result.name.startsWith('build') && result.failed > 0)
    for (const step of suites[name] ?? []) results.push(await resultOf(step, buildFailed))
  }
  process.stdout.write(`\n${summaryOf(results)}\n`)
  return results.some(({ failed }) => failed > 0) ? 1 : 0
})

/**
 * One step's outcome; what goes wrong in it is its failure, and the next step still runs.
 *
 * @param {import('./testing/suites.mjs').Step} step
 * @param {boolean} cannotRun
 * @returns {Promise<Result>}
 */
async function resultOf({ name, run }, cannotRun) {
  if (cannotRun) return { name, seconds: 0, ...skippedStep('not run, because the build failed') }
  throwIfStopped()
  process.stdout.write(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}\n`)
  const started = Date.now()
  const counts = await run().catch((problem) => {
    if (problem instanceof Stopped) throw problem
    say(
      problem instanceof Trouble ? problem.message : problem instanceof Error ? String(problem.stack) : String(problem),
    )
    return oneStep(false, 'the reason stands above')
  })
  return { name, seconds: (Date.now() - started) / 1000, ...counts }
}
