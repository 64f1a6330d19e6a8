import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../article-from-text'
import { findFamilies } from './find-families'
import { isOneStory } from './judge'
import type { Signature } from './signature'
import { signatureOf } from './signature'
import { estimatedSimilarity, similarity } from './similarity'
import { bulletin, createChance, edited, type Story, someParagraphs, storyOf } from './stories.arbitrary'

function familiesOf(stories: readonly Story[]): readonly (readonly string[])[] {
  return findFamilies(stories.map(signatureOf)).map(({ ids }) => ids)
}

const chance = createChance(4)
const story = someParagraphs(chance)

describe('families', () => {
  it('[N3] holds the same story in two papers', () => {
    const [one, other] = [storyOf(1, story), storyOf(2, edited(chance, story, 20, 0))]
    expect(familiesOf([one, other, storyOf(3, someParagraphs(chance))])).toEqual([[one.id, other.id]])
  })

  it('[N3] holds a story of which another paper printed the first half', () => {
    const [one, other] = [storyOf(1, story), storyOf(2, story.slice(0, Math.ceil(story.length * 0.6)))]
    expect(familiesOf([one, other])).toEqual([[one.id, other.id]])
  })

  it('[N1] holds a page copied again with other noise, and none for their noise alone', () => {
    const noise = someParagraphs(chance)
    const again = storyOf(2, story, someParagraphs(chance))
    expect(familiesOf([storyOf(1, story, noise), again, storyOf(3, someParagraphs(chance), noise)])).toEqual([
      [storyOf(1, []).id, again.id],
    ])
  })

  it('[N1] holds a page whose noise was told apart by the rules of an import', () => {
    const body = story.slice(1).join('\n\n')
    const tails = ['Đọc thêm\n\nChợ phiên bên sông đổi ngày họp', 'Bình luận (0)\n\nOnline: 2\n\nLượt xem: 1.204']
    const [one, other] = tails.map((tail, index) => {
      const text = `Một ngày ở bến sông\n\n${body}\n\n${tail}`
      return { ...articleFromText({ text, format: 'text', fileName: null }), id: storyOf(index + 1, []).id }
    })
    if (!one || !other) throw new Error('two pages')
    expect(similarity(one, other)).toEqual({ similarity: 1, cover: 1, figures: 1 })
  })

  it('[N1] holds texts that differ in case, tone placement and the form of their letters', () => {
    const words =
      'Hòa giải ở thủy điện, quý khách Hoà Bình hỏi thuỷ lợi, toán học và tòa án về chuyện hòa hợp của bà con xã Hải Triều.'
    const disguised = words.replaceAll('òa', 'oà').replaceAll('ủy', 'uỷ').toUpperCase().normalize('NFD')
    expect(familiesOf([storyOf(1, [words]), storyOf(2, [disguised])])).toHaveLength(1)
  })

  it('[N4] keeps the bulletins of a series apart', () => {
    const series = Array.from({ length: 30 }, (_, day) => storyOf(day, bulletin(chance, day)))
    expect(familiesOf(series)).toEqual([])
    const [first] = series
    if (!first) throw new Error('thirty bulletins')
    const reprint = { ...first, id: storyOf(99, []).id }
    expect(familiesOf([...series, reprint])).toEqual([[first.id, reprint.id]])
  })

  it('[N5] does not compare notices', () => {
    expect(familiesOf([storyOf(1, ['Mất điện thôn Hạ']), storyOf(2, ['Mất điện thôn Hạ'])])).toEqual([])
  })

  it('[N7] are the same in whichever order the articles come, and tell how alike each pair is', () => {
    const stories = Array.from({ length: 12 }, (_, index) =>
      storyOf(
        index,
        index % 3 === 0 ? edited(createChance(100 + index), story, 25, 0) : someParagraphs(createChance(100 + index)),
      ),
    )
    const signatures = stories.map(signatureOf)
    const families = findFamilies(signatures)
    expect(families.map(({ ids }) => ids.length)).toEqual([4])
    for (const { likeness } of families.flatMap(({ pairs }) => pairs)) expect(isOneStory(likeness)).toBe(true)
    fc.assert(
      fc.property(fc.shuffledSubarray(signatures, { minLength: signatures.length }), (shuffled) => {
        expect(findFamilies(shuffled)).toEqual(families)
      }),
      { numRuns: 20 },
    )
  })
})

