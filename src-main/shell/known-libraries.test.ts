import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openKnownLibraries } from './known-libraries'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sotay-known-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const throwing = (where: string, thrown: unknown): never => {
  throw new Error(where, { cause: thrown })
}

it('remembers where libraries were opened and which folder was chosen', async () => {
  const path = join(folder, 'libraries.json')
  const first = openKnownLibraries(path, throwing)
  expect([first.chosen(), first.has('/báo')]).toEqual([null, false])
  first.note('/báo', '0b7f3a52-6c1d-4e8f-9a2b-3c4d5e6f7a8b')
  first.choose('/sách')
  await vi.waitFor(() => expect(readFileSync(path, 'utf8')).toContain('/sách'))
  const again = openKnownLibraries(path, throwing)
  expect([again.chosen(), again.has('/báo'), again.has('/sách'), again.has('constructor')]).toEqual([
    '/sách',
    true,
    false,
    false,
  ])
})

it('goes on with nothing known when the file is not what it should be, and says so', () => {
  const path = join(folder, 'libraries.json')
  writeFileSync(path, '["không phải"]')
  const said: string[] = []
  const known = openKnownLibraries(path, (where) => said.push(where))
  expect([known.chosen(), known.has('/báo')]).toEqual([null, false])
  expect(said).toEqual(['known libraries'])
})
