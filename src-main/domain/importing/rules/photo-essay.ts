import type { Page, Rule } from '../page'

const numbered = /^(?:[0-9]{1,2}\s*[.)/]\s*(?:[0-9]{1,2}\s+)?|ảnh\s+[0-9]{1,2}\s*[:.]\s*)\S.{8,260}$/iu
const announces =
  /^(?:\[?(?:ảnh|photo|photos)\]?|chùm ảnh|phóng sự ảnh|photo essay|in pictures)$|^(?:\[ảnh\]|\[photo\]|chùm ảnh|phóng sự ảnh|in pictures)\s*[:\s-]|^(?:ảnh và bài|bài và ảnh|chùm ảnh|thực hiện)\s*:/iu
const enough = 3

/**
 * Numbered lines of a page of pictures are captions, not a list: only where the page says that it is one (`Ảnh`,
 * `Chùm ảnh`, `Ảnh và bài: ...`) and no colon announces them.
 */
export const photoEssay: Rule = {
  id: 'photo-essay',
  confidence: 0.75,
  on: (page) => {
    const run = numberedRun(page)
    return (index) => (run.has(index) ? 'caption' : null)
  },
}

function numberedRun(page: Page): ReadonlySet<number> {
  if (!page.lines.some(({ text }) => text.length <= 120 && announces.test(text))) return new Set()
  const found: number[] = []
  for (const [index, { text }] of page.lines.entries()) {
    if (page.roleAt(index) !== undefined || !numbered.test(text)) continue
    if (page.lineAt(index - 1)?.text.endsWith(':')) return new Set()
    found.push(index)
  }
  return new Set(found.length >= enough ? found : [])
}
