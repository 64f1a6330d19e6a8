/** Marks that newspapers put around what somebody said. */
const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]

/** The words between quotation marks. What is one whole quotation already keeps its own and gets no second ones. */
export function inQuotes(words: string): string {
  const isQuotation = pairs.some(
    ([begin, end]) => words.startsWith(begin) && words.indexOf(end, 1) === words.length - 1,
  )
  return isQuotation && words.length > 2 ? words : `“${words}”`
}
