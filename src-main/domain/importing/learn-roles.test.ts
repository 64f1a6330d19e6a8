import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from '#domain/notebook/apply-change'
import { isNoChange } from '#domain/notebook/change'
import { applyLearned } from '#domain/notebook/commands/apply-learned'
import { setRole, setRoleOfRun } from '#domain/notebook/commands/set-role'
import { notebookOf } from '#domain/notebook/notebook'
import { numberedId, someArticle } from '#domain/notebook/notebook.arbitrary'
import { type Article, type BlockRole, blockRoles } from '#domain/notebook/records'
import { withLessons } from './apply-lessons'
import { blocksOf } from './blocks-of'
import { classify } from './classify'
import { correctionsIn, isTaughtBy, learnRoles, lessonsFor } from './learn-roles'
import { linePieces } from './pieces'
import { reclassify } from './reclassify'
import { isRuleId } from './rule-ids'
import { more, prose, title } from './rules/roles-in'

function articleOf(id: number, lines: readonly string[], source: string | null = 'Báo Thử'): Article {
  const text = lines.join('\n\n')
  const pieces = linePieces(text)
  return {
    kind: 'article',
    id: numberedId(id),
    title: lines[0] ?? '',
    source,
    byline: null,
    publishedOn: null,
    url: null,
    language: 'vi',
    topics: [],
    importedAt: '2026-01-02T03:04:05.006Z',
    origin: { fileName: null, format: 'pasted', encoding: 'utf-8', sha256: '0'.repeat(64) },
    text,
    blocks: [...blocksOf(text, pieces, classify(text, pieces))],
    inlines: [],
    revision: 1,
  }
}

/** The article after a reader gave the line another role. */
function corrected(article: Article, line: string, role: BlockRole): Article {
  const at = article.text.indexOf(line)
  const index = article.blocks.findIndex(({ start }) => start === at)
  const [put] = setRole(article, [index], role).put
  if (put?.after.kind !== 'article') throw new Error(`no change for ${line}`)
  return put.after
}

const rolesOf = (article: Article): readonly string[] => article.blocks.map(({ role, rule }) => `${role} < ${rule}`)

describe('corrections by hand', () => {
  it('say that a reader made them, and are one change', () => {
    const article = articleOf(1, [title, prose, 'Mời bà con đón đọc', more])
    expect(rolesOf(corrected(article, 'Mời bà con đón đọc', 'site'))[2]).toBe('site < reader')
  })

  it('are made for a run of blocks at once, from either end', () => {
    const article = articleOf(1, [title, prose, 'Dòng một', 'Dòng hai', 'Dòng ba'])
    for (const run of [[2, 4] as const, [4, 2] as const]) {
      const [put] = setRoleOfRun(article, run, 'site').put
      expect(put?.after.kind === 'article' && rolesOf(put.after).slice(2)).toEqual(Array(3).fill('site < reader'))
    }
    expect(isNoChange(setRoleOfRun(article, [9, 12], 'site'))).toBe(true)
  })

  it('are never overruled when the rules run again', () => {
    const role = fc.constantFrom(...blockRoles)
    fc.assert(
      fc.property(someArticle(), fc.nat(), role, (article, at, given) => {
        const [put] = setRole(article, [at % article.blocks.length], given).put
        if (put?.after.kind !== 'article') return
        const again = reclassify(put.after)
        for (const [index, block] of put.after.blocks.entries()) {
          if (block.rule === 'reader') expect(again[index]).toEqual(block)
          expect([again[index]?.start, again[index]?.end]).toEqual([block.start, block.end])
        }
      }),
    )
  })

  it('are seen by the rules that decide the lines around them', () => {
    const article = articleOf(1, [title, prose, 'Bà con xem bản đồ', more, 'Đọc thêm', 'Chợ phiên đổi ngày'])
    const blocks = reclassify(corrected(article, 'Bà con xem bản đồ', 'photo'))
    expect(blocks.map(({ role }) => role)).toEqual(['title', 'paragraph', 'photo', 'paragraph', 'related', 'related'])
  })
})

