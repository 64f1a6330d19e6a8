import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Trouble } from './trouble.mjs'

/** @typedef {{ name: string | undefined, env: NodeJS.ProcessEnv, close: () => Promise<void> }} Display */

/** @param {NodeJS.ProcessEnv} [env] */
export function lacksDisplay(env = process.env) {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/**
 * The screen there is, or an invisible one (Xvfb) that lives until `close`.
 *
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (!lacksDisplay()) return { name: undefined, env: {}, close: async () => undefined }
  // Xvfb picks a free number and writes it to descriptor 3. xvfb-run would leave it behind when we are killed. A group
  // of its own keeps Ctrl+C in the terminal from ending it before the app that draws on it.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  /** @type {Buffer[]} */
  const complaints = []
  server.stderr?.on('data', (part) => complaints.push(part))
  const end = () => server.kill()
  process.on('exit', end)

  const number = await Promise.race([
    numberFrom(/** @type {import('node:stream').Readable} */ (server.stdio[3])),
    once(server, 'exit').then(() => ''),
    once(server, 'error').then(() => ''),
  ]).catch(() => '')
  if (!/^\d+$/.test(number)) {
    end()
    throw new Trouble(
      `${Buffer.concat(complaints).toString()}There is no display, and no Xvfb that starts. ` +
        'Set DISPLAY, or (Debian) run: apt-get install xvfb',
    )
  }
  server.stderr?.resume()
  const close = async () => {
    process.off('exit', end)
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    end()
    await gone
  }
  return { name: `:${number}`, env: { DISPLAY: `:${number}` }, close }
}

/** @param {import('node:stream').Readable} pipe */
async function numberFrom(pipe) {
  let text = ''
  for await (const part of pipe) {
    text += part
    if (text.includes('\n')) break
  }
  return text.trim()
}
