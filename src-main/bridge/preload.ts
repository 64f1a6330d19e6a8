import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Bridge, MenuRequest } from '#contract/bridge'
import { channels } from '#contract/bridge'

type Hear<Said> = (said: Said) => unknown

/** Hand what is said on `channel` to `hear` until the returned function is called. */
function hearOn<Said>(channel: string, hear: Hear<Said>): () => void {
  // Main alone speaks on these channels and says what the contract's types say.
  const listener = (_: IpcRendererEvent, said: unknown): unknown => hear(said as Said)
  ipcRenderer.on(channel, listener)
  return () => {
    ipcRenderer.off(channel, listener)
  }
}

let questions = 0
const waiting = new Map<number, (outcome: unknown) => void>()

ipcRenderer.on(channels.answer, (_, nth: number, outcome: unknown) => {
  waiting.get(nth)?.(outcome)
  waiting.delete(nth)
})

const menuHearers = new Set<Hear<MenuRequest>>()
const unheard: MenuRequest[] = []
const closingHearers = new Set<() => unknown>()

// A start with files to import speaks before the page has drawn: what nobody heard waits for the first hearer.
hearOn<MenuRequest>(channels.menu, (request) => {
  if (menuHearers.size === 0) unheard.push(request)
  for (const hear of menuHearers) hear(request)
})

hearOn(channels.closing, async () => {
  const answers = await Promise.allSettled([...closingHearers].map(async (hear) => hear()))
  const stays = answers.some((answer) => answer.status === 'fulfilled' && answer.value === 'stay')
  ipcRenderer.send(channels.settled, stays)
})

const bridge: Bridge<File> = {
  ask: (name, asked) =>
    new Promise((resolve) => {
      questions += 1
      ipcRenderer.send(channels.ask, questions, name, asked)
      // Main answers a call with what the contract says of it.
      waiting.set(questions, resolve as (outcome: unknown) => void)
    }),
  onCommitted: (hear) => hearOn(channels.committed, hear),
  onNews: (hear) => hearOn(channels.news, hear),
  onMenu: (hear) => {
    menuHearers.add(hear)
    for (const request of unheard.splice(0)) hear(request)
    return () => {
      menuHearers.delete(hear)
    }
  },
  onProgress: (hear) => hearOn(channels.progress, hear),
  onWork: (hear) => hearOn(channels.work, hear),
  onFamilies: (hear) => hearOn(channels.families, hear),
  onWatched: (hear) => hearOn(channels.watched, hear),
  onClosing: (hear) => {
    closingHearers.add(hear)
    return () => {
      closingHearers.delete(hear)
    }
  },
  pathOf: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('sotay', bridge)
