import { expect, it } from 'vitest'
import { missingPackages } from './packages.mjs'

const machine = { os: 'linux', cpu: 'x64', libc: 'glibc' }
const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/native-linux': {
      version: '1.0.0',
      integrity: 'sha512-b',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/native-musl': {
      version: '1.0.0',
      integrity: 'sha512-c',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/native-mac': {
      version: '1.0.0',
      integrity: 'sha512-d',
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    },
    'node_modules/for-wasm-only': { version: '1.0.0', integrity: 'sha512-e', optional: true },
  },
}
const installed = {
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/native-linux': { version: '1.0.0', integrity: 'sha512-b' },
}

it.each([
  ['all that this machine needs is there', installed, []],
  [
    'a version differs',
    { ...installed, 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } },
    ['node_modules/zod'],
  ],
  [
    'the same version has other bytes',
    { ...installed, 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-z' } },
    ['node_modules/zod'],
  ],
  ['nothing is installed', {}, ['node_modules/zod', 'node_modules/native-linux']],
  [
    'it was installed on another kind of machine',
    {
      'node_modules/zod': installed['node_modules/zod'],
      'node_modules/native-mac': { version: '1.0.0', integrity: 'sha512-d' },
    },
    ['node_modules/native-linux'],
  ],
  ['something more is there', { ...installed, 'node_modules/left-over': { version: '1.0.0' } }, []],
])('when %s, it misses just that', (_what, packages, missing) => {
  expect(missingPackages(wanted, { packages }, machine)).toEqual(missing)
})
