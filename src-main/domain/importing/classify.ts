import { isNoise } from '../article/blocks'
import { type Decision, type Line, linesOf, type Page, type Rule } from './page'
import type { Piece } from './pieces'
import { aboveTitle } from './rules/above-title'
import { afterSignature } from './rules/after-signature'
import { afterTeasers } from './rules/after-teasers'
import { agencyLine } from './rules/agency-line'
import { amongSite } from './rules/among-site'
import { authorLine } from './rules/author-line'
import { betweenSite } from './rules/between-site'
import { breadcrumb } from './rules/breadcrumb'
import { captionAfterPhoto } from './rules/caption-after-photo'
import { captionOfPeople } from './rules/caption-of-people'
import { commentForm } from './rules/comment-form'
import { commentThread } from './rules/comment-thread'
import { counter } from './rules/counter'
import { creditLine } from './rules/credit-line'
import { creditedCaption } from './rules/credited-caption'
import { creditsRun } from './rules/credits-run'
import { dateLine } from './rules/date-line'
import { datedTeasers } from './rules/dated-teasers'
import { doubledTeaser } from './rules/doubled-teaser'
import { factBox } from './rules/fact-box'
import { givenRole } from './rules/given-role'
import { headerLead } from './rules/header-lead'
import { headingBetween } from './rules/heading-between'
import { imprint } from './rules/imprint'
import { interviewLine } from './rules/interview-line'
import { leadBeforeTitle } from './rules/lead-before-title'
import { listRun } from './rules/list-run'
import { masthead } from './rules/masthead'
import { outletLine } from './rules/outlet-line'
import { pageClock } from './rules/page-clock'
import { pageTool } from './rules/page-tool'
import { photoCredit } from './rules/photo-credit'
import { photoEssay } from './rules/photo-essay'
import { photoPlace } from './rules/photo-place'
import { quotation } from './rules/quotation'
import { ratingForm } from './rules/rating-form'
import { relatedOnward } from './rules/related-onward'
import { seriesLine } from './rules/series-line'
import { shareBar } from './rules/share-bar'
import { signedLead } from './rules/signed-lead'
import { siteMenu } from './rules/site-menu'
import { tableRow } from './rules/table-row'
import { tableTitle } from './rules/table-title'
import { tail } from './rules/tail'
import { titleLine } from './rules/title-line'
import { topicLine } from './rules/topic-line'
import { topicRun } from './rules/topic-run'
import { widget } from './rules/widget'
import { isProse } from './sentences'
import { fewLines, wronglyFolded } from './short-text'

/**
 * In the order in which they speak; the first to name a line's role has decided it. What is certainly not the article
 * comes first, so that the rules about the story see the story alone.
 */
const rules: readonly Rule[] = [
  givenRole,
  masthead,
  breadcrumb,
  shareBar,
  pageTool,
  counter,
  widget,
  ratingForm,
  commentForm,
  siteMenu,
  commentThread,
  imprint,
  topicLine,
  relatedOnward,
  topicRun,
  datedTeasers,
  outletLine,
  agencyLine,
  creditLine,
  pageClock,
  dateLine,
  titleLine,
  aboveTitle,
  seriesLine,
  doubledTeaser,
  photoPlace,
  tableRow,
  tableTitle,
  interviewLine,
  signedLead,
  leadBeforeTitle,
  creditsRun,
  headerLead,
  photoCredit,
  creditedCaption,
  photoEssay,
  captionAfterPhoto,
  betweenSite,
  amongSite,
  afterTeasers,
  factBox,
  quotation,
  authorLine,
  afterSignature,
  tail,
  listRun,
  captionOfPeople,
  headingBetween,
]

/** What no rule has spoken about is what it looks like: a paragraph, surely one if it is prose; anything else is left to be read, and is mostly noise of a kind not met yet. */
function undecided(text: string): Decision {
  return { role: 'paragraph', rule: 'none', confidence: isProse(text) ? 0.95 : 0.25 }
}

/**
 * The role of every piece, with the id of the rule that gave it. As many decisions as pieces, in their order, and one of
 * them at least is read.
 */
export function classify(text: string, pieces: readonly Piece[]): readonly Decision[] {
  const lines = linesOf(text, pieces)
  const once = decide(lines, new Set())
  const read = wronglyFolded(lines, once)
  if (read.size === 0) return once
  // Of a whole page of furniture nothing is known but that it is one: to ask again would tell no more.
  if (lines.length > fewLines) return lines.map(({ text: words }) => undecided(words))
  const again = decide(lines, read)
  const still = wronglyFolded(lines, again)
  return still.size === 0 ? again : decide(lines, new Set([...read, ...still]))
}

/** What the rules say of every line; no rule folds those of `read`. */
function decide(lines: readonly Line[], read: ReadonlySet<number>): readonly Decision[] {
  const decided: (Decision | undefined)[] = lines.map(() => undefined)
  let title = -1
  const page: Page = {
    lines,
    lineAt: (index) => lines[index],
    roleAt: (index) => decided[index]?.role,
    ruleAt: (index) => decided[index]?.rule,
    titleIndex: () => title,
  }
  for (const rule of rules) {
    const roleOf = rule.on(page)
    for (const [index, line] of lines.entries()) {
      if (decided[index]) continue
      const role = roleOf(index, line)
      if (!role || (read.has(index) && isNoise(role))) continue
      decided[index] = { role, rule: rule.id, confidence: rule.confidence }
      if (role === 'title' && title < 0) title = index
    }
  }
  return lines.map(({ text: words }, index) => decided[index] ?? undecided(words))
}
