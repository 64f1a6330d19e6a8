import { describe, expect, it } from 'vitest'
import type { BlockRole } from '#domain/notebook/records'
import { hiddenLines, isShownRight, labelledLines, layoutNames, measureRoles, roleReport } from './layouts.arbitrary'
import { ruleIds } from './rule-ids'

const lines = layoutNames().flatMap(labelledLines)

/** Noise that no rule knows is read as a paragraph rather than hidden. Titles of other articles and the site's own lines run into each other at the foot of a page; both are folded away. */
const leastPrecision = (role: BlockRole): number => (role === 'related' ? 0.82 : role === 'paragraph' ? 0.88 : 0.91)
/**
 * A lead without a mark, a date or a name near it looks like any first paragraph, and is read as one: nothing is lost.
 * Any other line that is missed stands in the reader's way, which one key mends.
 */
const leastRecall = (role: BlockRole): number => (role === 'lead' || role === 'photo' ? 0.8 : 0.92)

describe('layouts of newspaper pages, labelled line by line', () => {
  it('there are at least a dozen', () => {
    expect(layoutNames().length).toBeGreaterThanOrEqual(12)
  })

  it.each(measureRoles(lines))('$role is rarely given wrongly and rarely missed', ({ role, precision, recall }) => {
    expect({ role, enough: precision >= leastPrecision(role) }, roleReport(lines)).toEqual({ role, enough: true })
    expect({ role, enough: recall >= leastRecall(role) }, roleReport(lines)).toEqual({ role, enough: true })
  })

  it('hardly any line of an article is folded away, and hardly any noise is left to read', () => {
    const read = lines.length - lines.filter(({ truth }) => ['photo', 'related', 'site'].includes(truth)).length
    expect(hiddenLines(lines).length / read, roleReport(lines)).toBeLessThan(0.005)
    expect(lines.filter(isShownRight).length / lines.length, roleReport(lines)).toBeGreaterThan(0.985)
  })

  it('what the rules are sure of is right as often as they say', () => {
    const wrong = (line: (typeof lines)[number]): boolean =>
      line.truth !== line.decision.role &&
      !(isShownRight(line) && line.decision.role !== 'byline' && ['related', 'site'].includes(line.truth))
    for (const confidence of new Set(lines.map(({ decision }) => decision.confidence))) {
      const alike = lines.filter(({ decision }) => decision.confidence === confidence)
      // Of few lines a single wrong one says nothing about the share.
      expect(alike.filter(wrong).length, String(confidence)).toBeLessThanOrEqual(
        Math.max(1, alike.length * (1 - confidence)),
      )
    }
  })

  it('every rule decides something here, or has cases of its own', () => {
    const deciding = new Set(lines.map(({ decision }) => decision.rule))
    const elsewhere = ['given-role', 'learned', 'reader', 'lead-before-title', 'outlet-line', 'dated-teasers']
    expect(ruleIds.filter((id) => !deciding.has(id) && !elsewhere.includes(id))).toEqual([])
  })
})
