// npm run bench [-- NAME...]: the measurements in bench/, one after the other, each in a Node of its own.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { commandLineTarget, ensureBuilt } from './setup/build.mjs'
import { prepareApp, withScreen } from './setup/prepare.mjs'
import { projectFolder } from './setup/project.mjs'
import { run } from './setup/run-command.mjs'
import { runScript } from './setup/run-script.mjs'
import { say, Trouble } from './setup/trouble.mjs'

await runScript(async () => {
  const wanted = process.argv.slice(2)
  const names = (await benchNames()).filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  if (names.length === 0)
    throw new Trouble(`bench/ holds no *.bench.ts${wanted.length > 0 ? ` named like ${wanted.join(' or ')}` : ''}`)
  const runtime = await prepareApp()
  await ensureBuilt(commandLineTarget)
  return withScreen(runtime, async (env) => {
    let worst = 0
    for (const name of names) {
      say(`bench/${name}`)
      const script = await bundle(name)
      const { status } = await run(process.execPath, ['--expose-gc', script], {
        cwd: projectFolder,
        env,
        output: 'inherit',
      })
      worst = Math.max(worst, status)
    }
    return worst
  })
})

async function benchNames() {
  const entries = await readdir(join(projectFolder, 'bench'), { recursive: true }).catch(() => [])
  return entries.filter((name) => name.endsWith('.bench.ts')).sort()
}

/**
 * One plain file of a TypeScript one, so that what is measured runs in Node as it will in the app.
 *
 * @param {string} name
 */
async function bundle(name) {
  const { build } = await import('vite')
  const outDir = join(projectFolder, 'node_modules/.cache/sotay/bench')
  const file = `${name.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-')}.mjs`
  await build({
    root: projectFolder,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: join(projectFolder, 'bench', name),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: file } },
    },
  })
  return join(outDir, file)
}
