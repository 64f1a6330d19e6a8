import { describe, expect, it } from 'vitest'
import type { BlockRole } from '#domain/notebook/records'
import { labelledLines, layoutNames, measureRoles, roleReport } from './layouts.arbitrary'
import { ruleIds } from './rule-ids'

const lines = layoutNames().flatMap(labelledLines)

/** What is folded away is out of sight: a wrong line there costs the reader a sentence, so hardly any is allowed. */
const folded: readonly BlockRole[] = ['photo', 'related', 'site']
const leastPrecision = (role: BlockRole): number => (folded.includes(role) ? 0.96 : 0.92)
/**
 * A lead without a mark, a date or a name near it looks like any first paragraph, and is read as one: nothing is lost.
 * Any other line that is missed stands in the reader's way, which one key mends.
 */
const leastRecall = (role: BlockRole): number => (role === 'lead' ? 0.8 : 0.93)

describe('layouts of newspaper pages, labelled line by line', () => {
  it('there are at least a dozen', () => {
    expect(layoutNames().length).toBeGreaterThanOrEqual(12)
  })

  it.each(measureRoles(lines))('$role is rarely given wrongly and rarely missed', ({ role, precision, recall }) => {
    expect({ role, enough: precision >= leastPrecision(role) }, roleReport(lines)).toEqual({ role, enough: true })
    expect({ role, enough: recall >= leastRecall(role) }, roleReport(lines)).toEqual({ role, enough: true })
  })

  it('what the rules are sure of is right as often as they say', () => {
    const wrong = ({ truth, decision }: (typeof lines)[number]): boolean => truth !== decision.role
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
