import { enActions } from './en/actions'
import { enAnnotating } from './en/annotating'
import { enArticles } from './en/articles'
import { enExporting } from './en/exporting'
import { enFailures } from './en/failures'
import { enHistory } from './en/history'
import { enImporting } from './en/importing'
import { enLearning } from './en/learning'
import { enNotes } from './en/notes'
import { enReading } from './en/reading'
import { enSafety } from './en/safety'
import { enSettings } from './en/settings'
import type { Shape } from './en/shape'
import { enShell } from './en/shell'
import { enThemes } from './en/themes'
import { enWhy } from './en/why'
import type { vi } from './vi'

export const en: Shape<typeof vi> = {
  ...enShell,
  ...enArticles,
  ...enImporting,
  ...enReading,
  ...enAnnotating,
  ...enThemes,
  ...enLearning,
  ...enNotes,
  ...enExporting,
  ...enHistory,
  ...enActions,
  ...enSettings,
  ...enFailures,
  ...enSafety,
  ...enWhy,
}
