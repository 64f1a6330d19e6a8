import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const own = resolve('e2e/material/articles')

/** Articles written for the tests, by file name. */
export function material(...names: readonly string[]): readonly string[] {
  return names.map((name) => join(own, name))
}

/** Real articles lie beside the project on some machines only: their words belong to their publishers. */
const realFolder = resolve('../shared/articles')

export function realArticles(): readonly string[] {
  if (!existsSync(realFolder)) return []
  return readdirSync(realFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(realFolder, name))
}
