import { listenForStops } from './run-command.mjs'
import { sayProblem } from './trouble.mjs'

/**
 * Run a script's body, make its answer the exit status, and turn trouble into a sentence instead of a stack.
 *
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  listenForStops()
  process.exitCode = await body()
    .catch((problem) => {
      sayProblem(problem)
      return 1
    })
    .catch((/** @type {import('./trouble.mjs').Stopped} */ stopped) => stopped.status)
  // A pipe left open by a grandchild would otherwise keep this process waiting after its work is done.
  process.exit()
}
