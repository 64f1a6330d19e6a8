import { expect, it } from 'vitest'
import { run } from './run-command.mjs'
import { missingLibrariesIn, nameWithCandidate } from './system-libraries.mjs'

const lddOnBareDebian = `	linux-vdso.so.1 (0x00007ffd5d9f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1a2b400000)
	libglib-2.0.so.0 => not found
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1a2ae00000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f1a3b6a5000)
`
const names = ['libasound2', 'libasound2t64']

it('reads which libraries ldd did not find, each once', () => {
  expect(missingLibrariesIn(lddOnBareDebian)).toEqual(['libglib-2.0.so.0', 'libnss3.so', 'libgtk-3.so.0'])
})

it.skipIf(process.platform !== 'linux')('misses nothing in a program that is running', async () => {
  const { output } = await run('ldd', [process.execPath])
  expect(output).toContain('libc.so')
  expect(missingLibrariesIn(output)).toEqual([])
})

it.each([
  [
    'Debian 12',
    'libasound2:\n  Installed: (none)\n  Candidate: 1.2.8-1+b1\n  Version table:\n     1.2.8-1+b1 500\n',
    'libasound2',
  ],
  [
    'Debian 13, where the old name is only provided by the new one',
    'libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:\n' +
      'libasound2t64:\n  Installed: 1.2.14-1+deb13u1\n  Candidate: 1.2.14-1+deb13u1\n  Version table:\n *** 1.2.14-1+deb13u1 500\n',
    'libasound2t64',
  ],
  ['a system that knows neither', '', undefined],
])('asks apt for the name that can be installed on %s', (_where, policy, expected) => {
  expect(nameWithCandidate(policy, names)).toBe(expected)
})
