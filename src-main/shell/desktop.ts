import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, shell } from 'electron'
import { channels, type MenuRequest } from '#contract/bridge'
import type { CallName } from '#contract/calls'
import type { WindowNews } from '#contract/safety'
import { languageOf } from '#contract/settings'
import { fillSample } from '../bridge/fill-sample'
import { createHandedOver, type HandedOver } from '../bridge/handed-over'
import { createHandlers } from '../bridge/handlers'
import { lookingAgain } from '../bridge/looking-again'
import { createNamedPaths } from '../bridge/named-paths'
import { pathsIn } from '../bridge/news-of'
import { type LibraryPlace, openSharedLibrary } from '../bridge/open-shared-library'
import { createSampleLibrary } from '../bridge/sample-library'
import { createServe, listen, type Serve } from '../bridge/serve'
import { createUnderway, type Underway } from '../bridge/underway'
import { realDisk } from '../library/disk'
import { draftsIn } from '../library/drafts'
import { unsavedStepsIn } from '../library/unsaved-steps'
import { applyAppearance, groundColour } from './appearance'
import type { StartArguments } from './arguments'
import { createClosing } from './closing'
import { createDialogs } from './dialogs'
import { createFrontWindow } from './front-window'
import { openSettings } from './kept-settings'
import { type KnownLibraries, openKnownLibraries } from './known-libraries'
import { createMenuBar } from './menu-bar'
import { pageOf } from './page'
import { protect } from './protect'
import { settle } from './settle'
import { openWindow } from './window'

export interface DesktopNeeds {
  readonly profile: string
  readonly cacheFolder: string
  /** The folder that this start named; null for the one chosen before, or else `usualFolder`. */
  readonly libraryFolder: string | null
  readonly usualFolder: string
  readonly importing: readonly string[]
  readonly logError: (where: string, thrown: unknown) => void
}

export interface Desktop {
  /** The app was started once more: come to the front and take over what that start was asked for. */
  startedAgain(theirs: StartArguments): void
}

/** Everything between a ready Electron and a window with its library. Returns once the window is being drawn. */
export function startDesktop(needs: DesktopNeeds): Desktop {
  const parts = partsFor(needs)
  const { page, language, front, handedOver, dialogs, place, opening, logError } = parts
  answerWindows(parts)
  protect({ page, language, readKept: keptBytes(opening), logError })
  followSettings(parts)
  handedOver.add(needs.importing)
  front.set(openFrontWindow(parts))
  app.on('window-all-closed', () => app.quit())
  app.on('browser-window-focus', lookingAgain(opening, logError))
  return {
    startedAgain({ library, importing }) {
      front.raise()
      const open = place.folder()
      if (library === null || library === open) handedOver.add(importing)
      else void dialogs.sayAnotherIsOpen({ open, asked: library })
    },
  }
}

type Parts = ReturnType<typeof partsFor>

/** What the rest is made of. The library is being opened from here on. */
function partsFor({ profile, cacheFolder, libraryFolder, usualFolder, logError }: DesktopNeeds) {
  const settings = openSettings(join(profile, 'settings.json'), logError)
  const language = () => languageOf(settings.current().language, app.getLocale())
  const front = createFrontWindow()
  const ask = (request: MenuRequest): void => front.send(channels.menu, request)
  const known = openKnownLibraries(join(profile, 'libraries.json'), logError)
  const place = placeOf(known, libraryFolder ?? known.chosen() ?? usualFolder)
  const named = createNamedPaths()
  const underway = createUnderway()
  const ending = new AbortController()
  const tellNews = (news: WindowNews): void => {
    named.add(...pathsIn(news.notices))
    front.send(channels.news, news)
  }
  const sample = createSampleLibrary({
    // Behind the sample nothing is told: the window is given all of it when it comes back.
    own: openSharedLibrary({
      place,
      cacheFolder,
      logError,
      tellNews: (news) => sample.isInFront() || tellNews(news),
    }),
    folder: join(profile, 'sample'),
    fill: (open) => fillSample(open, language()),
    tellNews,
    logError,
  })
  const { opening } = sample
  const closing = createClosing({
    settle: (insisted) =>
      settle({
        page: insisted ? () => null : front.page,
        underway,
        stop: () => ending.abort(),
        closeLibrary: () => opening.close(),
      }),
    quit: () => app.quit(),
    limitMs: closingLimit,
    logError,
  })
  return {
    profile,
    place,
    named,
    closing,
    logError,
    settings,
    language,
    front,
    page: pageOf(app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL),
    opening,
    sample,
    dialogs: createDialogs({ window: front.get, language }),
    handedOver: createHandedOver(ask),
    menuBar: createMenuBar(() => ({
      language: language(),
      appearance: settings.current().appearance,
      workshop: !app.isPackaged,
      ask,
      run: () =>
        void opening.current().then((open) => shell.openPath(open.ok ? open.value.library.path : place.folder())),
    })),
    underway,
    ending,
  }
}

