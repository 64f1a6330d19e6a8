import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cacheFolder, callerFolder } from './project.mjs'

const project = '/home/lan/sotay'
const asked = { npm_lifecycle_script: 'node scripts/sotay.mjs', INIT_CWD: '/home/lan/articles' }

it.each([
  ['npm run, from another folder', project, asked, '/home/lan/articles'],
  ['node, from another folder', '/tmp/elsewhere', {}, '/tmp/elsewhere'],
  ['node, from the project', project, {}, project],
  ['a test that npm started, which stands in a folder of its own', '/tmp/test', asked, '/tmp/test'],
  ['another npm script', project, { ...asked, npm_lifecycle_script: 'node scripts/test.mjs' }, project],
])('relative paths mean the folder the person stands in: %s', (_how, cwd, env, expected) => {
  expect(callerFolder({ script: 'sotay.mjs', cwd, env, project })).toBe(expected)
})

it('keeps what it fetches where SOTAY_CACHE says, or in the cache folder of the user', () => {
  expect(cacheFolder({ SOTAY_CACHE: '/data/cache' })).toBe('/data/cache')
  expect(cacheFolder({ XDG_CACHE_HOME: '/data/xdg' })).toBe(join('/data/xdg', 'sotay'))
  expect(cacheFolder({})).toMatch(/sotay/)
})
