import type { Handlers } from '#contract/calls'
import { succeeded } from '#contract/failure'
import type { Importing } from './importing'

export interface ImportNeeds {
  readonly dialogs: {
    chooseFiles(): Promise<readonly string[]>
    chooseFolderToImport(): Promise<string | null>
  }
}

type ImportCall = 'importByDialog' | 'importFiles' | 'importPasted' | 'stopImport' | 'pauseImport'

/** Calls that bring articles in. */
export function importHandlers(
  { dialogs }: ImportNeeds,
  { importAll, importText, stop, pause }: Importing,
): Pick<Handlers, ImportCall> {
  return {
    async importByDialog(what) {
      const folder = what === 'folder' ? await dialogs.chooseFolderToImport() : null
      const paths = what === 'folder' ? [folder ?? []].flat() : await dialogs.chooseFiles()
      return paths.length === 0 ? succeeded(null) : importAll(paths)
    },
    importFiles: importAll,
    importPasted: importText,
    async stopImport() {
      stop()
      return succeeded(null)
    },
    async pauseImport(paused) {
      pause(paused)
      return succeeded(null)
    },
  }
}
