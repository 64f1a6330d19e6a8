import { expect, it } from 'vitest'
import { cacheFolderOf } from './cache-folder'

it.each([
  ['linux', {}, '/home/lan/.cache/sotay'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/lan' }, '/var/cache/lan/sotay'],
  ['linux', { XDG_CACHE_HOME: 'cache' }, '/home/lan/.cache/sotay'],
  ['darwin', { XDG_CACHE_HOME: '/var/cache/lan' }, '/home/lan/Library/Caches/sotay'],
  ['win32', { LOCALAPPDATA: '/C/Local' }, '/C/Local/sotay/Cache'],
  ['win32', {}, '/home/lan/AppData/Local/sotay/Cache'],
] as const)('keeps what can be made again where %s expects it (%j)', (platform, env, folder) => {
  expect(cacheFolderOf({ platform, env, home: '/home/lan' })).toBe(folder)
})
