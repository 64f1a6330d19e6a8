import type { Handlers } from '#contract/calls'
import { failed, succeeded } from '#contract/failure'
import type { Importing } from './importing'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { pastedPreviewOf } from './preview-pasted'
import { readPasted } from './read-pasted'

export interface ImportNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly dialogs: {
    chooseFiles(): Promise<readonly string[]>
    chooseFolderToImport(): Promise<string | null>
  }
  /** The bundled thread that reads files; null reads them in main. */
  readonly readingScript: string | null
}

type ImportCall = 'importByDialog' | 'importFiles' | 'importPasted' | 'previewPasted' | 'stopImport' | 'pauseImport'

/** Calls that bring articles in. */
export function importHandlers(
  { opening, dialogs, readingScript }: ImportNeeds,
  { importAll, importPasted, stop, pause }: Importing,
): Pick<Handlers, ImportCall> {
  return {
    async importByDialog(what) {
      const folder = what === 'folder' ? await dialogs.chooseFolderToImport() : null
      const paths = what === 'folder' ? [folder ?? []].flat() : await dialogs.chooseFiles()
      return paths.length === 0 ? succeeded(null) : importAll(paths)
    },
    importFiles: importAll,
    importPasted,
    async previewPasted(pasted) {
      const opened = await opening.current()
      if (!opened.ok) return opened
      const read = await readPasted(pasted, readingScript)
      if (read.kind === 'refused') return failed({ code: 'not-understood', where: 'pasted' })
      return succeeded(pastedPreviewOf(read.arrival.draft, opened.value.library))
    },
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