describe('learnRoles', () => {
  const furniture = 'Mời bà con đón đọc số ra ngày 12/4'
  const taught = corrected(articleOf(1, [title, prose, furniture, more]), furniture, 'site')

  it('offers what was said of the same line, whatever its numbers, in articles of the same source', () => {
    const other = articleOf(2, ['Chợ phiên họp lại', prose, 'MỜI BÀ CON đón đọc số ra ngày 3/11', more])
    expect(learnRoles(correctionsIn(taught), other)).toMatchObject([
      { index: 2, role: 'site', lesson: { kind: 'line', articles: 1 } },
    ])
  })

  it.each([
    ['of another source', articleOf(2, ['Chợ phiên', prose, furniture], 'Báo Khác')],
    ['without a source', articleOf(2, ['Chợ phiên', prose, furniture], null)],
    ['that have another line', articleOf(2, ['Chợ phiên', prose, `${furniture} tới`, more])],
    ['where a reader said otherwise', corrected(articleOf(2, ['Chợ phiên', prose, furniture]), furniture, 'lead')],
  ])('offers nothing in articles %s', (_, other) => {
    expect(learnRoles(correctionsIn(taught), other)).toEqual([])
  })

  it('learns a label from two articles, not from one', () => {
    const first = corrected(
      articleOf(1, [title, prose, 'Người gửi bài: admin', more]),
      'Người gửi bài: admin',
      'byline',
    )
    const second = corrected(
      articleOf(2, [title, prose, 'Người gửi bài: văn thư', more]),
      'Người gửi bài: văn thư',
      'byline',
    )
    const other = articleOf(3, ['Chợ phiên', prose, 'Người gửi bài: ban biên tập', more])
    expect(learnRoles(correctionsIn(first), other)).toEqual([])
    expect(learnRoles([first, second].flatMap(correctionsIn), other)).toMatchObject([
      { index: 2, role: 'byline', lesson: { kind: 'label', articles: 2 } },
    ])
  })

  it('learns nothing from readers who disagree, from titles, from bare numbers and from paragraphs', () => {
    const otherwise = corrected(articleOf(2, [title, prose, furniture, more]), furniture, 'caption')
    expect(lessonsFor('Báo Thử', [taught, otherwise].flatMap(correctionsIn))).toEqual([])
    const rest = articleOf(3, [`${prose} ${prose}`, title, '27', more])
    const all = [corrected(rest, title, 'title'), corrected(rest, '27', 'site'), corrected(rest, rest.title, 'site')]
    expect(lessonsFor('Báo Thử', all.flatMap(correctionsIn))).toEqual([])
  })

  it('is applied as one change that says where it comes from, and stays when the rules run again', () => {
    const others = [2, 3].map((id) => articleOf(id, ['Chợ phiên họp lại', prose, furniture, more]))
    const applied = (articles: readonly Article[]) =>
      applyLearned(
        articles,
        (article, _, index) => learnRoles(correctionsIn(taught), article).find((offer) => offer.index === index)?.role,
      )
    const notebook = notebookOf([taught, ...others])
    const change = applied([taught, ...others])
    expect(change.put).toHaveLength(2)
    for (const { id } of others) {
      const after = applyChange(notebook, change).article.get(id)
      expect(after && rolesOf(after)[2]).toBe('site < learned')
      expect(after && reclassify(after)[2]?.role).toBe('site')
    }
    expect(isNoChange(applied([...applyChange(notebook, change).article.values()]))).toBe(true)
  })
})

describe('withLessons', () => {
  const lesson = {
    source: 'Báo Thử',
    kind: 'line' as const,
    shape: 'moi ba con don doc so ra ngay #',
    role: 'site' as const,
  }
  const line = 'Mời bà con đón đọc số ra ngày 9/5'

  it('gives an article on its way in what was learned about its source, and no other', () => {
    const draft = articleOf(1, [title, prose, line, more])
    expect(withLessons(draft, [lesson]).blocks[2]).toMatchObject({ role: 'site', rule: 'learned' })
    expect(withLessons(draft, [{ ...lesson, source: 'Báo Khác' }])).toBe(draft)
    expect(withLessons(draft, [])).toBe(draft)
    expect(isTaughtBy(lesson, line)).toBe(true)
    expect(isTaughtBy(lesson, `${line} tới`)).toBe(false)
  })

  it('touches no title and no word of a reader', () => {
    const draft = articleOf(1, [line, prose, more])
    expect(withLessons(draft, [lesson])).toBe(draft)
    const said = corrected(articleOf(1, [title, prose, line, more]), line, 'lead')
    expect(withLessons(said, [lesson])).toBe(said)
  })
})

describe('reasons', () => {
  it('every block says why it has its role, by an id that the screen has words for', () => {
    for (const { rule, confidence } of articleOf(1, [title, prose, 'Bình luận (0)', more]).blocks) {
      expect(isRuleId(rule)).toBe(true)
      expect(confidence).toBeGreaterThan(0)
    }
  })
})
