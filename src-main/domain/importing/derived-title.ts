import { outletMark } from './outlet'

const longest = 80

/**
 * A name for an article that shows no title: its first sentence if that is short, otherwise its first words and an
 * ellipsis. The outlet's mark before the first words is no part of it. Empty for text without a letter or digit.
 */
export function derivedTitle(firstLine: string): string {
  const line = firstLine
    .slice(outletMark(firstLine)?.length ?? 0, 2000)
    .replace(/\s+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(line)) return ''
  const sentence = /^.{10,}?(?=[.!?…]["'”’»)]*(?:\s|$))/u.exec(line)?.[0] ?? line
  if (sentence.length <= longest) return sentence.replace(/[\s,;:–—-]+$/u, '')
  const room = sentence.slice(0, longest + 1)
  const words = room.includes(' ') ? room.slice(0, room.lastIndexOf(' ')) : room.slice(0, longest)
  return `${words.replace(/[\s,;:–—-]+$/u, '').replace(/[\ud800-\udbff]$/u, '')}…`
}
