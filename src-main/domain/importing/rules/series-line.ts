import type { Rule } from '../page'
import { isProse } from '../sentences'

const part =
  /^(?:kỳ|bài|phần|số|part)\s+(?:[0-9]{1,2}|[ivx]{1,4}|một|hai|ba|bốn|năm|cuối|đầu)\s*(?:[:.–-]\s*\S.{2,110}|\(.{2,40}\))$/iu

/** `Kỳ 1: Những đêm nước lớn` above the story: which part of a series this is, set as a heading under the title. */
export const seriesLine: Rule = {
  id: 'series-line',
  confidence: 0.9,
  on: (page) => {
    const story = page.lines.findIndex(({ text }, index) => index > page.titleIndex() && isProse(text))
    return (index, { text }) =>
      page.titleIndex() >= 0 && index > page.titleIndex() && index < story && part.test(text) ? 'heading' : null
  },
}
