import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { articleOf } from '#domain/exporting/sample-material.arbitrary'
import { notebookOf } from '#domain/notebook/notebook'
import { startI18n } from '../i18n/i18n'
import { useStore } from '../state/store'
import { Inspector } from './inspector'

// jsdom has neither: the settings ask for the one when they are loaded, tabs for the other.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  window.CSS = Object.assign(window.CSS ?? {}, { escape: (name: string) => name })
})

const article = articleOf(1, 'Chuyện xã', [['paragraph', 'Bà con ra đồng sớm.']])

beforeAll(() => startI18n('vi'))
beforeEach(() => {
  vi.stubGlobal('sotay', { ask: async () => ({ ok: true, value: null }) })
  useStore.setState({ place: { kind: 'article', id: article.id }, notebook: notebookOf([article]) })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const framesShown = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 60))))
const tab = (name: 'details.tab' | 'annotating.inspector') => screen.getByRole('tab', { name: i18next.t(name) })

it('has what is behind a tab there at once, and never says that no article is open', async () => {
  render(<Inspector />)
  await framesShown()
  expect(screen.getByText(i18next.t('annotating.noneBody'))).toBeDefined()
  fireEvent.click(tab('details.tab'))
  expect(screen.getByDisplayValue('Chuyện xã')).toBeDefined()
  fireEvent.click(tab('annotating.inspector'))
  expect(screen.getByText(i18next.t('annotating.noneBody'))).toBeDefined()
})
