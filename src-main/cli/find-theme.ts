import { isSameThemeName, themeNameOf } from '#domain/notebook/commands/theme-name'
import { followThemePath, parseThemePath } from '#domain/notebook/commands/theme-path'
import type { Theme } from '#domain/notebook/records'
import { themePathName } from '#domain/themes/tree'
import { CannotDo } from './command'

/**
 * The theme that a person means by a name, wherever it stands in the tree, or by a path from the root (`A / B`). A name
 * in just these letters comes before one that differs in case or in where a tone is put. Undefined when there is none;
 * refuses `theme-ambiguous` when themes under several parents have the name.
 */
export function findTheme(themes: readonly Theme[], typed: string): Theme | undefined {
  const name = themeNameOf(typed)
  const exactly = themes.filter((theme) => theme.name === name)
  const meant = exactly.length > 0 ? exactly : themes.filter((theme) => isSameThemeName(theme.name, name))
  const [theme] = meant
  if (meant.length > 1) {
    const byId = new Map(themes.map((each) => [each.id, each]))
    const paths = meant.map((each) => themePathName(each, byId)).toSorted(new Intl.Collator('vi').compare)
    const list = paths.map((path) => `  ${path}`).join('\n')
    throw new CannotDo('theme-ambiguous', `Several themes are called so; give the path of one:\n${list}`)
  }
  if (theme) return theme
  const names = parseThemePath(typed)
  const { found, missing } = followThemePath(themes, names)
  return names.length > 1 && missing.length === 0 ? found.at(-1) : undefined
}
