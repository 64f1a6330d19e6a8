import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PassageLookup } from '#contract/passages'
import { embedOf } from '#domain/notes/passage-embed'
import { speak, startI18n } from '../i18n/i18n'
import { NoteBody } from './note-body'

const ids = {
  found: '11111111-1111-4111-8111-111111111111',
  gone: '22222222-2222-4222-8222-222222222222',
  unreadable: '33333333-3333-4333-8333-333333333333',
} as const

const quote = 'Huyện công bố đơn giá trong tháng 9.'

const found: PassageLookup = {
  kind: 'found',
  id: ids.found,
  passage: {
    annotation: {
      kind: 'annotation',
      id: ids.found,
      articleId: ids.gone,
      start: 0,
      end: quote.length,
      quote: { exact: quote, prefix: '', suffix: '' },
      themeIds: [],
      note: '',
      colour: null,
      author: '',
      createdAt: '2026-01-02T03:04:05.006Z',
      updatedAt: '2026-01-02T03:04:05.006Z',
    },
    title: 'Hai tháng chờ một con số',
    source: 'Tintuc.example',
    publishedOn: '2020-11-24',
  },
}

const asked: unknown[] = []

beforeEach(async () => {
  await startI18n('vi')
  await speak('vi')
  vi.stubGlobal('sotay', {
    ask: async (name: string, wanted: readonly string[]) => {
      asked.push([name, wanted])
      const answer = (id: string): PassageLookup =>
        id === ids.found ? found : { kind: id === ids.gone ? 'gone' : 'unreadable', id }
      return { ok: true, value: wanted.map(answer) }
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  asked.length = 0
})

describe('a note that is read', () => {
  it('shows each passage where it stands, with its source, and asks for all of them once', async () => {
    const body = `Trước ${embedOf(ids.found, quote)} sau\n\n- ${embedOf(ids.found, quote)}\n`
    render(<NoteBody source={body} />)
    expect(await screen.findAllByText(quote)).toHaveLength(2)
    expect(within(screen.getByRole('listitem')).getByText(quote)).toBeDefined()
    expect(
      screen.getAllByRole('button', { name: 'Hai tháng chờ một con số, Tintuc.example, 24/11/2020' }),
    ).toHaveLength(2)
    expect(screen.queryByText(/Lúc đó/)).toBeNull()
    expect(asked).toEqual([['readPassages', [ids.found]]])
  })

  it('says what became of a passage that changed, is gone or cannot be read', async () => {
    const old = 'Huyện công bố đơn giá.'
    const accepted = vi.fn()
    const body = [
      embedOf(ids.found, old),
      `![[passage:${ids.found}]]`,
      embedOf(ids.gone, 'Đã mất'),
      embedOf(ids.unreadable, 'Chưa đọc'),
    ].join('\n\n')
    render(<NoteBody source={body} onAccept={accepted} />)
    expect(await screen.findByText(`Đoạn đã được chỉnh từ khi chèn. Lúc đó: “${old}”`)).toBeDefined()
    // The second one kept no words: nobody can say that it changed.
    expect(screen.getAllByText(/Lúc đó/)).toHaveLength(1)
    expect(screen.getByText('Đoạn này không còn trong thư viện.')).toBeDefined()
    expect(screen.getByText('Lúc chèn: “Đã mất”')).toBeDefined()
    expect(screen.getByText('Chưa đọc được đoạn này.')).toBeDefined()
    screen.getByRole('button', { name: 'Dùng bản mới' }).click()
    expect(accepted).toHaveBeenCalledExactlyOnceWith(ids.found, quote)
  })

  it('follows what is written, keeping the passages that stay', async () => {
    const { rerender } = render(<NoteBody source={embedOf(ids.found, quote)} />)
    await screen.findByText(quote)
    rerender(<NoteBody source={`Mới\n\n${embedOf(ids.found, quote)}`} />)
    expect(screen.getByText('Mới')).toBeDefined()
    expect(screen.getByText(quote)).toBeDefined()
    rerender(<NoteBody source="Hết" />)
    expect(screen.queryByText(quote)).toBeNull()
  })
})