/** What the library in front keeps; while none is open, nothing. */
function keptBytes(opening: Parts['opening']): (sha256: string) => Promise<Uint8Array | null> {
  return async (sha256) => {
    const open = await opening.current()
    const bytes = open.ok ? await open.value.library.readOriginal(sha256) : null
    return bytes?.ok ? bytes.value : null
  }
}

/** The folder that is meant until a person chooses another. */
function placeOf(known: KnownLibraries, folder: string): LibraryPlace {
  let meant = folder
  return {
    folder: () => meant,
    choose(chosen) {
      meant = chosen
      known.choose(chosen)
    },
    wasIn: known.has,
    openedIn: (where, id) => known.note(where, id),
  }
}

function answerWindows(parts: Parts): void {
  const { opening, dialogs, settings, ending, front, page, underway, handedOver, closing, logError } = parts
  const handlers = createHandlers({
    opening,
    sample: parts.sample,
    dialogs,
    settings,
    place: parts.place,
    drafts: draftsIn(realDisk, join(parts.profile, 'drafts')),
    unsaved: unsavedStepsIn(realDisk, join(parts.profile, 'unsaved')),
    named: parts.named,
    leave: () => closing.insist(),
    readingScript: join(__dirname, 'reading-worker.cjs'),
    revisionScript: join(__dirname, 'revision-worker.cjs'),
    familyScript: join(__dirname, 'family-worker.cjs'),
    tellFamilies: (progress) => front.send(channels.families, progress),
    ending: ending.signal,
    locale: () => app.getLocale(),
    settingsSaved: () => followSettings(parts),
    showInMenu: (lines) => parts.menuBar.hear(lines),
    broadcast: (committed) => front.send(channels.committed, committed),
    tellProgress: (progress) => front.send(channels.progress, progress),
    tellWork: (progress) => front.send(channels.work, progress),
    watchedAt: (id) => join(parts.profile, 'watched', `${id}.json`),
    tellWatched: (news) => front.send(channels.watched, news),
    logError,
    openExternal: (address) => shell.openExternal(address),
    showItem: (path) => shell.showItemInFolder(path),
  })
  const serve = createServe({
    handlers,
    isTrusted: page.isTrusted,
    parsesAnswers: !app.isPackaged && process.env.SOTAY_CHECK_ANSWERS !== undefined,
    logError,
  })
  listen(ipcMain, counted(serve, underway, handedOver))
}

function followSettings({ settings, front, menuBar }: Parts): void {
  const { appearance } = settings.current()
  applyAppearance(appearance)
  front.get()?.setBackgroundColor(groundColour(appearance))
  menuBar.draw()
}

/** Longer than everything that is waited for one after the other, and shorter than a system's patience at log-out. */
const closingLimit = 4500

function openFrontWindow({ page, profile, settings, underway, closing, logError }: Parts): BrowserWindow {
  return openWindow({
    page: page.address,
    profile,
    background: groundColour(settings.current().appearance),
    closing,
    track: (work) => void underway.track(work),
    logError,
  })
}

const openingCalls: ReadonlySet<unknown> = new Set<CallName>([
  'openLibrary',
  'openReadOnly',
  'createLibrary',
  'chooseLibrary',
])

/** Counts what is underway, so that closing can wait for it, and notices when a window has been given its library. */
function counted(serve: Serve, underway: Underway, handedOver: HandedOver): Serve {
  return (sender, name, asked) => {
    const answer = serve(sender, name, asked)
    if (openingCalls.has(name)) {
      // After the answer is on its way: what the window imports is laid over the library it has by then.
      void answer.then(({ ok }) => ok && setImmediate(() => handedOver.ready()))
    }
    return underway.track(answer)
  }
}
