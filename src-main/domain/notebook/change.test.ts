import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from './apply-change'
import { type Change, change as changeShape, isNoChange, noChange, reverseChange, squashChanges } from './change'
import { checkChange } from './check-change'
import { emptyNotebook, type Notebook, notebookOf } from './notebook'
import { numberedId, someColour, someNotebook } from './notebook.arbitrary'
import type { Annotation, Article, NotebookRecord, RecordKind, Theme } from './records'
import { sameRecord } from './same-record'

function recordsOf(notebook: Notebook): NotebookRecord[] {
  return Object.values(notebook).flatMap((table: ReadonlyMap<string, NotebookRecord>) => [...table.values()])
}

/** A change that may be applied to `notebook`: records of every kind removed, rewritten and added. */
function someChangeOf(notebook: Notebook): fc.Arbitrary<Change> {
  const records = recordsOf(notebook)
  return fc.tuple(fc.array(fc.nat({ max: 3 }), { minLength: 40, maxLength: 40 }), someColour).map(([fates, colour]) => {
    const change: { put: Change['put'][number][]; remove: Change['remove'][number][] } = { put: [], remove: [] }
    records.forEach((before, index) => {
      const fate = fates[index % fates.length]
      if (fate === 0) change.remove.push({ before })
      if (fate === 1) change.put.push({ before, after: rewritten(before, colour) })
    })
    const free = numberedId(0xe000 + (fates[0] ?? 0))
    if (!notebook.theme.has(free)) {
      const after: Theme = {
        kind: 'theme',
        id: free,
        name: 'Mới',
        parentId: null,
        colour,
        description: '',
        position: 0,
      }
      change.put.push({ after })
    }
    return change
  })
}

function rewritten(record: NotebookRecord, colour: string): NotebookRecord {
  switch (record.kind) {
    case 'article':
    case 'note':
      return { ...record, title: `${record.title} ${colour}` }
    case 'annotation':
    case 'theme':
      return { ...record, colour }
    case 'glossary-entry':
      return { ...record, short: colour }
    case 'saved-query':
      return { ...record, query: colour }
  }
}

const someStory: fc.Arbitrary<{ notebook: Notebook; changes: Change[] }> = someNotebook.chain((notebook) =>
  someChangeOf(notebook).chain((first) =>
    someChangeOf(applyChange(notebook, first)).map((second) => ({ notebook, changes: [first, second] })),
  ),
)

