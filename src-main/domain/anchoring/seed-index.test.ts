import { describe, expect, it } from 'vitest'
import { createChance, someParagraphs } from '../importing/duplicates/stories.arbitrary'
import { approximatePlaces, approximatePlacesNear } from './approximate-places'
import { typos } from './edits.arbitrary'
import { createSeedIndex } from './seed-index'

describe('createSeedIndex', () => {
  const chance = createChance(7)
  const text = Array.from({ length: 12 }, () => someParagraphs(chance).join('\n')).join('\n')
  const index = createSeedIndex(text)

  it.each([40, 90, 300, 700])('leads to the best place of %i letters with every tenth mistyped', (length) => {
    for (let trial = 0; trial < 20; trial += 1) {
      const start = chance.below(text.length - length)
      const pattern = typos(text.slice(start, start + length), chance, 10).text
      const how = { limit: Math.floor(length * 0.45), most: 1 }
      expect(approximatePlacesNear(text, pattern, { seeds: () => index, ...how })).toEqual(
        approximatePlaces(text, pattern, how),
      )
    }
  })

  it('names windows that lie in the text, in its order, none over another', () => {
    const windows = index.windowsFor(text.slice(100, 400))
    expect(windows.length).toBeGreaterThan(0)
    let last = 0
    for (const { start, end } of windows) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      last = end
    }
    expect(last).toBeLessThanOrEqual(text.length)
  })

  it('names none in a text that is shorter than a seed', () => {
    expect(createSeedIndex('ab').windowsFor('abc')).toEqual([])
  })
})
