// npm run -s sotay -- ARGS: the library without a window. Standard output belongs to the command alone.
import { join } from 'node:path'
import { commandLineTarget, ensureBuilt } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { callerFolder, projectFolder } from './setup/project.mjs'
import { run } from './setup/run-command.mjs'
import { runScript } from './setup/run-script.mjs'

await runScript(async () => {
  await ensurePackages()
  await ensureBuilt(commandLineTarget)
  const args = [join(projectFolder, 'out/cli/sotay.cjs'), ...process.argv.slice(2)]
  const { status } = await run(process.execPath, args, {
    cwd: callerFolder({ script: 'sotay.mjs' }),
    output: 'inherit',
  })
  return status
})
