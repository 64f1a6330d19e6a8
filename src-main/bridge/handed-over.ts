import type { MenuRequest } from '#contract/bridge'

/** Files that a start of the app named, until there is a window with a library to import them. */
export interface HandedOver {
  add(paths: readonly string[]): void
  /** A window has been given its library: from now on it can import. */
  ready(): void
}

export function createHandedOver(ask: (request: MenuRequest) => void): HandedOver {
  let waiting: readonly string[] = []
  let isReady = false
  const give = (): void => {
    if (!isReady || waiting.length === 0) return
    const paths = waiting
    waiting = []
    ask({ action: 'import-paths', paths })
  }
  return {
    add(paths) {
      waiting = [...waiting, ...paths]
      give()
    },
    ready() {
      isReady = true
      give()
    },
  }
}
