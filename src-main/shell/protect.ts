import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, protocol, session, shell } from 'electron'
import type { Language } from '#contract/settings'
import { appScheme, createAppProtocol } from './app-protocol'
import { addContextMenu } from './context-menu'
import { externalAddressOf } from './external-address'
import { guardContents, guardSession } from './guards'
import type { Page } from './page'

export interface ProtectNeeds {
  readonly page: Page
  readonly language: () => Language
  /** The bytes that the library in front keeps under this hash; null when there are none. */
  readonly readKept: (sha256: string) => Promise<Uint8Array | null>
  readonly logError: (where: string, thrown: unknown) => void
}

/** Serve the page from its own files and hold every page to what it may do. Before any window is opened. */
export function protect({ page, language, readKept, logError }: ProtectNeeds): void {
  const root = join(__dirname, '../renderer')
  protocol.handle(appScheme, createAppProtocol({ root, nonce: randomBytes(16).toString('base64'), readKept }))
  guardSession(session.defaultSession, { offline: page.offline })
  const openOutside = (url: string): void => {
    const allowed = externalAddressOf(url)
    if (allowed !== null) shell.openExternal(allowed).catch((thrown: unknown) => logError('open outside', thrown))
  }
  app.on('web-contents-created', (_, contents) => {
    guardContents(contents, { isOwnPage: page.isOwn, openOutside })
    addContextMenu(contents, language)
  })
}
