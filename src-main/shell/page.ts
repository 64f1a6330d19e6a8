import type { Sender } from '../bridge/serve'
import { appOrigin, appPage } from './app-protocol'

/** The one page that windows show. */
export interface Page {
  readonly address: string
  /** Whether everything comes from `app://` and nothing from a network. */
  readonly offline: boolean
  /** Whether a navigation stays on the page: it may be loaded again, but nothing may take its place. */
  readonly isOwn: (url: string) => boolean
  /** Whether a question comes from the page itself, not from a frame in it or from somewhere else. */
  readonly isTrusted: (sender: Sender) => boolean
}

/** The page as it is shipped, or as a development server serves it while the app is being made. */
export function pageOf(developmentServer: string | undefined): Page {
  const address = developmentServer === undefined ? appPage : new URL(developmentServer).href
  const origin = developmentServer === undefined ? appOrigin : new URL(developmentServer).origin
  return {
    address,
    offline: developmentServer === undefined,
    isOwn: (url) => url === address || url.startsWith(`${address}?`) || url.startsWith(`${address}#`),
    isTrusted: ({ url, top }) => top && url.startsWith(`${origin}/`),
  }
}
