import type { Language } from '../../src-main/contract/settings'
import { test } from '../screens/test'
import { type Look, openAlbum } from './album'
import { cannotOpen, showEveryView } from './every-view'

const looks: readonly (Look & { readonly language: Language })[] = [
  { name: 'vi', language: 'vi', width: 'wide', appearance: 'light' },
  { name: 'en-dark', language: 'en', width: 'wide', appearance: 'dark' },
  { name: 'vi-narrow', language: 'vi', width: 'narrow', appearance: 'light' },
]

for (const look of looks) {
  test.describe(look.name, () => {
    test.use({ language: look.language })

    test('every view', async ({ app, screens }) => {
      const isNarrow = look.width === 'narrow'
      await showEveryView({ app, screens, language: look.language, isNarrow }, openAlbum(app, look))
    })

    test.describe('a library that cannot be opened', () => {
      test.use({ library: 'damaged' })

      test('the page that says so', async ({ app }) => {
        await cannotOpen(app, openAlbum(app, look))
      })
    })
  })
}
