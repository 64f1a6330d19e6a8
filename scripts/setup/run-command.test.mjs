import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { projectFolder } from './project.mjs'
import { run } from './run-command.mjs'
import { inTemporaryFolder } from './temporary-folder.mjs'

const runCommand = join(projectFolder, 'scripts/setup/run-command.mjs')
const runScript = join(projectFolder, 'scripts/setup/run-script.mjs')

it('passes on what a program says and how it ends', async () => {
  const { status, output } = await run(process.execPath, [
    '-e',
    'console.log("out"); console.error("err"); process.exit(7)',
  ])
  expect(status).toBe(7)
  expect(output.split('\n').sort()).toEqual(['', 'err', 'out'])
})

it('reports a program that was killed as a shell would', async () => {
  const { status } = await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])
  expect(status).toBe(137)
})

it.skipIf(process.platform === 'win32')('ends what a program leaves behind', async () => {
  await inTemporaryFolder(async (folder) => {
    await run('sh', ['-c', 'sleep 300 & echo $! > left-behind'], { cwd: folder })
    await expectGone(Number(await readFile(join(folder, 'left-behind'), 'utf8')))
  })
})

it.skipIf(process.platform === 'win32').each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
])('when it is told to stop by %s, asks the program, waits for it, and leaves nothing', async (signal, status) => {
  await inTemporaryFolder(async (folder) => {
    const program = `sleep 300 & echo $! > helper; trap 'echo closed > closed; exit 0' ${signal.slice(3)}; echo ready; while :; do sleep 0.05; done`
    await writeFile(
      join(folder, 'script.mjs'),
      `import { run } from ${JSON.stringify(runCommand)}
       import { runScript } from ${JSON.stringify(runScript)}
       await runScript(async () => (await run('sh', ['-c', ${JSON.stringify(program)}], { output: 'inherit' })).status)`,
    )
    const child = spawn(process.execPath, ['script.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    await once(/** @type {import('node:stream').Readable} */ (child.stdout), 'data')
    child.kill(/** @type {NodeJS.Signals} */ (signal))
    const [code] = await once(child, 'exit')
    expect(code).toBe(status)
    expect(await readFile(join(folder, 'closed'), 'utf8')).toBe('closed\n')
    await expectGone(Number(await readFile(join(folder, 'helper'), 'utf8')))
  })
})

/** @param {number} pid */
async function expectGone(pid) {
  expect(pid).toBeGreaterThan(0)
  for (let tries = 0; tries < 100 && (await isRunning(pid)); tries++) await pause(20)
  expect(await isRunning(pid)).toBe(false)
}

/** @param {number} pid */
async function isRunning(pid) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A killed process stays visible until its new parent has taken note, which some containers' first process never does.
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) Z /.test(state)
}
