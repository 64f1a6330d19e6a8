// npm run dev: the window with hot reload, and main restarted when it changes.
import { describeElectron } from './setup/electron-runtime.mjs'
import { prepareElectron, withScreen } from './setup/prepare.mjs'
import { runScript } from './setup/run-script.mjs'
import { runTool } from './setup/tool.mjs'
import { say } from './setup/trouble.mjs'

await runScript(async () => {
  const runtime = await prepareElectron()
  say(describeElectron(runtime))
  return withScreen(runtime, async (env, invisible) => {
    if (invisible) say(`there is no display, so the window opens on an invisible one, ${invisible}`)
    const args = process.argv.slice(2)
    const { status } = await runTool('electron-vite', ['dev', '--watch', ...(args.length > 0 ? ['--', ...args] : [])], {
      env,
      output: 'inherit',
    })
    return status
  })
})
