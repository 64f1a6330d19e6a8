import type { viThemes } from '../vi/themes'
import type { Shape } from './shape'

export const enThemes: Shape<typeof viThemes> = {
  theme: {
    new: 'New theme',
    edit: 'Edit theme',
    name: 'Name',
    parent: 'Inside',
    noParent: '(no other theme)',
    colour: 'Colour',
    description: 'Description: when to use this theme',
    removeTitle: 'Delete theme “{{name}}”?',
    removeBody_one:
      '{{count}} passage will lose this theme but stays. Themes inside it move up one level. This can be undone.',
    removeBody_other:
      '{{count}} passages will lose this theme but stay. Themes inside it move up one level. This can be undone.',
    mergeTitle: 'Merge “{{name}}” into which theme?',
    mergeBody_one: '{{count}} passage will carry the chosen theme. This can be undone.',
    mergeBody_other: '{{count}} passages will carry the chosen theme. This can be undone.',
    mergeDo: 'Merge',
    empty: 'No passage carries this theme yet.',
    emptyBody: 'Open an article, select a passage and give it this theme.',
    exists: 'There is already a theme of this name here.',
    nameMissing: 'Give the theme a name.',
    passages_one: '{{count}} passage',
    passages_other: '{{count}} passages',
    articles_one: 'in {{count}} article',
    articles_other: 'in {{count}} articles',
    open: 'Open in the article',
  },
}
