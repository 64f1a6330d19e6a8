import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { articleOf, idOf } from '#domain/exporting/sample-material.arbitrary'
import { ReviseDialog } from '../details/revise-dialog'
import { startRevising } from '../details/start-revising'
import { startI18n } from '../i18n/i18n'
import { EditArticles } from '../library/edit-articles'
import { startEditing } from '../library/start-editing'
import { show } from '../state/navigate'
import { useStore } from '../state/store'

// jsdom has neither: the settings ask for the one when they are loaded, dialogs for the other.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  window.CSS = Object.assign(window.CSS ?? {}, { escape: (name: string) => name })
})

const [id, other] = [idOf(1), idOf(2)]
const words = 'Chợ họp từ bốn giờ sáng.'
const article = { ...articleOf(1, 'Chuyện chợ', [['paragraph', words]], { source: 'Báo Thử' }), revision: 2 }

const beginning = useStore.getState()
let kept: unknown[] = []
let refusal: Failure | null = null
let answer: (outcome: Outcome<null>) => void = () => undefined

beforeAll(() => startI18n('vi'))

beforeEach(() => {
  const notebook = { ...beginning.notebook, article: new Map([[id, article]]) }
  useStore.setState({ ...beginning, notebook }, true)
  kept = []
  refusal = null
  vi.stubGlobal('sotay', {
    onClosing: () => () => undefined,
    ask: (name: string, asked: { readonly text: string | null }) => {
      if (name === 'keepDraft') kept.push(asked.text)
      if (name !== 'perform') return Promise.resolve(refusal ? failed(refusal) : succeeded(null))
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
    await act(async () => answer(succeeded(null)))
    await waitFor(() => expect(useStore.getState().overlay.kind).toBe('none'))
    expect(kept.at(-1) ?? null).toBeNull()
  })

  it('takes letters again when it was refused', async () => {
    await saving(one)
    await act(async () => answer(failed({ code: 'unexpected' })))
    await waitFor(() => expect(one.field().readOnly).toBe(false))
    expect(one.field().value).toBe('Chợ họp sớm.')
  })

  it('closes no other dialog that is open when it is saved', async () => {
    await saving(one)
    cleanup()
    show({ kind: 'backups' })
    await act(async () => answer(succeeded(null)))
    expect(useStore.getState().overlay.kind).toBe('backups')
  })
})

describe.each(cases)('%s that is being typed', (_, { dialog, field }) => {
  it('is said to be at risk as long as it cannot be kept', async () => {
    refusal = { code: 'not-saved', reason: 'disk-full' }
    render(dialog())
    expect(screen.queryByRole('status')).toBeNull()
    fireEvent.change(field(), { target: { value: 'Chợ họp sớm' } })
    expect((await screen.findByRole('status', {}, { timeout: 5000 })).textContent).toMatch(
      /^Máy chưa giữ được bản đang gõ/,
    )
    refusal = null
    fireEvent.change(field(), { target: { value: 'Chợ họp sớm.' } })
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull(), { timeout: 5000 })
  })
})

describe('a correction of last time', () => {
  it('is forgotten when it is what the article says: it was saved before the app ended', async () => {
    render(<ReviseDialog id={id} draft={{ revision: 1, text: words }} />)
    await waitFor(() => expect(kept).toEqual([null]), { timeout: 5000 })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each([
    [2, 'details.reviseKept'],
    [1, 'details.reviseKeptOlder'],
  ] as const)('of revision %i is offered in words that fit a text of revision 2', (revision, said) => {
    render(<ReviseDialog id={id} draft={{ revision, text: 'Chợ họp sớm.' }} />)
    expect(screen.getByRole('alert').textContent).toBe(i18next.t(said))
    expect(screen.getByLabelText('Văn bản')).toHaveProperty('value', 'Chợ họp sớm.')
  })
})

it.each([
  ['a text is not corrected', () => startRevising(id)],
  ['a form for several articles is not opened', () => startEditing([id, other])],
])('%s while what was typed last time cannot be read, and the reason is told', async (_, start) => {
  refusal = { code: 'cannot-read-draft', path: '/nháp/một.json', reason: 'EIO' }
  await start()
  const { overlay, messages } = useStore.getState()
  expect(overlay.kind).toBe('none')
  expect(messages.map(({ text }) => text)).toEqual([expect.stringContaining('/nháp/một.json')])
  refusal = null
  await start()
  expect(useStore.getState().overlay.kind).not.toBe('none')
})
