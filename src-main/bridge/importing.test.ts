import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings'
import { valueIn } from '../library/sample-records.arbitrary'
import { world } from './handlers-world.arbitrary'
import { createImporting, type Importing } from './importing'

let its: ReturnType<typeof world>
let importing: Importing

beforeEach(async () => {
  its = world()
  await its.handlers.openLibrary(null)
  importing = createImporting({
    opening: its.opening,
    settings: { current: () => defaultSettings },
    broadcast: () => undefined,
    tellProgress: () => undefined,
    readingScript: null,
    ending: its.ending.signal,
  })
})

function written(name: string, words: string): string {
  const path = join(its.root, name)
  writeFileSync(path, `${words}\n\n${words} họp sáng nay.`)
  return path
}

async function front() {
  const { library } = valueIn(await its.opening.current())
  return { id: library.id, titles: library.rows().map(({ title }) => title) }
}

describe('an import into one library', () => {
  it('brings nothing into another that came in front before its turn, and goes when its own is back', async () => {
    const { id } = await front()
    const path = written('chợ.txt', 'Chợ phiên')
    importing.pause(true)
    const before = importing.importAll([written('bến.txt', 'Bến sông')])
    const waiting = importing.importInto(id, [path])
    await its.handlers.openSample(null)
    importing.pause(false)
    expect(valueIn(await before).imported).toHaveLength(1)
    expect(await waiting).toBeNull()
    expect((await front()).titles).not.toContain('Chợ phiên')
    await its.handlers.leaveSample('keep')
    expect(await front()).toEqual({ id, titles: ['Bến sông'] })
    expect(await importing.importInto(id, [path])).toMatchObject({ ok: true, value: { imported: [{ file: path }] } })
    expect((await front()).titles).toContain('Chợ phiên')
  })
})
