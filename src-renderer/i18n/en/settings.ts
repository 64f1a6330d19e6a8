import type { viSettings } from '../vi/settings'
import type { Shape } from './shape'

export const enSettings: Shape<typeof viSettings> = {
  settings: {
    title: 'Settings',
    language: 'Language',
    languageSystem: 'As the computer',
    appearance: 'Appearance',
    system: 'System',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    contrast: 'Contrast',
    font: 'Typeface for reading',
    measure: 'Width of the column',
    size: 'Letter size for reading',
    line: 'Line spacing',
    author: 'Name signed under highlights',
  },
}