describe('a change', () => {
  it('is taken back by its reverse, twice over', () => {
    fc.assert(
      fc.property(someStory, ({ notebook, changes: [change = noChange] }) => {
        expect(checkChange(notebook, change)).toEqual([])
        const after = applyChange(notebook, change)
        expect(applyChange(after, reverseChange(change))).toEqual(notebook)
        expect(checkChange(after, reverseChange(change))).toEqual([])
        const again = applyChange(notebook, reverseChange(reverseChange(change)))
        expect(again).toEqual(after)
      }),
    )
  })

  it('squashed with the next does what both do, may be applied where the first may, and is taken back as one', () => {
    fc.assert(
      fc.property(someStory, ({ notebook, changes }) => {
        const squashed = squashChanges(changes)
        expect(checkChange(notebook, squashed)).toEqual([])
        expect(applyChange(notebook, squashed)).toEqual(changes.reduce(applyChange, notebook))
        expect(applyChange(applyChange(notebook, squashed), reverseChange(squashed))).toEqual(notebook)
      }),
    )
  })

  it('squashed with its own reverse leaves nothing to do', () => {
    fc.assert(
      fc.property(someStory, ({ changes: [change = noChange] }) => {
        expect(isNoChange(squashChanges([change, reverseChange(change)]))).toBe(true)
      }),
    )
  })

  it('leaves tables it does not touch the very same, and the notebook it was applied to untouched', () => {
    fc.assert(
      fc.property(someStory, ({ notebook, changes: [change = noChange] }) => {
        const copy = notebookOf(recordsOf(notebook))
        const after = applyChange(notebook, change)
        expect(notebook).toEqual(copy)
        const touched = new Set<RecordKind>()
        for (const put of change.put) touched.add(put.after.kind)
        for (const removal of change.remove) touched.add(removal.before.kind)
        // The keys of a notebook are its record kinds.
        for (const kind of Object.keys(notebook) as RecordKind[]) {
          expect(after[kind] === notebook[kind]).toBe(!touched.has(kind))
        }
      }),
    )
  })

  it('survives being written and read', () => {
    fc.assert(
      fc.property(someStory, ({ changes: [change = noChange] }) => {
        expect(changeShape.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
      }),
      { numRuns: 30 },
    )
  })
})

const theme: Theme = {
  kind: 'theme',
  id: numberedId(1),
  name: 'Đất đai',
  parentId: null,
  colour: '#45739b',
  description: '',
  position: 0,
}
const at = '2026-01-02T03:04:05.006Z'
const article: Article = {
  kind: 'article',
  id: numberedId(2),
  title: 'Tin xã',
  source: null,
  byline: null,
  publishedOn: null,
  url: null,
  language: 'vi',
  topics: [],
  importedAt: at,
  origin: { fileName: null, format: 'pasted', encoding: 'utf-8', sha256: '0'.repeat(64) },
  text: 'Tin xã hôm nay',
  blocks: [{ start: 0, end: 14, role: 'title' }],
  inlines: [],
  revision: 1,
}
const annotation: Annotation = {
  kind: 'annotation',
  id: numberedId(3),
  articleId: article.id,
  start: 4,
  end: 6,
  quote: { exact: 'xã', prefix: 'Tin ', suffix: ' hôm nay' },
  themeIds: [],
  note: '',
  colour: null,
  author: '',
  createdAt: at,
  updatedAt: at,
}

describe('checkChange', () => {
  const red = { ...theme, colour: '#d71908' }
  const elsewhere = { ...annotation, articleId: numberedId(9) }
  it.each<[string, NotebookRecord[], Change, string[]]>([
    ['a new record', [], { put: [{ after: theme }], remove: [] }, []],
    ['a record that came meanwhile', [theme], { put: [{ after: theme }], remove: [] }, ['changed-meanwhile']],
    ['an edit of what is there', [theme], { put: [{ before: theme, after: red }], remove: [] }, []],
    [
      'an edit of what was edited meanwhile',
      [red],
      { put: [{ before: theme, after: red }], remove: [] },
      ['changed-meanwhile'],
    ],
    ['an edit of what is gone', [], { put: [{ before: theme, after: red }], remove: [] }, ['changed-meanwhile']],
    [
      'the removal of what was edited meanwhile',
      [red],
      { put: [], remove: [{ before: theme }] },
      ['changed-meanwhile'],
    ],
    ['the removal of what is gone', [], { put: [], remove: [{ before: theme }] }, ['changed-meanwhile']],
    [
      'a record put and removed',
      [theme],
      { put: [{ before: theme, after: red }], remove: [{ before: theme }] },
      ['named-twice'],
    ],
    [
      'a record put twice',
      [theme],
      {
        put: [
          { before: theme, after: red },
          { before: theme, after: red },
        ],
        remove: [],
      },
      ['named-twice'],
    ],
    [
      'a record that becomes another',
      [theme],
      { put: [{ before: theme, after: { ...red, id: numberedId(8) } }], remove: [] },
      ['identity-changed', 'changed-meanwhile'],
    ],
    ['a passage where its words stand', [article], { put: [{ after: annotation }], remove: [] }, []],
    ['a passage and its article at once', [], { put: [{ after: annotation }, { after: article }], remove: [] }, []],
    ['a passage of an article held elsewhere', [article], { put: [{ after: elsewhere }], remove: [] }, []],
    [
      'a passage one letter off',
      [article],
      { put: [{ after: { ...annotation, start: 5, end: 7 } }], remove: [] },
      ['quote-not-there'],
    ],
    [
      'a passage beyond the text',
      [article],
      { put: [{ after: { ...annotation, end: 15 } }], remove: [] },
      ['span-outside-text'],
    ],
    ['an empty passage', [article], { put: [{ after: { ...annotation, end: 4 } }], remove: [] }, ['span-outside-text']],
    [
      'a passage beside a text that changes under it',
      [article],
      {
        put: [{ after: annotation }, { before: article, after: { ...article, text: 'Tin hôm nay', revision: 2 } }],
        remove: [],
      },
      ['quote-not-there'],
    ],
  ])('answers %s', (_, held, change, reasons) => {
    expect(checkChange(notebookOf(held), change).map(({ reason }) => reason)).toEqual(reasons)
  })
})

describe('sameRecord', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [undefined, undefined, true],
    [{ toString: 1 }, { other: 1 }, false],
  ])('compares %j and %j', (one, other, expected) => {
    expect(sameRecord(one, other)).toBe(expected)
    expect(sameRecord(other, one)).toBe(expected)
  })
})

it('begins with an empty notebook', () => {
  expect(recordsOf(emptyNotebook)).toEqual([])
  expect(notebookOf([])).toEqual(emptyNotebook)
})
