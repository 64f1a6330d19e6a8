import i18next from 'i18next'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HeldUp, WatchedView } from '#contract/watching'
import { startI18n } from '../i18n/i18n'
import { useStore } from '../state/store'
import { followHeldUp } from './held-up'

const path = '/báo mới'
const full: HeldUp = { why: 'failed', failure: { code: 'watching-waits', reason: 'disk-full' } }
const gone: HeldUp = { why: 'failed', failure: { code: 'watching-waits', reason: 'folder-gone' } }
let wentOn = 0

beforeAll(async () => {
  await startI18n('vi')
  followHeldUp(async () => {
    wentOn += 1
  })
})
beforeEach(() => {
  settings(false)
  hear(null)
  useStore.setState({ messages: [] })
  wentOn = 0
})

/** A new view each time, as it comes over the bridge. */
function hear(heldUp: HeldUp | null, state: WatchedView['folders'][number]['state'] = 'watched'): void {
  useStore.setState({ watched: { folders: [{ path, state }], heldUp: structuredClone(heldUp) } })
}

function settings(open: boolean): void {
  useStore.setState({ overlay: { kind: open ? 'settings' : 'none' } })
}

const texts = (): readonly string[] => useStore.getState().messages.map(({ text }) => text)
const readAll = (): void => useStore.setState({ messages: [] })
const diskFull = () => i18next.t('failure.watching-waits.disk-full')

describe('what holds up the watched folders', () => {
  it('is told once, however often it is heard of, and again when it was over in between', () => {
    hear(full)
    expect(texts()).toEqual([diskFull()])
    readAll()
    hear(full)
    expect(texts()).toEqual([])
    hear(null)
    hear(full)
    expect(texts()).toEqual([diskFull()])
  })

  it('is no longer shown when it is over, and what came in its place is', () => {
    hear(full)
    hear(gone)
    expect(texts()).toEqual([i18next.t('failure.watching-waits.folder-gone')])
    hear(null)
    expect(texts()).toEqual([])
  })

  it('is not shown over the settings, which say it, and is not told of afterwards a second time', () => {
    hear(full)
    settings(true)
    expect(texts()).toEqual([])
    settings(false)
    expect(texts()).toEqual([])
  })

  it('that began over the settings is told when they are closed, should it still be so', () => {
    settings(true)
    hear(full)
    expect(texts()).toEqual([])
    settings(false)
    expect(texts()).toEqual([diskFull()])
    settings(true)
    hear(gone)
    hear(null)
    settings(false)
    expect(texts()).toEqual([])
  })

  it('is told of each folder that is closed to us beside what the library fails at', () => {
    hear(full, 'unreadable')
    const closed = i18next.t('failure.cannot-read-watched', { folder: path })
    expect(texts()).toEqual([closed, diskFull()])
    hear(full)
    expect(texts()).toEqual([diskFull()])
  })

  it('can be let go on from where it is told', () => {
    hear({ why: 'stopped' })
    const [message] = useStore.getState().messages
    expect(message).toMatchObject({ tone: 'info', text: i18next.t('watching.stopped') })
    message?.act?.perform()
    expect(wentOn).toBe(1)
  })
})
