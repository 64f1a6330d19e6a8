import type { Line, Rule } from '../page'

/** Each name must be followed by a sign or the end: with nothing between, digits could be read in 2^n ways. */
const buttons =
  /^(?:(?:facebook|zalo|twitter|x|linkedin|pinterest|telegram|messenger|google ?news|whatsapp|reddit|youtube|tiktok|instagram|viber|google ?\+|e-?mail|tweet|like|thích|chia sẻ|share|sao chép (?:link|liên kết)|copy link|in bài(?: viết)?|print|lưu bài(?: viết)?|lưu|theo dõi|follow|[0-9]+)(?:[\s|•·,:]+|$))+$/iu
const sharing: readonly RegExp[] = [
  /^(?:chia sẻ|share)(?: bài viết(?: này)?| tin này| ngay| this)?(?:\s*(?:lên|qua|trên|on|via|với bạn bè|bạn bè|:|facebook|zalo|twitter|x|e-?mail|link|copy))*$/iu,
  /^theo dõi .{2,60} trên (?:google ?news|facebook|zalo|youtube|tiktok)(?!\p{L}).{0,20}$/iu,
  /^(?:follow|find|join) us on .{2,40}$/iu,
]

/** Buttons for sharing, one on a line or many: whole lines, so that a sentence about sharing stays a sentence. */
export const shareBar: Rule = {
  id: 'share-bar',
  confidence: 0.97,
  on: (page) => (index, line) => {
    if (isSharing(line.text)) return 'site'
    // A number alone may be a figure of the article; beside a button it says how often that was pressed.
    const isCount = /^[0-9]{1,6}$/u.test(line.text)
    return isCount && (isButton(page.lineAt(index - 1)) || isButton(page.lineAt(index + 1))) ? 'site' : null
  },
}

function isButton(line: Line | undefined): boolean {
  return line !== undefined && isSharing(line.text)
}

function isSharing(text: string): boolean {
  if (text.length > 160 || !/\p{L}/u.test(text)) return false
  return buttons.test(text) || sharing.some((pattern) => pattern.test(text))
}
