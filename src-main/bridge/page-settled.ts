import { ipcMain, type WebContents } from 'electron'
import { channels } from '#contract/bridge'

/** Tell a page that its window is about to close, and wait until it has said what it had to say, at most `limitMs`. */
export function pageSettled(contents: WebContents, limitMs: number): Promise<void> {
  if (contents.isDestroyed() || contents.isCrashed()) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      ipcMain.off(channels.settled, heard)
      resolve()
    }
    const heard = ({ sender }: { readonly sender: WebContents }): void => {
      if (sender === contents) done()
    }
    const timer = setTimeout(done, limitMs)
    ipcMain.on(channels.settled, heard)
    contents.once('destroyed', done)
    contents.send(channels.closing)
  })
}
