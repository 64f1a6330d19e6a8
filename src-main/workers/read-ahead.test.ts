import { expect, it } from 'vitest'
import type { Read } from './import-read'
import type { Found } from './import-walk'
import { createReadAhead } from './read-ahead'

type File = Extract<Found, { kind: 'file' }>

const file = (path: string, more: Partial<File> = {}): File => ({
  kind: 'file',
  path,
  fileKind: 'text',
  size: 10,
  ...more,
})

/** A reader that answers when it is told to, and knows what it was asked. */
function reader() {
  const begun: string[] = []
  const release = new Map<string, () => void>()
  async function* read(path: string): AsyncGenerator<Read> {
    begun.push(path)
    await new Promise<void>((resolve) => release.set(path, resolve))
    yield { kind: 'refused', refusal: { file: path, code: 'empty', reason: '' } }
  }
  return { begun, read, let: (path: string) => release.get(path)?.() }
}

async function namesIn(reads: AsyncIterable<Read> | Iterable<Read>): Promise<string> {
  let names = ''
  for await (const read of reads) names += read.kind === 'refused' ? read.refusal.file : ''
  return names
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('reads a few files at the same time and hands them over in the order they were found', async () => {
  const files = Array.from('abcdefghij', (name) => file(name))
  const { begun, read, let: go } = reader()
  const ahead = createReadAhead(files, read)
  const all = (async () => {
    const order: string[] = []
    for (const one of files) order.push(await namesIn(ahead.readsOf(one)))
    return order.join('')
  })()
  await turn()
  go('a')
  await turn()
  expect(begun.length).toBeGreaterThan(3)
  expect(begun.length).toBeLessThan(10)
  for (const name of 'jihgfedcb') go(name)
  const later = setInterval(() => void Array.from('bcdefghij', go), 1)
  expect(await all).toBe('abcdefghij')
  clearInterval(later)
  expect(begun.join('')).toBe('abcdefghij')
})

it('begins a large file or an archive, and what stands behind it, only when its turn has come', async () => {
  const files = [file('a'), file('lớn', { size: 2_000_000 }), file('b'), file('nén', { fileKind: 'zip' }), file('c')]
  const { begun, read, let: go } = reader()
  const ahead = createReadAhead(files, read)
  const later = setInterval(() => void ['a', 'lớn', 'b', 'nén', 'c'].map(go), 1)
  const seen: string[] = []
  for (const one of files) {
    seen.push(begun.join(' '))
    expect(await namesIn(ahead.readsOf(one))).toBe(one.path)
  }
  clearInterval(later)
  expect(seen.slice(0, 2)).toEqual(['', 'a'])
  expect(seen[2]).toBe('a lớn b')
  expect(begun).toEqual(['a', 'lớn', 'b', 'nén', 'c'])
})

it('begins nothing more once it is stopped', async () => {
  const files = Array.from('abcdefghijkl', (name) => file(name))
  const { begun, read, let: go } = reader()
  const ahead = createReadAhead(files, read)
  const first = namesIn(ahead.readsOf(files[0] ?? file('')))
  await turn()
  ahead.stop()
  go('a')
  expect(await first).toBe('a')
  const before = begun.length
  await turn()
  expect(begun).toHaveLength(before)
})
