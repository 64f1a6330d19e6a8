import type { Rule } from '../page'

const label =
  /^(?:thông tin thêm|hộp thông tin|box thông tin|box|bên lề|số liệu|con số|những con số(?: biết nói)?|điểm nhấn|đáng lưu ý|lưu ý|tóm tắt|nội dung chính|thông tin liên hệ|hồ sơ|fact box|factbox|at a glance|key points|key facts|by the numbers)\s*:?$/iu

/** What heads a box beside the story: its words are the paper's, so it is a heading, and the box is read with the rest. */
export const factBox: Rule = {
  id: 'fact-box',
  confidence: 0.85,
  on:
    (page) =>
    (index, { text }) =>
      index > page.titleIndex() && label.test(text) && (page.lineAt(index + 1)?.text.length ?? 0) > 0
        ? 'heading'
        : null,
}
