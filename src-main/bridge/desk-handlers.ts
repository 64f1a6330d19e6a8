import type { Handlers } from '#contract/calls'
import { failed, type Outcome, succeeded } from '#contract/failure'
import type { MenuLine } from '#contract/menu'
import type { Settings } from '#contract/settings'
import { externalAddressOf } from '../shell/external-address'
import type { NamedPaths } from './named-paths'

type DeskCall = 'readSettings' | 'saveSettings' | 'showInMenu' | 'openLink' | 'showInFolder' | 'leaveUnsaved'

export interface DeskNeeds {
  readonly settings: { current(): Settings; save(next: Settings): Promise<Outcome<null>> }
  readonly locale: () => string
  readonly settingsSaved: (settings: Settings) => void
  readonly showInMenu: (lines: readonly MenuLine[]) => void
  /** Hands an address to the person's own browser or mail program. */
  readonly openExternal: (address: string) => Promise<void>
  readonly showItem: (path: string) => void
  readonly named: NamedPaths
  /** Closes the window without asking it once more. */
  readonly leave: () => void
}

/** Calls about the machine rather than the library. */
export function deskHandlers(needs: DeskNeeds): Pick<Handlers, DeskCall> {
  const { settings, locale, settingsSaved, showInMenu, openExternal, showItem, named, leave } = needs
  return {
    readSettings: async () => succeeded({ settings: settings.current(), locale: locale() }),
    async saveSettings(next) {
      const saved = await settings.save(next)
      if (saved.ok) settingsSaved(next)
      return saved
    },
    async showInMenu(lines) {
      showInMenu(lines)
      return succeeded(null)
    },
    async openLink(address) {
      const allowed = externalAddressOf(address)
      if (allowed === null) return failed({ code: 'not-valid', where: 'address' })
      await openExternal(allowed)
      return succeeded(null)
    },
    async showInFolder(path) {
      if (!named.has(path)) return failed({ code: 'not-found', what: path })
      showItem(path)
      return succeeded(null)
    },
    async leaveUnsaved() {
      leave()
      return succeeded(null)
    },
  }
}
