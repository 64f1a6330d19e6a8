import { type Decision, linesOf, type Page, type Rule } from './page'
import type { Piece } from './pieces'
import { amongSite } from './rules/among-site'
import { authorLine } from './rules/author-line'
import { captionAfterPhoto } from './rules/caption-after-photo'
import { dateLine } from './rules/date-line'
import { givenRole } from './rules/given-role'
import { headingBetween } from './rules/heading-between'
import { leadBeforeTitle } from './rules/lead-before-title'
import { listRun } from './rules/list-run'
import { outletLine } from './rules/outlet-line'
import { photoCredit } from './rules/photo-credit'
import { photoPlace } from './rules/photo-place'
import { quotation } from './rules/quotation'
import { relatedOnward } from './rules/related-onward'
import { signedLead } from './rules/signed-lead'
import { siteFurniture } from './rules/site-furniture'
import { siteMenu } from './rules/site-menu'
import { titleLine } from './rules/title-line'
import { topicLine } from './rules/topic-line'

/**
 * In the order in which they speak; the first to name a line's role has decided it. What is certainly not the article
 * comes first, so that the rules about the story see the story alone.
 */
const rules: readonly Rule[] = [
  givenRole,
  siteFurniture,
  siteMenu,
  relatedOnward,
  topicLine,
  outletLine,
  dateLine,
  titleLine,
  photoPlace,
  signedLead,
  leadBeforeTitle,
  photoCredit,
  captionAfterPhoto,
  amongSite,
  quotation,
  authorLine,
  listRun,
  headingBetween,
]

/** What no rule has spoken about is what it looks like: a paragraph. */
const undecided: Decision = { role: 'paragraph', rule: 'none' }

/** The role of every piece, with the id of the rule that gave it. As many decisions as pieces, in their order. */
export function classify(text: string, pieces: readonly Piece[]): readonly Decision[] {
  const lines = linesOf(text, pieces)
  const decided: (Decision | undefined)[] = lines.map(() => undefined)
  let title = -1
  const page: Page = {
    lines,
    lineAt: (index) => lines[index],
    roleAt: (index) => decided[index]?.role,
    titleIndex: () => title,
  }
  for (const rule of rules) {
    const roleOf = rule.on(page)
    for (const [index, line] of lines.entries()) {
      if (decided[index]) continue
      const role = roleOf(index, line)
      if (!role) continue
      decided[index] = { role, rule: rule.id }
      if (role === 'title' && title < 0) title = index
    }
  }
  return decided.map((decision) => decision ?? undecided)
}
