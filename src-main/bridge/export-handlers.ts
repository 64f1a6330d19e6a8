import { join } from 'node:path'
import type { Handlers } from '#contract/calls'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { writeExport } from '../workers/export-files'
import { planExport } from '../workers/export-plan'
import type { NamedPaths } from './named-paths'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'

export interface ExportNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly dialogs: { chooseExportFolder(): Promise<string | null> }
  readonly named: NamedPaths
}

/** Calls that take work out. A window can name a folder to write to only if a person chose it in this session. */
export function exportHandlers({ opening, dialogs, named }: ExportNeeds): Pick<Handlers, 'previewExport' | 'export'> {
  const chosen = new Set<string>()

  const folderFor = async (asked: string | null): Promise<Outcome<string | null>> => {
    if (asked !== null) return chosen.has(asked) ? succeeded(asked) : failed({ code: 'not-found', what: asked })
    const folder = await dialogs.chooseExportFolder()
    if (folder !== null) chosen.add(folder)
    return succeeded(folder)
  }
  return {
    async previewExport(request) {
      const opened = await opening.current()
      if (!opened.ok) return opened
      const planned = await planExport(opened.value.library, request)
      return planned.ok ? succeeded([...planned.value]) : planned
    },
    async export({ request, folder: asked, overwrite }) {
      const opened = await opening.current()
      if (!opened.ok) return opened
      const { library } = opened.value
      const folder = await folderFor(asked)
      if (!folder.ok) return folder
      if (folder.value === null) return succeeded(null)
      const planned = await planExport(library, request)
      if (!planned.ok) return planned
      const receipt = await writeExport({
        files: planned.value,
        folder: folder.value,
        overwrite,
        readPicture: (sha256) => library.readOriginal(sha256),
      })
      if (receipt.ok) {
        const { written, unchanged } = receipt.value
        named.add(receipt.value.folder, ...[...written, ...unchanged].map((path) => join(receipt.value.folder, path)))
      }
      return receipt
    },
  }
}
