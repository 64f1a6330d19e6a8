/// <reference types="electron-vite/node" />
import { join } from 'node:path'
import { app, BrowserWindow, nativeImage, screen } from 'electron'
import icon from '../../resources/icon.png?asset'
import { realDisk } from '../library/disk'
import { documentAt } from '../library/document'
import type { Closing } from './closing'
import { placeWindow, smallestWindow, windowBounds } from './window-bounds'

export interface WindowOptions {
  readonly page: string
  /** The folder in which is remembered where the window stood. */
  readonly profile: string
  /** What is seen before the page has drawn, so that no white flashes in the dark. */
  readonly background: string
  readonly closing: Closing
  /** Lets closing wait for `work`. */
  readonly track: (work: Promise<unknown>) => void
  readonly logError: (where: string, thrown: unknown) => void
}

const mostReloads = 3

/** Open the window; it shows itself when the page has drawn. */
export function openWindow({ page, profile, background, closing, track, logError }: WindowOptions): BrowserWindow {
  const kept = documentAt(realDisk, join(profile, 'window.json'), windowBounds)
  const reading = kept.read()
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { maximized, ...bounds } = placeWindow(reading.kind === 'found' ? reading.data : null, areas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Sổ Tay',
    icon: nativeImage.createFromPath(icon),
    backgroundColor: background,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    track(kept.write(place).catch((thrown: unknown) => logError('window bounds', thrown)))
    if (closing.request() === 'hold') event.preventDefault()
  })
  recover(window, logError)
  window.loadURL(page).catch((thrown: unknown) => {
    logError('page', thrown)
    window.show()
  })
  return window
}

/** A page whose process has died is loaded again: what it had committed is kept, and main is still running. */
function recover(window: BrowserWindow, logError: WindowOptions['logError']): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    logError('page', new Error(`the page's process is gone: ${reason} (${exitCode})`))
    if (reason === 'clean-exit' || reloads === mostReloads || window.isDestroyed()) return
    reloads += 1
    window.webContents.reload()
  })
}
