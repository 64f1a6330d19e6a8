/**
 * Every reason for which a line can have its role: the rules, in the order in which they speak, then the reasons that
 * are no rule of the page. Words for each are chosen on screen, which is complete when it has one for each of these.
 */
export const ruleIds = [
  'given-role',
  'masthead',
  'breadcrumb',
  'share-bar',
  'page-tool',
  'counter',
  'widget',
  'rating-form',
  'comment-form',
  'site-menu',
  'comment-thread',
  'imprint',
  'topic-line',
  'related-onward',
  'topic-run',
  'dated-teasers',
  'outlet-line',
  'agency-line',
  'credit-line',
  'page-clock',
  'date-line',
  'title-line',
  'above-title',
  'series-line',
  'doubled-teaser',
  'photo-place',
  'table-row',
  'table-title',
  'interview-line',
  'signed-lead',
  'lead-before-title',
  'credits-run',
  'header-lead',
  'photo-credit',
  'credited-caption',
  'photo-essay',
  'caption-after-photo',
  'between-site',
  'among-site',
  'after-teasers',
  'fact-box',
  'quotation',
  'author-line',
  'after-signature',
  'tail',
  'list-run',
  'caption-of-people',
  'heading-between',
  /** No rule had anything to say: a paragraph. */
  'none',
  /** A reader corrected the same line in another article of the same source. */
  'learned',
  /** A reader said so of this very line; no rule overrules it. */
  'reader',
] as const

export type RuleId = (typeof ruleIds)[number]

export function isRuleId(value: string | undefined): value is RuleId {
  return ruleIds.some((id) => id === value)
}
