import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someAnnotations, someArticle } from '#domain/notebook/notebook.arbitrary'
import type { Inline } from '#domain/notebook/records'
import { lanesOf } from './lanes'
import { runsByBlock, runsOf } from './runs'
import { compareOuterFirst, type NamedSpan, overlaps } from './span'

const somePage = someArticle().chain((article) => fc.tuple(fc.constant(article), someAnnotations(article, [])))

const someSpans = fc
  .array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 25 })), { maxLength: 30 })
  .map((pairs) => pairs.map(([start, length], index): NamedSpan => ({ id: `m${index}`, start, end: start + length })))

describe('runsOf', () => {
  const link: Inline = { kind: 'link', start: 12, end: 20, href: 'https://bao.example' }
  it.each<[string, Inline[], NamedSpan[], string[]]>([
    ['a bare block', [], [], ['10-30']],
    ['a passage inside', [], [{ id: 'a', start: 12, end: 15 }], ['10-12', '12-15 a', '15-30']],
    ['a passage that comes from before and goes on', [], [{ id: 'a', start: 0, end: 99 }], ['10-30 a']],
    [
      'passages elsewhere',
      [],
      [
        { id: 'a', start: 0, end: 10 },
        { id: 'b', start: 30, end: 31 },
      ],
      ['10-30'],
    ],
    [
      'passages that overlap, the one that starts first outside',
      [],
      [
        { id: 'b', start: 14, end: 20 },
        { id: 'a', start: 12, end: 16 },
      ],
      ['10-12', '12-14 a', '14-16 a b', '16-20 b', '20-30'],
    ],
    [
      'passages of one start, the longer outside',
      [],
      [
        { id: 'a', start: 10, end: 12 },
        { id: 'b', start: 10, end: 20 },
      ],
      ['10-12 b a', '12-20 b', '20-30'],
    ],
    [
      'a link under a passage',
      [link],
      [{ id: 'a', start: 15, end: 30 }],
      ['10-12', '12-15 link', '15-20 link a', '20-30 a'],
    ],
    ['a passage of nothing', [], [{ id: 'a', start: 12, end: 12 }], ['10-30']],
  ])('cuts %s', (_, inlines, marks, expected) => {
    const runs = runsOf({ start: 10, end: 30 }, inlines, marks)
    const told = runs.map((run) =>
      [`${run.start}-${run.end}`, ...run.inlines.map(({ kind }) => kind), ...run.marks].join(' '),
    )
    expect(told).toEqual(expected)
  })

  it('gives exactly the text of each block, and over each run exactly what covers it, in one order', () => {
    fc.assert(
      fc.property(somePage, ([article, annotations]) => {
        const order = [...annotations].sort(compareOuterFirst)
        runsByBlock(article.blocks, article.inlines, annotations).forEach((runs, index) => {
          const block = article.blocks[index]
          expect(runs.map(({ start, end }) => article.text.slice(start, end)).join('')).toBe(
            article.text.slice(block?.start, block?.end),
          )
          for (const run of runs) {
            expect(run.start).toBeLessThan(run.end)
            const covering = order.filter((mark) => mark.start <= run.start && run.end <= mark.end)
            expect(run.marks).toEqual(covering.map(({ id }) => id))
            expect(order.filter((mark) => overlaps(mark, run))).toEqual(covering)
            const set = article.inlines.filter((inline) => overlaps(inline, run))
            expect(run.inlines.length).toBe(set.length)
            expect(set.every((inline) => run.inlines.includes(inline))).toBe(true)
          }
        })
      }),
    )
  })
})

describe('runsByBlock', () => {
  it('gives the very same runs to every block that a new passage does not touch, in whatever order passages come', () => {
    fc.assert(
      fc.property(somePage, fc.nat(), ([article, annotations], pick) => {
        const before = runsByBlock(article.blocks, article.inlines, annotations)
        const chosen = article.blocks[pick % article.blocks.length]
        if (!chosen) return
        const more = [{ id: 'new', start: chosen.start, end: chosen.start + 1 }, ...annotations.toReversed()]
        const after = runsByBlock(article.blocks, article.inlines, more, before)
        article.blocks.forEach((block, index) => {
          if (block === chosen) expect(after[index]?.[0]?.marks).toContain('new')
          else expect(after[index]).toBe(before[index])
        })
      }),
    )
  })

  it('redraws a block whose link or emphasis changed', () => {
    const blocks = [{ start: 0, end: 5 }]
    const emphasis: Inline = { kind: 'emphasis', start: 0, end: 5 }
    const before = runsByBlock(blocks, [emphasis], [])
    expect(runsByBlock(blocks, [{ ...emphasis }], [], before)[0]).toBe(before[0])
    expect(runsByBlock(blocks, [{ ...emphasis, kind: 'strong' }], [], before)[0]).not.toBe(before[0])
  })
})

describe('lanesOf', () => {
  it('never draws two overlapping passages in one lane and opens no lane without need', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const lanes = lanesOf(spans)
        const deepest = Math.max(
          0,
          ...spans.map(({ start }) => spans.filter((span) => span.start <= start && start < span.end).length),
        )
        expect(lanes.size).toBe(spans.length)
        expect(Math.max(0, ...lanes.values()) + 1).toBeLessThanOrEqual(Math.max(1, deepest))
        for (const one of spans) {
          for (const other of spans) {
            if (one !== other && overlaps(one, other)) expect(lanes.get(one.id)).not.toBe(lanes.get(other.id))
          }
          const earlier = spans.filter((span) => compareOuterFirst(span, one) < 0 && span.end > one.start)
          const taken = new Set(earlier.map(({ id }) => lanes.get(id)))
          expect(lanes.get(one.id)).toBe([...Array(taken.size + 1).keys()].find((lane) => !taken.has(lane)))
        }
      }),
    )
  })

  it('leaves every lane as it was when a passage is added far away', () => {
    fc.assert(
      fc.property(someSpans, fc.nat({ max: 20 }), (spans, length) => {
        const before = lanesOf(spans)
        for (const start of [200, -50]) {
          const after = lanesOf([...spans, { id: 'far', start, end: start + length + 1 }])
          for (const [id, lane] of before) expect(after.get(id)).toBe(lane)
        }
      }),
    )
  })
})

it('draws a thousand passages in 200,000 letters without going through all of them for every block', () => {
  const blocks = Array.from({ length: 1000 }, (_, index) => ({ start: index * 200, end: index * 200 + 198 }))
  const marks = Array.from({ length: 1000 }, (_, index) => ({
    id: `m${index}`,
    start: index * 199,
    end: index * 199 + 300,
  }))
  let looks = 0
  const watched = marks.map(
    (mark) =>
      new Proxy(mark, {
        get(target, key: keyof NamedSpan) {
          looks += 1
          return target[key]
        },
      }),
  )
  const runs = runsByBlock(blocks, [], watched)
  lanesOf(watched)
  expect(runs.flat().length).toBeGreaterThan(2000)
  // n log n would be about 10,000 here; every passage against every block is 1,000,000.
  expect(looks).toBeLessThan(200_000)
})