describe('similarity', () => {
  it('[N2] is between 0 and 1, the same both ways, and 1 with itself', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 60 }), fc.integer({ min: 0, max: 80 }), (seed, nth, dropped) => {
        const chosen = createChance(seed)
        const paragraphs = someParagraphs(chosen)
        const one = storyOf(1, paragraphs)
        const other = storyOf(2, edited(chosen, paragraphs, nth, dropped))
        const found = similarity(one, other)
        expect(similarity(other, one)).toEqual(found)
        for (const share of Object.values(found)) expect(share >= 0 && share <= 1).toBe(true)
        expect(found.cover).toBeGreaterThanOrEqual(found.similarity)
        expect(similarity(one, one)).toEqual({ similarity: 1, cover: 1, figures: 1 })
        expect(
          Math.abs(estimatedSimilarity(signatureOf(one), signatureOf(other)).similarity - found.similarity),
        ).toBeLessThan(0.25)
      }),
      { numRuns: 100 },
    )
  })

  it('[N6] is estimated within 0.09 for nearly all pairs', () => {
    const errors = Array.from({ length: 200 }, (_, seed) => {
      const chosen = createChance(seed)
      const paragraphs = someParagraphs(chosen)
      const one = storyOf(1, paragraphs)
      const other = storyOf(2, edited(chosen, paragraphs, 4 + (seed % 40), seed % 50))
      return Math.abs(
        estimatedSimilarity(signatureOf(one), signatureOf(other)).similarity - similarity(one, other).similarity,
      )
    })
    expect(errors.filter((error) => error <= 0.09).length).toBeGreaterThanOrEqual(190)
  })
})

describe('three thousand articles', () => {
  /** Every tenth story is printed again by another paper, and every hundredth by two more. */
  function desk(): { readonly stories: readonly Story[]; readonly truth: ReadonlyMap<string, number> } {
    const stories: Story[] = []
    const truth = new Map<string, number>()
    for (let number = 0; stories.length < 3000; number += 1) {
      const of = createChance(number)
      const paragraphs = number % 5 === 1 ? bulletin(of, number) : someParagraphs(of)
      const prints = number % 100 === 0 ? 3 : number % 10 === 0 ? 2 : 1
      for (let print = 0; print < prints; print += 1) {
        const words = print === 0 ? paragraphs : edited(of, paragraphs, 20 + of.below(30), of.below(20))
        const printed = storyOf(stories.length, words, someParagraphs(of).slice(0, 3))
        stories.push(printed)
        truth.set(printed.id, number)
      }
    }
    return { stories, truth }
  }

  it('[N3] [N4] [N6] finds at least 97 of 100 pairs that were planted, and joins hardly any others', () => {
    const { stories, truth } = desk()
    const byId = new Map(stories.map((printed) => [printed.id, printed]))
    const exactly = (one: Signature, other: Signature) => {
      const [first, second] = [byId.get(one.id), byId.get(other.id)]
      if (!first || !second) throw new Error('every signature has its story')
      return similarity(first, second)
    }
    const families = findFamilies(stories.map(signatureOf), exactly)
    const pairs = families.flatMap(({ ids }) =>
      ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other])),
    )
    const right = pairs.filter(([one = '', other = '']) => truth.get(one) === truth.get(other)).length
    const planted = pairsIn(truth)
    expect(right / planted).toBeGreaterThanOrEqual(0.97)
    expect(right / pairs.length).toBeGreaterThanOrEqual(0.99)
  })
})

function pairsIn(truth: ReadonlyMap<string, number>): number {
  const sizes = new Map<number, number>()
  for (const number of truth.values()) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
