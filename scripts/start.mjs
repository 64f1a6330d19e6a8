// npm start [-- files, folders, --library DIR, ...]: set up what is missing, build what is stale, open the window.
import { describeElectron } from './setup/electron-runtime.mjs'
import { prepareApp, withScreen } from './setup/prepare.mjs'
import { callerFolder, isRoot, projectFolder } from './setup/project.mjs'
import { run } from './setup/run-command.mjs'
import { runScript } from './setup/run-script.mjs'
import { say } from './setup/trouble.mjs'

await runScript(async () => {
  const runtime = await prepareApp()
  say(describeElectron(runtime))
  return withScreen(runtime, async (env, invisible) => {
    if (invisible) {
      say(`there is no display, so the window opens on an invisible one, ${invisible}`)
      say(
        `to see it: x11vnc -display ${invisible} -localhost, and a VNC viewer; or set DISPLAY before npm start. Ctrl+C ends it`,
      )
    }
    // Relative paths among the arguments mean the folder the person stands in; the app resolves them against its own.
    const cwd = callerFolder({ script: 'start.mjs' })
    const args = [...(isRoot ? ['--no-sandbox'] : []), projectFolder, ...process.argv.slice(2)]
    const { status } = await run(runtime.executable, args, { cwd, env, output: 'inherit' })
    return status
  })
})
