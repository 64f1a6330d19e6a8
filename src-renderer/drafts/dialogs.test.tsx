import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '#contract/failure'
import type { Article } from '#domain/notebook/records'
import { ReviseDialog } from '../details/revise-dialog'
import { startI18n } from '../i18n/i18n'
import { EditArticles } from '../library/edit-articles'
import { show } from '../state/navigate'
import { useStore } from '../state/store'

// jsdom has neither: the settings ask for the one when they are loaded, dialogs for the other.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  window.CSS = Object.assign(window.CSS ?? {}, { escape: (name: string) => name })
})

const id = '00000001-0000-4000-8000-000000000000'
const words = 'Chợ họp từ bốn giờ sáng.'

const article: Article = {
  kind: 'article',
  id,
  title: 'Chuyện chợ',
  source: 'Báo Thử',
  byline: null,
  publishedOn: null,
  url: null,
  language: 'vi',
  topics: [],
  importedAt: '2026-01-02T03:04:05.006Z',
  origin: { fileName: null, format: 'pasted', encoding: 'utf-8', sha256: '0'.repeat(64) },
  text: words,
  blocks: [{ start: 0, end: words.length, role: 'paragraph' }],
  inlines: [],
  revision: 1,
}

const beginning = useStore.getState()
let kept: unknown[] = []
let answer: (outcome: Outcome<null>) => void = () => undefined

beforeAll(() => startI18n('vi'))

beforeEach(() => {
  const notebook = { ...beginning.notebook, article: new Map([[id, article]]) }
  useStore.setState({ ...beginning, notebook }, true)
  kept = []
  vi.stubGlobal('sotay', {
    onClosing: () => () => undefined,
    ask: (name: string, asked: { readonly text: string | null }) => {
      if (name === 'keepDraft') kept.push(asked.text)
      if (name !== 'perform') return Promise.resolve({ ok: true, value: null })
      return new Promise<Outcome<null>>((resolve) => {
        answer = resolve
      })
    },
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

interface Case {
  readonly dialog: () => ReactElement
  readonly field: () => HTMLInputElement | HTMLTextAreaElement
}

const cases: readonly (readonly [string, Case])[] = [
  [
    'a corrected text',
    { dialog: () => <ReviseDialog id={id} draft={null} />, field: () => screen.getByLabelText('Văn bản') },
  ],
  [
    'details of several articles',
    { dialog: () => <EditArticles ids={[id]} draft={null} />, field: () => screen.getByLabelText('Nguồn (tên báo)') },
  ],
]

/** What happens between the wish to save and the answer to it. */
async function saving({ dialog, field }: Case): Promise<void> {
  // Stands for the dialog: closing it is seen in the store.
  show({ kind: 'shortcuts' })
  render(dialog())
  act(() => field().focus())
  fireEvent.change(field(), { target: { value: 'Chợ họp sớm.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Lưu' })).toHaveProperty('disabled', true))
}

describe.each(cases)('%s that is being saved', (_, one) => {
  it('takes no more letters, which would be lost, and is not closed until it is', async () => {
    await saving(one)
    expect(one.field().readOnly).toBe(true)
    expect(document.activeElement).toBe(one.field())
    fireEvent.keyDown(one.field(), { key: 'Escape' })
    fireEvent.click(screen.getByRole('button', { name: 'Thôi' }))
    expect(useStore.getState().overlay.kind).toBe('shortcuts')
    expect(screen.queryByRole('alert')).toBeNull()
    await act(async () => answer({ ok: true, value: null }))
    await waitFor(() => expect(useStore.getState().overlay.kind).toBe('none'))
    expect(kept.at(-1) ?? null).toBeNull()
  })

  it('takes letters again when it was refused', async () => {
    await saving(one)
    await act(async () => answer({ ok: false, failure: { code: 'unexpected' } }))
    await waitFor(() => expect(one.field().readOnly).toBe(false))
    expect(one.field().value).toBe('Chợ họp sớm.')
  })

  it('closes no other dialog that is open when it is saved', async () => {
    await saving(one)
    cleanup()
    show({ kind: 'backups' })
    await act(async () => answer({ ok: true, value: null }))
    expect(useStore.getState().overlay.kind).toBe('backups')
  })
})
