import { test } from '../screens/test'
import { type Album, openAlbum } from './album'
import { cannotOpen, showEveryView } from './every-view'

for (const [look, language, width] of [
  ['vi', 'vi', 'wide'],
  ['vi-narrow', 'vi', 'narrow'],
  ['en', 'en', 'wide'],
] as const) {
  test.describe(look, () => {
    test.use({ language })
    // Of the two widths, only the one that most people have is worth a dark picture of each view.
    const dark = look === 'vi'

    test('every view', async ({ app, screens }) => {
      const album: Album = openAlbum(app, { look, dark, width })
      await showEveryView({ app, screens, language, isNarrow: width === 'narrow' }, album)
    })

    test.describe('a library that cannot be opened', () => {
      test.use({ library: 'damaged' })

      test('the page that says so', async ({ app }) => {
        await cannotOpen(app, openAlbum(app, { look, dark, width }))
      })
    })
  })
}
