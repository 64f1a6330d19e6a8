import { appTarget, ensureBuilt } from './build.mjs'
import { lacksDisplay, openDisplay } from './display.mjs'
import { electronEnvironment, ensureElectron } from './electron-runtime.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureSandbox } from './sandbox.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** Everything Electron needs on this machine, and which Electron it is. */
export async function prepareElectron() {
  await ensurePackages()
  const runtime = await ensureElectron()
  await ensureSystemLibraries(runtime.executable, { needsVirtualDisplay: lacksDisplay() })
  await ensureSandbox(runtime)
  return runtime
}

/** The same, and the app built. */
export async function prepareApp() {
  const runtime = await prepareElectron()
  await ensureBuilt(appTarget)
  return runtime
}

/**
 * Do `work` with an environment in which every tool finds this Electron and a screen to draw on.
 *
 * @template T
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {(env: NodeJS.ProcessEnv, invisibleDisplay: string | undefined) => Promise<T>} work
 */
export async function withScreen(runtime, work) {
  const display = await openDisplay()
  try {
    return await work({ ...electronEnvironment(runtime), ...display.env }, display.name)
  } finally {
    await display.close()
  }
}
