import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { NotebookRecord } from '../../src-main/domain/notebook/records'
import { openLibrary } from '../../src-main/library/open-library'

export const size = { width: 1280, height: 820 } as const

export interface BenchWindow {
  readonly app: ElectronApplication
  readonly page: Page
}

export async function layOut(path: string, records: readonly NotebookRecord[]): Promise<void> {
  const opened = await openLibrary({
    path,
    cacheFolder: `${path}-cache`,
    machineId: 'bench',
    rows: 'at-once',
    firstBackupAfter: null,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const outcome = await opened.value.commit({ put: records.map((after) => ({ after })), remove: [] })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  await opened.value.close()
}

/** The app on the library at `path`, in Vietnamese, its list of articles drawn. */
export async function startApp(path: string): Promise<BenchWindow> {
  const profile = join(path, '..', 'profile')
  mkdirSync(profile, { recursive: true })
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language: 'vi' }))
  const app = await _electron.launch({
    args: [resolve('.'), '--library', path],
    env: { ...environment(), SOTAY_USER_DATA: profile, XDG_CACHE_HOME: join(profile, 'cache') },
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await app.firstWindow()
  await page.setViewportSize(size)
  await page.getByRole('list', { name: 'Bài báo' }).waitFor()
  return { app, page }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
