import type { Rule } from '../page'

const topicLabel =
  /^(?:chủ đề|từ khóa|từ khoá|tags?|topics?|keywords?)(?:\s*[:：]\s*|\s+(?=[\p{Lu}#\p{N}]))(\S.{0,300})$/iu

/** `Chủ đề Kinh tế Hà Tĩnh`, `Từ khóa: đất đai, tái định cư`: the paper's own subject labels. */
export const topicLine: Rule = {
  id: 'topic-line',
  confidence: 0.97,
  on: () => (_index, line) => (topicsIn(line.text).length > 0 ? 'topic' : null),
}

/**
 * The topics that a line names, as they are written; empty for any other line. A sentence that begins with the word
 * (`Chủ đề của hội nghị là ...`) goes on in small letters or ends with a stop, and is none.
 */
export function topicsIn(line: string): readonly string[] {
  if (line.length > 320) return []
  const found = topicLabel.exec(line)?.[1]
  if (!found || /[.!?…:]$/u.test(line)) return []
  // The flag `i` makes \p{Lu} match small letters too.
  if (!/[:：]/u.test(line.slice(0, line.length - found.length)) && !/^[\p{Lu}#\p{N}]/u.test(found)) return []
  const isList = /^[^:：]{1,12}[:：]/u.test(line) || found.startsWith('#')
  const names = isList ? found.split(/[,;]|\s(?=#)/u) : [found]
  return names.map((name) => name.replace(/^#/u, '').trim()).filter((name) => name !== '')
}
