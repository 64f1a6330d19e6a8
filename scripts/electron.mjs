// node scripts/electron.mjs            prints the folder of an Electron that runs here, and fetches it if need be
// node scripts/electron.mjs COMMAND... runs a command with that Electron and a screen, e.g. npx playwright test --ui
import { describeElectron } from './setup/electron-runtime.mjs'
import { prepareElectron, withScreen } from './setup/prepare.mjs'
import { callerFolder } from './setup/project.mjs'
import { run } from './setup/run-command.mjs'
import { runScript } from './setup/run-script.mjs'
import { say } from './setup/trouble.mjs'

await runScript(async () => {
  const [command, ...args] = process.argv.slice(2)
  const runtime = await prepareElectron()
  say(describeElectron(runtime))
  if (command === undefined) {
    process.stdout.write(`${runtime.folder}\n`)
    return 0
  }
  return withScreen(runtime, async (env) => {
    const { status } = await run(command, args, {
      cwd: callerFolder({ script: 'electron.mjs' }),
      env,
      output: 'inherit',
    })
    return status
  })
})
