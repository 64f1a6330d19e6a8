import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project.mjs'
import { run } from './run-command.mjs'
import { Trouble } from './trouble.mjs'

/**
 * The script behind a package's command. Run with our own Node instead of node_modules/.bin, whose entries are shell
 * files on one system and batch files on another.
 *
 * @param {string} packageName
 * @param {string} [command]
 */
function toolPath(packageName, command = packageName.split('/').at(-1) ?? packageName) {
  const folder = join(projectFolder, 'node_modules', packageName)
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) throw new Trouble(`${packageName} is not installed: run npm ci`)
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const file = typeof bin === 'string' ? bin : bin?.[command]
  if (!file) throw new Trouble(`${packageName} has no command ${command}`)
  return join(folder, file)
}

/**
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {import('./run-command.mjs').RunOptions & { command?: string }} [options]
 */
export function runTool(packageName, args, { command, ...options } = {}) {
  return run(process.execPath, [toolPath(packageName, command), ...args], { cwd: projectFolder, ...options })
}

/**
 * npm under the Node that runs us. Flags that a person may have set for their own work (omit=dev, silent) must not
 * change what is installed or hide why it failed.
 *
 * @param {readonly string[]} args
 * @param {import('./run-command.mjs').RunOptions} [options]
 */
export function runNpm(args, options) {
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script)) return run(process.execPath, [script, ...args, ...flags], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, ...flags], options)
}
