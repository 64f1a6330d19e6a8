import type { Language } from '../../src-main/contract/settings'
import type { App } from '../fixtures/app'
import { type Commands, createCommands } from './commands'
import { createDetails, type Details } from './details'
import { createExporting, type Exporting } from './exporting'
import { createFrame, type Frame } from './frame'
import { createInspector, type Inspector } from './inspector'
import { createLibrary, type Library } from './library'
import { createPalette, type Palette } from './palette'
import { createReader, type Reader } from './reader'
import { createSafety, type Safety } from './safety'
import { createSettings, type SettingsScreen } from './settings'
import { type Say, speechIn } from './speech'
import { createThemes, type Themes } from './themes'

export interface Screens {
  readonly say: Say
  readonly frame: Frame
  readonly commands: Commands
  readonly library: Library
  readonly reader: Reader
  readonly palette: Palette
  readonly inspector: Inspector
  readonly details: Details
  readonly themes: Themes
  readonly exporting: Exporting
  readonly settings: SettingsScreen
  readonly safety: Safety
}

export function screensOf(app: App, language: Language): Screens {
  const stage = { app, say: speechIn(language) }
  const palette = createPalette(stage)
  return {
    say: stage.say,
    frame: createFrame(stage),
    commands: createCommands(stage),
    library: createLibrary(stage),
    palette,
    reader: createReader(stage, palette),
    inspector: createInspector(stage),
    details: createDetails(stage),
    themes: createThemes(stage),
    exporting: createExporting(stage),
    settings: createSettings(stage),
    safety: createSafety(stage),
  }
}
