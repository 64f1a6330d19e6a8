import type { Session, WebContents } from 'electron'

const allowedPermission = 'clipboard-sanitized-write'

/**
 * What no page of this app may do: every permission but copying plain content, every download and, unless `offline` is
 * false because a development server is used, every request to a network.
 */
export function guardSession(session: Session, { offline }: { readonly offline: boolean }): void {
  session.setPermissionRequestHandler((_, permission, decide) => decide(permission === allowedPermission))
  session.setPermissionCheckHandler((_, permission) => permission === allowedPermission)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // Checking would fetch dictionaries from a server.
  session.setSpellCheckerEnabled(false)
  if (!offline) return
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']
  session.webRequest.onBeforeRequest({ urls }, (_, decide) => decide({ cancel: true }))
}

export interface ContentsGuard {
  readonly isOwnPage: (url: string) => boolean
  /** Where an address goes that the page wanted to go to. */
  readonly openOutside: (url: string) => void
}

/** A page stays what it is: no other page in its place, no window, no webview. What it links to opens outside. */
export function guardContents(contents: WebContents, { isOwnPage, openOutside }: ContentsGuard): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnPage(event.url)) return
    event.preventDefault()
    openOutside(event.url)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  // WebRTC is the one way out that neither the content policy nor the request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
