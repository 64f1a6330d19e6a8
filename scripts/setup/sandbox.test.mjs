import { expect, it } from 'vitest'
import { adviceFor } from './sandbox.mjs'

const official = {
  folder: '/opt/electron',
  executable: '/opt/electron/electron',
  kind: /** @type {const} */ ('official'),
  why: '',
}
const substitute = { ...official, kind: /** @type {const} */ ('substitute') }

it.each([
  [
    'Ubuntu, where AppArmor forbids it',
    official,
    { 'kernel.apparmor_restrict_unprivileged_userns': '1' },
    'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  ],
  [
    'a Debian that forbids it',
    official,
    { 'kernel.unprivileged_userns_clone': '0' },
    'sudo sysctl -w kernel.unprivileged_userns_clone=1',
  ],
  ['a container, with the official Electron', official, {}, "sudo chmod 4755 '/opt/electron/chrome-sandbox'"],
  ['a container, with the substitute, which must not be given root’s rights', substitute, {}, 'start outside'],
])('says what allows the sandbox on %s', (_where, runtime, settings, advice) => {
  /** @type {Record<string, string>} */
  const kernel = settings
  expect(adviceFor(runtime, (name) => kernel[name])).toContain(advice)
})
