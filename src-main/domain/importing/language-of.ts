/** Letters that only Vietnamese has among living languages of the Latin script, and those that it writes with a tone. */
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u
const english = new Set('the,of,and,to,in,is,that,for,was,with,on,are,by,from,this,have,has,were,it,at'.split(','))

const enoughWords = 5
const farEnough = 20_000

/**
 * `vi` when one word in eight or more has a letter that only Vietnamese has, `en` when as many are the commonest English
 * words, and `und` (undetermined) otherwise: an unmarked or short text is not guessed at.
 */
export function languageOf(text: string): 'vi' | 'en' | 'und' {
  const words = text.slice(0, farEnough).match(/\p{L}[\p{L}\p{M}]{0,40}/gu) ?? []
  if (words.length < enoughWords) return 'und'
  const enough = words.length / 8
  let spelled = 0
  for (const word of words) if (vietnamese.test(word) && ++spelled >= enough) return 'vi'
  return words.filter((word) => english.has(word.toLowerCase())).length >= enough ? 'en' : 'und'
}
