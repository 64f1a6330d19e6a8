import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LessonsFound } from '#contract/learning'
import { articleOf, idOf } from '#domain/exporting/sample-material.arbitrary'
import type { Article } from '#domain/notebook/records'
import { startI18n } from '../i18n/i18n'
import { useStore } from '../state/store'
import { ApplyLearnedDialog } from './apply-learned-dialog'
import { LearnedOffer } from './learned-offer'
import { LessonsList } from './lessons-list'
import { lookForMore, showLearned } from './looking'
import { TaughtArticle } from './taught-article'

// jsdom has neither: the settings ask for the one when they are loaded, dialogs for the other.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  window.CSS = Object.assign(window.CSS ?? {}, { escape: (name: string) => name })
})

const ids = [idOf(1), idOf(2), idOf(3)] as const
const words = 'Mời bà con đón đọc số ra ngày 9/4'

function articleWith(rule: string): Article {
  const article = articleOf(1, 'Chuyện xã', [['site', words]], { source: 'Báo Thử' })
  return { ...article, blocks: article.blocks.map((block) => ({ ...block, rule })) }
}

const lineAt = (start: number) => ({ start, end: start + words.length, words, from: 'paragraph', to: 'site' }) as const
const lesson = { source: 'Báo Thử', kind: 'line', shape: 'moi ba con', role: 'site', words } as const
const found: LessonsFound = {
  source: 'Báo Thử',
  lessons: [lesson],
  articles: [
    { id: ids[1], title: 'Chợ phiên', lines: [lineAt(10), lineAt(90)] },
    { id: ids[2], title: 'Lúa chín', lines: [lineAt(20)] },
  ],
  disagrees: null,
  stopped: false,
}

const beginning = useStore.getState()
const asked: { readonly name: string; readonly asked: unknown }[] = []
let answer: LessonsFound = found

beforeAll(() => startI18n('vi'))

beforeEach(() => {
  useStore.setState(beginning, true)
  asked.length = 0
  answer = found
  // jsdom has no idle time, in which a list draws the rest of its rows.
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act))
  vi.stubGlobal('cancelIdleCallback', clearTimeout)
  vi.stubGlobal('sotay', {
    ask: async (name: string, what: unknown) => {
      asked.push({ name, asked: what })
      return { ok: true, value: name === 'findLessons' ? answer : null }
    },
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the offer after a correction', () => {
  it('says in how many other articles the line stands, and shows them', async () => {
    await lookForMore(ids[0], [0])
    render(<LearnedOffer article={articleWith('reader')} />)
    expect(screen.getByRole('status').textContent).toBe('Cũng có ở 2 bài khác của Báo Thử.')
    fireEvent.click(screen.getByRole('button', { name: 'Xem trước…' }))
    expect(useStore.getState().overlay).toEqual({ kind: 'apply-learned', found })
  })

  it('is not there once the correction was taken back, nor when no other article has the line', async () => {
    await lookForMore(ids[0], [0])
    const { container, rerender } = render(<LearnedOffer article={articleWith('none')} />)
    expect(container.innerHTML).toBe('')
    answer = { ...found, articles: [] }
    await lookForMore(ids[0], [0])
    rerender(<LearnedOffer article={articleWith('reader')} />)
    expect(container.innerHTML).toBe('')
  })

  it('is looked for by key when nothing has been, for all corrections of the article', async () => {
    await showLearned(ids[0])
    expect(asked).toEqual([{ name: 'findLessons', asked: { articleId: ids[0], blocks: null } }])
    expect(useStore.getState().overlay).toEqual({ kind: 'apply-learned', found })
  })
})

describe('the lines that would change', () => {
  it('are applied all together, and remembered only when that was ticked', async () => {
    render(<ApplyLearnedDialog found={found} />)
    fireEvent.click(screen.getByRole('button', { name: 'Sửa 3 dòng' }))
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(asked[0]).toMatchObject({
      name: 'perform',
      asked: {
        action: {
          kind: 'apply-learned',
          source: 'Báo Thử',
          articles: [
            { articleId: ids[1], lines: [{ start: 10 }, { start: 90 }] },
            { articleId: ids[2], lines: [{ start: 20, role: 'site' }] },
          ],
        },
      },
    })
    cleanup()
    render(<ApplyLearnedDialog found={found} />)
    fireEvent.click(screen.getByRole('checkbox', { name: /những bài sẽ nhập/u }))
    fireEvent.click(screen.getByRole('button', { name: 'Sửa 3 dòng' }))
    await waitFor(() => expect(asked.at(-1)?.name).toBe('saveSettings'))
    expect(useStore.getState().settings.lessons).toEqual([lesson])
  })

  it('can be left out one by one or article by article', () => {
    const left = vi.fn()
    const [article = { id: '', title: '', lines: [] }] = found.articles
    render(<TaughtArticle article={article} left={new Set([`${ids[1]} 10`])} onLeave={left} />)
    const [all, first, second] = screen.getAllByRole('checkbox') as HTMLInputElement[]
    expect([all?.indeterminate, first?.checked, second?.checked]).toEqual([true, false, true])
    if (second) fireEvent.click(second)
    expect(left).toHaveBeenLastCalledWith(new Set([`${ids[1]} 10`, `${ids[1]} 90`]))
    if (all) fireEvent.click(all)
    expect(left).toHaveBeenLastCalledWith(new Set([`${ids[1]} 10`, `${ids[1]} 90`]))
  })

  it('says why there is nothing to apply', () => {
    render(<ApplyLearnedDialog found={{ ...found, source: null, lessons: [], articles: [] }} />)
    expect(screen.getByText(/chưa ghi nguồn/u)).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
})

describe('what is applied to new articles', () => {
  it('is listed in the settings, and ends there', async () => {
    useStore.setState(({ settings }) => ({ settings: { ...settings, lessons: [lesson] } }))
    render(<LessonsList />)
    expect(screen.getByRole('listitem').textContent).toContain('Báo Thử')
    fireEvent.click(screen.getByRole('button', { name: `Thôi tự sửa “${words}”` }))
    await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull())
    expect(asked.at(-1)).toMatchObject({ name: 'saveSettings', asked: { lessons: [] } })
  })
})
