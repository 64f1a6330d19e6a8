import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rowsInText } from '#contract/rows-text'
import { sampleArticle, sampleTheme, valueIn } from '../library/sample-records.arbitrary'
import { world } from './handlers-world.arbitrary'

describe('the sample library', () => {
  it('stands in front of the person’s own, and leaves it as it is', async () => {
    const { handlers, put } = world()
    const own = sampleArticle()
    valueIn(await handlers.openLibrary(null))
    valueIn(await put(own))
    const sample = valueIn(await handlers.openSample(null))
    expect(sample).toMatchObject({ sample: true, library: { access: 'full', history: { undo: null } } })
    const rows = rowsInText(sample.library.rows)
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(rows.map(({ id }) => id)).not.toContain(own.id)
    expect(sample.library.notes.length).toBeGreaterThan(0)
    // What is done now is done to the sample.
    const theme = sampleTheme({ name: 'thử' })
    valueIn(await put(theme))
    expect(valueIn(await handlers.openLibrary(null)).library.themes.map(({ name }) => name)).toContain('thử')
    const back = valueIn(await handlers.leaveSample('throw-away'))
    expect(back).toMatchObject({ sample: false, library: { themes: [] } })
    expect(rowsInText(back.library.rows)).toMatchObject([{ id: own.id }])
  })

  it('is sound: every file can be read and every passage stands where it says', async () => {
    const { handlers } = world()
    valueIn(await handlers.openSample(null))
    expect(valueIn(await handlers.verifyLibrary(null))).toEqual({ ok: true, problems: [] })
  })

  it('is kept as it was left over a new start, which begins with the person’s own', async () => {
    const { handlers, opening, put, again, root } = world()
    valueIn(await handlers.openSample(null))
    valueIn(await put(sampleTheme({ name: 'thử' })))
    valueIn(await handlers.leaveSample('keep'))
    valueIn(await handlers.openSample(null))
    await opening.close()
    const next = again()
    expect(valueIn(await next.handlers.openLibrary(null))).toMatchObject({ sample: false, library: { rows: '[]' } })
    const sample = valueIn(await next.handlers.openSample(null))
    expect(sample.library.themes.map(({ name }) => name)).toContain('thử')
    valueIn(await next.handlers.leaveSample('throw-away'))
    expect(existsSync(join(root, 'sample'))).toBe(false)
    const anew = valueIn(await next.handlers.openSample(null))
    expect(anew.library.themes.map(({ name }) => name)).not.toContain('thử')
  })

  it('is made anew where a power cut has left half of one', async () => {
    const { handlers, root } = world()
    mkdirSync(join(root, 'sample', 'library'), { recursive: true })
    writeFileSync(join(root, 'sample', 'library', 'library.json'), '{"format":"sotay-libr')
    expect(rowsInText(valueIn(await handlers.openSample(null)).library.rows).length).toBeGreaterThanOrEqual(4)
  })

  it('opens once for two who ask at the same time, and throws away what they opened', async () => {
    const { handlers, root } = world()
    const [one, other, own] = await Promise.all([
      handlers.openSample(null),
      handlers.openSample(null),
      handlers.leaveSample('throw-away'),
    ])
    expect(valueIn(one).library.id).toBe(valueIn(other).library.id)
    expect(valueIn(own).sample).toBe(false)
    expect(existsSync(join(root, 'sample'))).toBe(false)
  })
})
