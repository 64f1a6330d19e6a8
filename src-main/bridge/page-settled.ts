import { ipcMain, type WebContents } from 'electron'
import { channels } from '#contract/bridge'

/**
 * Tell a page that its window is about to close, and wait until it has said what it had to say, at most `limitMs`. `stay`:
 * something in it is not saved, and the page is asking what to do.
 */
export function pageSettled(contents: WebContents, limitMs: number): Promise<'done' | 'stay'> {
  if (contents.isDestroyed() || contents.isCrashed()) return Promise.resolve('done')
  return new Promise((resolve) => {
    const done = (stays: unknown = false): void => {
      clearTimeout(timer)
      ipcMain.off(channels.settled, heard)
      resolve(stays === true ? 'stay' : 'done')
    }
    const heard = ({ sender }: { readonly sender: WebContents }, stays: unknown): void => {
      if (sender === contents) done(stays)
    }
    const timer = setTimeout(() => done(), limitMs)
    ipcMain.on(channels.settled, heard)
    contents.once('destroyed', () => done())
    contents.send(channels.closing)
  })
}
