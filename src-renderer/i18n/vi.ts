import { viActions } from './vi/actions'
import { viAnnotating } from './vi/annotating'
import { viArticles } from './vi/articles'
import { viExporting } from './vi/exporting'
import { viFailures } from './vi/failures'
import { viHistory } from './vi/history'
import { viImporting } from './vi/importing'
import { viLearning } from './vi/learning'
import { viNotes } from './vi/notes'
import { viReading } from './vi/reading'
import { viSafety } from './vi/safety'
import { viSettings } from './vi/settings'
import { viShell } from './vi/shell'
import { viThemes } from './vi/themes'
import { viWhy } from './vi/why'

/** A file per room; no key stands in two of them (the compiler cannot say so, a test does). */
export const vi = {
  ...viShell,
  ...viArticles,
  ...viImporting,
  ...viReading,
  ...viAnnotating,
  ...viThemes,
  ...viLearning,
  ...viNotes,
  ...viExporting,
  ...viHistory,
  ...viActions,
  ...viSettings,
  ...viFailures,
  ...viSafety,
  ...viWhy,
}
