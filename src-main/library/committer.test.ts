import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from './library'
import { openLibrary } from './open-library'
import {
  putting,
  replacing,
  sampleTheme,
  type TemporaryPlace,
  temporaryPlace,
  valueIn,
} from './sample-records.arbitrary'

let place: TemporaryPlace
let library: Library

beforeEach(async () => {
  place = temporaryPlace()
  library = valueIn(await openLibrary(place))
})
afterEach(async () => {
  await library.close()
  place.remove()
})

const manyThemes = Array.from({ length: 120 }, (_, nth) => sampleTheme({ name: `đề mục ${nth}` }))

describe('changes asked for one after the other', () => {
  it('take effect in that order, however many records the first has', async () => {
    const [first = sampleTheme()] = manyThemes
    const renamed = { ...first, name: 'tên khác' }
    const wide = library.commit(putting(...manyThemes))
    const small = library.commit(replacing(first, renamed))
    expect([(await wide).ok, (await small).ok]).toEqual([true, true])
    expect(library.small().themes).toHaveLength(manyThemes.length)
    expect(library.small().themes.find(({ id }) => id === first.id)?.name).toBe('tên khác')
  })

  it('are refused with the place of what is wrong, and the others go on', async () => {
    const wrong = manyThemes.map((theme, nth) =>
      nth === 77 ? { ...theme, position: 'đầu' as unknown as number } : theme,
    )
    const refused = library.commit(putting(...wrong))
    const other = library.commit(putting(sampleTheme()))
    expect(await refused).toEqual({ ok: false, failure: { code: 'not-valid', where: '/put/77/after/position' } })
    expect((await other).ok).toBe(true)
    expect(library.small().themes).toHaveLength(1)
  })
})
