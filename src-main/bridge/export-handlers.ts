import type { Handlers } from '#contract/calls'
import { failed } from '#contract/failure'
export interface ExportNeeds {
  readonly dialogs: { chooseExportFolder(): Promise<string | null> }
}
const later = async () => failed({ code: 'unexpected' })
export function exportHandlers(_: ExportNeeds): Pick<Handlers, 'previewExport' | 'export'> {
  return { previewExport: later, export: later }
}
