import { join } from 'node:path'

export interface Home {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * Where what can be made again belongs on this system, for the window and the command line alike: XDG's cache folder,
 * `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows. A relative XDG path is invalid by that specification.
 */
export function cacheFolderOf({ platform, env, home }: Home): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'sotay')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'sotay', 'Cache')
  const xdg = env.XDG_CACHE_HOME
  return join(xdg?.startsWith('/') ? xdg : join(home, '.cache'), 'sotay')
}
