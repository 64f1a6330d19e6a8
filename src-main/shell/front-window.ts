import type { BrowserWindow, WebContents } from 'electron'

/** The one window, which is there from shortly after the start until it is closed. */
export interface FrontWindow {
  set(window: BrowserWindow): void
  readonly get: () => BrowserWindow | null
  readonly page: () => WebContents | null
  /** Say something to its page; without a window nobody has to hear it. */
  send(channel: string, said: unknown): void
  /** Before everything else on the screen. */
  raise(): void
}

export function createFrontWindow(): FrontWindow {
  let window: BrowserWindow | null = null
  const page = (): WebContents | null => (window?.isDestroyed() === false ? window.webContents : null)
  return {
    set(opened) {
      window = opened
      opened.once('closed', () => {
        window = null
      })
    },
    get: () => window,
    page,
    send: (channel, said) => page()?.send(channel, said),
    raise() {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
  }
}
