import { expect, it } from 'vitest'
import { inQuotes } from './in-quotes'

it.each([
  ['nước về sớm', '“nước về sớm”'],
  ['“Tôi hiểu.”', '“Tôi hiểu.”'],
  ['"I understand."', '"I understand."'],
  ['«Tôi hiểu.»', '«Tôi hiểu.»'],
  // Two quotations, or one and words behind it, are not one.
  ['“Có”, ông nói, “nhưng chậm”', '““Có”, ông nói, “nhưng chậm””'],
  ['“Có”, ông nói', '““Có”, ông nói”'],
  ['”', '“””'],
  ['', '“”'],
])('puts %s in quotation marks', (words, quoted) => {
  expect(inQuotes(words)).toBe(quoted)
})
