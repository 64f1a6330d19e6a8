import type { viLearning } from '../vi/learning'
import type { Shape } from './shape'

export const enLearning = {
  learning: {
    offerLabel: 'Correct other articles too',
    offer_one: 'Also in one other article of {{source}}.',
    offer_other: 'Also in {{count}} other articles of {{source}}.',
    looking: 'Looking for such lines in other articles: {{done, number}}/{{total, number}}',
    see: 'Preview…',
    dismiss: 'No, this article only',
    title: 'Correct other articles of {{source}}',
    about_one:
      'One article has a line like the one you corrected. Lines you corrected yourself stay. It can be undone in one step.',
    about_other:
      '{{count}} articles have lines like the one you corrected. Lines you corrected yourself stay. It can be undone in one step.',
    nothing: 'There is nothing to apply: no line of this article was corrected by hand, or the corrections disagree.',
    noSource:
      'This article has no source, so nobody knows which paper it would hold for. Fill in the source under “Details”.',
    disagrees: 'You corrected the same line otherwise in “{{title}}”, so it is not applied.',
    stopped: 'The search ended before all articles were looked at.',
    articles: 'Articles to be corrected',
    all: 'All lines of {{title}}',
    open: 'Open the article',
    becomes: 'becomes',
    apply_one: 'Correct one line',
    apply_other: 'Correct {{count}} lines',
    applying: 'Correcting…',
    remember: 'Apply it to articles of {{source}} that are imported later, too',
    rememberOnly: 'Remember',
    kept: 'Corrected at import',
    keptLine: 'The line “{{words}}”',
    keptLabel: 'Lines with the label of “{{words}}”',
    forget: 'No longer correct “{{words}}”',
  },
} satisfies Shape<typeof viLearning>
