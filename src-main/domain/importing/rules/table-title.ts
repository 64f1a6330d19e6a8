import type { Rule } from '../page'

const numbered =
  /^(?:bảng|biểu|biểu đồ|đồ thị|sơ đồ|hình|table|chart|figure)\s+(?:số\s+)?[0-9]{1,3}(?:\.[0-9]{1,2})?\s*[.:–-]\s*\S.{2,200}$/iu
const unit = /^\(?(?:đvt|đơn vị(?: tính)?|unit)\s*:\s*.{1,60}$/iu

/** `Bảng 1. Thu ngân sách ...`, `Đơn vị tính: tỷ đồng`: says what a table or a chart shows, as a caption does. */
export const tableTitle: Rule = {
  id: 'table-title',
  confidence: 0.93,
  on:
    (page) =>
    (index, { text }) => {
      if (text.length > 220) return null
      if (numbered.test(text) && !/[.;]$/u.test(text)) return 'caption'
      const besideRow = [page.lineAt(index - 1), page.lineAt(index + 1)].some((line) => line?.text.includes('\t'))
      return unit.test(text) && (besideRow || page.roleAt(index - 1) === 'caption') ? 'caption' : null
    },
}
