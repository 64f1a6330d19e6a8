// npm run screens: the pictures in docs/screens, taken anew from the app as it is.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareApp, withScreen } from './setup/prepare.mjs'
import { projectFolder } from './setup/project.mjs'
import { runScript } from './setup/run-script.mjs'
import { runTool } from './setup/tool.mjs'

const folder = join(projectFolder, 'docs/screens')

await runScript(async () => {
  const runtime = await prepareApp()
  const asked = process.argv.slice(2)
  // A view that is no more leaves no picture behind; where only some are asked for, the others stay.
  if (asked.length === 0) await clear()
  return withScreen(runtime, async (env) => {
    const args = ['test', '--config', 'e2e/gallery/playwright.config.ts', ...asked]
    const { status } = await runTool('@playwright/test', args, { command: 'playwright', env, output: 'inherit' })
    return status
  })
})

async function clear() {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name.endsWith('.png')) await rm(join(folder, name))
}
