import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, shell } from 'electron'
import { channels, type MenuRequest } from '#contract/bridge'
import { languageOf } from '#contract/settings'
import { createHandedOver, type HandedOver } from '../bridge/handed-over'
import { createHandlers } from '../bridge/handlers'
import { createNamedPaths } from '../bridge/named-paths'
import { openSharedLibrary } from '../bridge/open-shared-library'
import { createServe, listen, type Serve } from '../bridge/serve'
import { createUnderway, type Underway } from '../bridge/underway'
import { applyAppearance, groundColour } from './appearance'
import type { StartArguments } from './arguments'
import { createClosing } from './closing'
import { createDialogs } from './dialogs'
import { openSettings } from './kept-settings'
import { menuTemplateOf } from './menu'
import { pageOf } from './page'
import { protect } from './protect'
import { settle } from './settle'
import { openWindow } from './window'

export interface DesktopNeeds {
  readonly profile: string
  readonly cacheFolder: string
  readonly libraryFolder: string
  readonly importing: readonly string[]
  readonly logError: (where: string, thrown: unknown) => void
}

export interface Desktop {
  /** The app was started once more: come to the front and take over what that start was asked for. */
  startedAgain(theirs: StartArguments): void
}

/** Everything between a ready Electron and a window with its library. Returns once the window is being drawn. */
export function startDesktop({ profile, cacheFolder, libraryFolder, importing, logError }: DesktopNeeds): Desktop {
  const page = pageOf(app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL)
  const settings = openSettings(join(profile, 'settings.json'), logError)
  const language = () => languageOf(settings.current().language, app.getLocale())
  const opening = openSharedLibrary({ path: libraryFolder, cacheFolder, logError })
  const underway = createUnderway()
  const ending = new AbortController()
  let window: BrowserWindow | null = null

  const ask = (request: MenuRequest): void => window?.webContents.send(channels.menu, request)
  const handedOver = createHandedOver(ask)
  const dialogs = createDialogs({ window: () => window, language })
  const showMenu = (): void => {
    const template = menuTemplateOf({
      language: language(),
      appearance: settings.current().appearance,
      workshop: !app.isPackaged,
      ask,
      run: () => void shell.openPath(libraryFolder),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const followSettings = (): void => {
    applyAppearance(settings.current().appearance)
    window?.setBackgroundColor(groundColour())
    showMenu()
  }

  const handlers = createHandlers({
    opening,
    dialogs,
    settings,
    named: createNamedPaths(),
    ending: ending.signal,
    locale: () => app.getLocale(),
    settingsSaved: followSettings,
    broadcast(committed) {
      for (const each of BrowserWindow.getAllWindows()) each.webContents.send(channels.committed, committed)
    },
    tellProgress: (progress) => window?.webContents.send(channels.progress, progress),
    openExternal: (address) => shell.openExternal(address),
    showItem: (path) => shell.showItemInFolder(path),
  })
  const serve = createServe({ handlers, isTrusted: page.isTrusted, parsesAnswers: !app.isPackaged, logError })
  listen(ipcMain, counted(serve, underway, handedOver))

  protect({ page, language, logError })
  followSettings()
  handedOver.add(importing)
  const closing = createClosing({
    settle: () =>
      settle({
        page: () => (window?.isDestroyed() === false ? window.webContents : null),
        underway,
        stop: () => ending.abort(),
        closeLibrary: () => opening.close(),
      }),
    quit: () => app.quit(),
    limitMs: 4500,
    logError,
  })
  window = openWindow({
    page: page.address,
    profile,
    background: groundColour(),
    closing,
    track: (work) => void underway.track(work),
    logError,
  })
  window.on('closed', () => {
    window = null
  })
  app.on('window-all-closed', () => app.quit())

  return {
    startedAgain({ library, importing: paths }) {
      if (window?.isMinimized()) window.restore()
      window?.focus()
      if (library === null || library === libraryFolder) handedOver.add(paths)
      else void dialogs.sayAnotherIsOpen({ open: libraryFolder, asked: library })
    },
  }
}

/** Counts what is underway, so that closing can wait for it, and notices when a window has been given its library. */
function counted(serve: Serve, underway: Underway, handedOver: HandedOver): Serve {
  return (sender, name, asked) => {
    const answer = serve(sender, name, asked)
    if (name === 'openLibrary' || name === 'openReadOnly') {
      // After the answer is on its way: what the window imports is laid over the library it has by then.
      void answer.then(({ ok }) => ok && setImmediate(() => handedOver.ready()))
    }
    return underway.track(answer)
  }
}
