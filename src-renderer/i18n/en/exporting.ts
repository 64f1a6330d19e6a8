import type { viExporting } from '../vi/exporting'
import type { Shape } from './shape'

export const enExporting: Shape<typeof viExporting> = {
  exporting: {
    action: 'Export',
    title: 'Export to Markdown',
    what: 'What to export',
    picked_one: '{{count}} picked article',
    picked_other: '{{count}} picked articles',
    thisArticle: 'This article',
    thisTheme: 'This theme',
    byArticle: 'All articles, a file each',
    byTheme: 'All themes, a file each',
    notebook: 'The whole notebook',
    preview: 'Exactly this will be written',
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    choose: 'Choose a folder and write…',
    nothing: 'There is nothing to export.',
    conflictTitle: 'Replace existing files?',
    conflictBody_one: '{{count}} file in {{folder}} holds something else:',
    conflictBody_other: '{{count}} files in {{folder}} hold something else:',
    overwrite: 'Replace these files',
    otherFolder: 'Choose another folder',
    done_one: '{{count}} file written to {{folder}}.',
    done_other: '{{count}} files written to {{folder}}.',
    unchanged_one: '{{count}} file was already right and was left alone.',
    unchanged_other: '{{count}} files were already right and were left alone.',
    show: 'Open folder',
  },
}
