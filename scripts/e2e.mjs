// npm run e2e [-- playwright's arguments]: the journeys on a real window.
import { commandLineTarget, ensureBuilt } from './setup/build.mjs'
import { describeElectron } from './setup/electron-runtime.mjs'
import { prepareApp, withScreen } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'
import { runTool } from './setup/tool.mjs'
import { say } from './setup/trouble.mjs'

await runScript(async () => {
  const runtime = await prepareApp()
  await ensureBuilt(commandLineTarget)
  say(describeElectron(runtime))
  return withScreen(runtime, async (env) => {
    const args = ['test', ...process.argv.slice(2)]
    const { status } = await runTool('@playwright/test', args, { command: 'playwright', env, output: 'inherit' })
    return status
  })
})
