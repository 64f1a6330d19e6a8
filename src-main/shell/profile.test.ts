import { expect, it } from 'vitest'
import { profileFolder } from './profile'

it.each([
  ['packaged', { packaged: true, given: undefined }, '/cấu hình/sotay'],
  ['packaged, whatever the environment says', { packaged: true, given: '/tmp/x' }, '/cấu hình/sotay'],
  ['in development', { packaged: false, given: undefined }, '/cấu hình/sotay-dev'],
  ['in development with an empty variable', { packaged: false, given: '' }, '/cấu hình/sotay-dev'],
  ['in a test', { packaged: false, given: '/tmp/x' }, '/tmp/x'],
])('keeps the profile %s where it belongs', (_, machine, folder) => {
  expect(profileFolder({ appData: '/cấu hình', ...machine })).toBe(folder)
})
