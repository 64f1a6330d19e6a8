import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fetchPackage } from '../setup/fetch-package.mjs'
import { cacheFolder, projectFolder } from '../setup/project.mjs'
import { runTool } from '../setup/tool.mjs'
import { say, Trouble } from '../setup/trouble.mjs'
import { oneStep, skippedStep } from './result.mjs'

/** The Electron of the substitute: what it lacks must not be called without asking whether it is there. */
const older = {
  name: 'electron@33.2.1',
  integrity: 'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
}

/** Check src-main once more, against the older Electron's declarations. */
export async function checkAgainstOlderElectron() {
  const cached = join(cacheFolder(), older.name, 'electron.d.ts')
  try {
    if (!existsSync(cached)) await fetchDeclarations(cached)
  } catch (problem) {
    if (!(problem instanceof Trouble)) throw problem
    say(problem.message)
    return skippedStep('its declarations could not be fetched')
  }
  // Beside the other packages, because the declarations refer to those of Node.
  const folder = join(projectFolder, 'node_modules/.cache/sotay', older.name)
  await mkdir(folder, { recursive: true })
  await copyFile(cached, join(folder, 'electron.d.ts'))
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configurationIn(folder)))
  const { status } = await runTool('typescript', ['-p', folder], { command: 'tsc', output: 'inherit' })
  return oneStep(status === 0)
}

/** @param {string} folder */
function configurationIn(folder) {
  return {
    extends: join(projectFolder, 'src-main/tsconfig.json'),
    compilerOptions: {
      composite: false,
      declaration: false,
      emitDeclarationOnly: false,
      incremental: true,
      tsBuildInfoFile: join(folder, 'main.tsbuildinfo'),
      noEmit: true,
      rootDir: projectFolder,
      paths: { electron: [join(folder, 'electron.d.ts')] },
    },
    references: [],
  }
}

/** @param {string} destination */
async function fetchDeclarations(destination) {
  const files = await fetchPackage(older)
  const declarations = files.find(({ path }) => path.join('/') === 'package/electron.d.ts')
  if (!declarations) throw new Trouble(`${older.name} holds no declarations`)
  await mkdir(dirname(destination), { recursive: true })
  await writeFile(`${destination}.new-${process.pid}`, declarations.content)
  await rename(`${destination}.new-${process.pid}`, destination)
}
