import { isNoise } from '../article/blocks'
import type { Decision, Line } from './page'
import type { RuleId } from './rule-ids'
import { isProse } from './sentences'

/** A page that was copied whole has more lines, if only its menu. */
export const fewLines = 5

/** By rule, which of its lines cannot be a headline or a label of the article whatever stands around them. */
const sureAlone: Partial<Record<RuleId, RegExp>> = {
  'given-role': /./u,
  'photo-place': /./u,
  'doubled-teaser': /./u,
  'comment-thread': /./u,
  breadcrumb: /^(?:trang chủ|trang nhất|home|homepage)\s*[>»›/|→\\-]/iu,
  'share-bar':
    /(?:facebook|zalo|twitter|messenger|telegram|linkedin|pinterest|google|whatsapp|link).*\s|\s.*(?:facebook|zalo)/iu,
  'page-tool': /[+_*]/u,
  counter: /lượt|truy cập|online|trực tuyến|views?|visit/iu,
  'rating-form': /[★☆⭐✩]|[0-9]\s*[-–/]\s*[0-9]/u,
  'comment-form': /[0-9(]/u,
  'site-menu': /(?:\S+\s+){3}\S/u,
  imprint: /©|\(c\)|[0-9]{4}/iu,
  'related-onward': /^[>»▶➤]|:\s*\S/u,
}

/** Whether the line was folded by a rule that knows it from its words alone, without a page around it. */
function isSurelyFolded({ text }: Line, { role, rule }: Decision): boolean {
  return isNoise(role) && (sureAlone[rule]?.test(text) ?? false)
}

/**
 * The lines that were folded without good reason, by index: the rules are to speak again and leave these to be read.
 *
 * Furniture is furniture of a story. In a few lines without a title and a paragraph, `Tìm kiếm` or `Đất đai` is as
 * likely the headline as a button or a menu, and only what can be nothing else stays folded. And whatever a text is,
 * something of it is read: where every line was folded, none is.
 */
export function wronglyFolded(lines: readonly Line[], decisions: readonly Decision[]): ReadonlySet<number> {
  const indexes = decisions.flatMap(({ role }, index) => (isNoise(role) ? [index] : []))
  if (indexes.length === lines.length) return new Set(indexes)
  if (lines.length > fewLines || tellsAStory(lines, decisions)) return new Set()
  return new Set(
    indexes.filter((index) => {
      const line = lines[index]
      const decision = decisions[index]
      return line !== undefined && decision !== undefined && !isSurelyFolded(line, decision)
    }),
  )
}

function tellsAStory(lines: readonly Line[], decisions: readonly Decision[]): boolean {
  return decisions.some(({ role }) => role === 'title') && lines.some(({ text }) => isProse(text))
}
