/**
 * The rimes of Vietnamese, without tones: for each vowel, what may end it (`-` for nothing).
 *
 * After the syllable tables of Vietnamese orthography (Hoàng Phê, Chính tả tiếng Việt). Rare but real ones are in
 * (`oong`, `uênh`); foreign names (`Đắk`) are not, which a share of words can bear.
 */
const endings: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- c ch m n nh p t u',
  i: '- a ch m n nh p t u',
  iê: 'c m n ng p t u',
  yê: 'm n ng t u',
  o: '- c i m n ng p t',
  oo: 'c ng',
  oa: '- c ch i m n ng nh o p t y',
  oă: 'c m n ng t',
  oe: '- m n o t',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- a c i m n ng p t',
  uâ: 'n ng t y',
  uê: '- ch n nh',
  uô: 'c i m n ng p t',
  uơ: '- n t',
  uy: '- a ch n nh p t u',
  uyê: 'n t',
  ư: '- a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: '-',
}

/** After `qu`, whose `u` is the glide already. */
const afterQu: Readonly<Record<string, string>> = {
  a: '- c ch i n ng nh o t u y',
  ă: 'c m n ng p t',
  â: 'n ng t y',
  e: '- n o t',
  ê: '- ch n nh t',
  i: '- nh t',
  ô: 'c t',
  ơ: '- n t',
  y: '- ch nh t',
  yê: 'n t',
}

const rimes = rimesOf(endings)
const quRimes = rimesOf(afterQu)

function rimesOf(table: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(
    Object.entries(table).flatMap(([vowel, all]) => all.split(' ').map((end) => (end === '-' ? vowel : vowel + end))),
  )
}

const syllable = /^(qu|ngh?|nh|gi|gh?|kh?|ch|ph|th|tr|[bcdđhlmnprstvx]|)(.+)$/u
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * Whether a word (NFC, any case) is a syllable that Vietnamese spelling allows: onset, rime, at most one tone, sắc or
 * nặng alone before `c ch p t`, and `k gh ngh` before `i e ê y` as `c g ng` before the other vowels. Where the tone
 * stands (`hòa`, `hoà`) does not matter.
 */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false
  const apart = word.toLowerCase().normalize('NFD')
  const marks = apart.match(tones) ?? []
  if (marks.length > 1) return false
  const letters = apart.replace(tones, '').normalize('NFC')
  if (/^(?:g[iìíỉĩị]?|gin|giêng|giêt)$/u.test(letters)) return letters !== 'g' && allows(letters.slice(1), marks[0])
  const [, onset = '', rime = ''] = syllable.exec(letters) ?? []
  if (onset === 'qu') return quRimes.has(rime) && allows(rime, marks[0])
  return rimes.has(rime) && agrees(onset, rime) && allows(rime, marks[0])
}

function allows(rime: string, tone: string | undefined): boolean {
  return !/(?:c|ch|p|t)$/u.test(rime) || tone === '\u0301' || tone === '\u0323'
}

function agrees(onset: string, rime: string): boolean {
  const front = /^[ieêy]/u.test(rime)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !front
  if (onset === 'gi') return !/^[iy]/u.test(rime)
  return onset === '' || !rime.startsWith('yê')
}
