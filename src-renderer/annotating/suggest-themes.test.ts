import { describe, expect, it } from 'vitest'
import { suggestThemes } from './suggest-themes'

const passage = (...themeIds: readonly string[]) => ({ themeIds })

describe('suggestThemes', () => {
  it('puts first what is often given together with what the passage has', () => {
    const known = [passage('land', 'price'), passage('land', 'price', 'voice'), passage('land', 'voice', 'price')]
    expect(suggestThemes({ passages: [passage('land')], known, row: undefined })).toEqual(['price', 'voice'])
  })

  it('then what is most given in this article', () => {
    const row = { themes: { voice: 1, money: 4, land: 9 } }
    expect(suggestThemes({ passages: [passage('land')], known: [passage('land', 'price')], row })).toEqual([
      'price',
      'money',
      'voice',
    ])
    expect(suggestThemes({ passages: [], known: [], row })).toEqual(['land', 'money', 'voice'])
  })

  it('never suggests what the passages have, nor more than five', () => {
    const row = { themes: Object.fromEntries('abcdefgh'.split('').map((id) => [id, 1])) }
    const suggested = suggestThemes({ passages: [passage('a'), passage('b')], known: [], row })
    expect(suggested).toEqual(['c', 'd', 'e', 'f', 'g'])
  })
})
