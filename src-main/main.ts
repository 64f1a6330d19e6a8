import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { appPrivileges } from './shell/app-protocol'
import { argumentsOf } from './shell/arguments'
import { cacheFolderOf } from './shell/cache-folder'
import { type Desktop, startDesktop } from './shell/desktop'
import { createLog } from './shell/log'
import { profileFolder } from './shell/profile'
import { claimSingleInstance } from './shell/single-instance'

// Before anything else: Electron would answer an exception with a dialog and wait for somebody to close it.
process.on('uncaughtException', (thrown) => {
  log.error('uncaught', thrown)
  if (!desktop) app.exit(1)
})

let desktop: Desktop | undefined
const given = app.isPackaged ? undefined : process.env.SOTAY_USER_DATA
const profile = profileFolder({ appData: app.getPath('appData'), packaged: app.isPackaged, given })
const log = createLog({ folder: join(profile, 'logs'), echo: !app.isPackaged })
app.setPath('userData', profile)

// As root Chromium runs without its sandbox only; to insist on it would kill each of its children at the start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([appPrivileges])

const mine = argumentsOf({ argv: process.argv, cwd: process.cwd(), runsFolder: process.defaultApp === true })
const early: string[] = []

if (claimSingleInstance(mine, (theirs) => desktop?.startedAgain(theirs))) {
  // macOS names files this way, before the app is ready too.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (desktop) desktop.startedAgain({ library: null, importing: [path] })
    else early.push(path)
  })
  void app.whenReady().then(() => {
    desktop = startDesktop({
      profile,
      logError: log.error,
      cacheFolder: given
        ? join(given, 'library-cache')
        : cacheFolderOf({ platform: process.platform, env: process.env, home: homedir() }),
      libraryFolder: mine.library,
      usualFolder: join(app.getPath('documents'), 'Sổ Tay'),
      importing: [...mine.importing, ...early],
    })
  })
} else app.quit()
