import { isSyllable } from './spelling'

export interface WordScore {
  /** Words with a letter or sign beyond ASCII. */
  readonly words: number
  /** How many of them are syllables of Vietnamese, 0 to 1; 0 without words. */
  readonly share: number
}

const signs = /[\s!-/:-@[-`{-~\u00a0\u00ab\u00b0\u00bb\u2010-\u2015\u2018-\u201f\u2022\u2026\u2039\u203a]+/u

/** Words that have more than ASCII in them; typography (quotation marks, dashes, dots) is not part of a word. */
export function markedWords(text: string): readonly string[] {
  return text.split(signs).filter((word) => /[^\0-\x7f]/u.test(word))
}

/** How much of what is beyond ASCII in a text is spellable Vietnamese. */
export function wordScore(text: string): WordScore {
  const words = markedWords(text)
  // `5ª` and `Đ1` are no words, and `đ` is a currency; a doubtful reading must not win by them, nor lose.
  const told = words.filter((word) => !/[0-9]|^đ$/iu.test(word))
  if (told.length === 0) return { words: 0, share: 0 }
  return { words: told.length, share: told.filter(isSyllable).length / told.length }
}
