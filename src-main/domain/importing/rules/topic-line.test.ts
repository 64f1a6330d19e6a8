import { describe, expect, it } from 'vitest'
import { prose, roleOf, title } from './roles-in'

describe('topic-line: the subject labels of a paper', () => {
  it.each(['Chủ đề Thu hồi đất', 'Chủ đề: thu hồi đất', 'Từ khóa: đất đai, tái định cư', 'Tags: #đấtđai #bồithường'])(
    '%s',
    (line) => {
      expect(roleOf(line, [title, prose], [])).toBe('topic < topic-line')
    },
  )

  it.each(['Chủ đề của buổi họp là giá đất.', 'Chủ đề buổi họp', 'Chủ đề Thu hồi đất được bàn suốt buổi sáng.'])(
    'not: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^topic/)
    },
  )
})
