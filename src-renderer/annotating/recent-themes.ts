import type { RecordId } from '#domain/notebook/records'
import { useStore } from '../state/store'

/** As many as Ctrl has digits. */
const remembered = 9

export function rememberTheme(themeId: RecordId): void {
  useStore.setState(({ recentThemes }) => ({
    recentThemes: [themeId, ...recentThemes.filter((id) => id !== themeId)].slice(0, remembered),
  }))
}
