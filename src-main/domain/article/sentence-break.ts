/**
 * Abbreviations written before a name or a number: places, degrees and titles, references. Compared as they are
 * written, for `tp.` and `Tp.` occur and `Tt.` does not. `v.v.` is not among them: it ends a list, and what follows it
 * with a capital is a new sentence.
 */
const abbreviations = new Set(
  (
    'TP Tp tp TX Tx tx TT Tt KP Kp Q P H X ' +
    'GS Gs PGS PGs TS Ts TSKH ThS Ths Th BS Bs KS Ks KTS LS Ls DS CN NSND NSƯT NGND NGƯT NNƯT GĐ PGĐ ĐB LM HT ' +
    'Đ/c đ/c Đc đc Ô Mr Mrs Ms Dr Prof St st tr Tr NXB Nxb No vs'
  ).split(' '),
)

/** Words that open sentences and begin no name: after them `TP.` was the end of its own. */
const openers = new Set(
  (
    'Theo Tuy Nhưng Các Những Trong Tại Ngoài Hiện Khi Để Do Vì Đây Đó Cùng Cũng Với Sau Trước Ông Nếu Đến Đồng Bên ' +
    'Qua Nhờ Mặc Vậy Còn Nhiều Mỗi Riêng Được'
  ).split(' '),
)

const titles = new Set('ông bà anh chị em cháu cô chú bác cụ thầy bé bị'.split(' '))

/** Units looked at on either side: more than the longest word an abbreviation or a name can be. */
const reach = 80

/**
 * Whether a sentence really ends at `offset` of `content`, where one that began at `start` may end by Unicode's rules.
 *
 * Not within a line that has no full stop, not before a small letter, a closing quote or a speaker, not after a list's number, an
 * abbreviation (`TP. Hạ Long`, `PGS. TS. Lê`) or a name's initial (`Nguyễn V. A`).
 */
export function isSentenceBreak(content: string, start: number, offset: number): boolean {
  const before = content.slice(Math.max(start, offset - reach), offset).trimEnd()
  const after = content.slice(offset, offset + reach).trimStart()
  if (!/[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"'\s]*$/u.test(before)) return false
  if (after === '' || isContinuation(after)) return false
  const isWhole = offset - start <= reach
  if (isWhole && /^\s*[([]?(?:\d{1,3}|\p{L}|[IVXL]+)[.)]+$/u.test(before)) return false
  return !endsInAbbreviation(before, after)
}

/** A small letter that numbers no item, a closing quote, a dash before the speaker, or nothing that is read at all. */
function isContinuation(after: string): boolean {
  if (/^\p{Ll}\)\s/u.test(after)) return false
  return (
    /^[\p{Ps}\p{Pi}"'\s]*\p{Ll}/u.test(after) ||
    /^[\p{Pe}\p{Pf}\p{Pd},:;]/u.test(after) ||
    !/^[^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(after)
  )
}

function endsInAbbreviation(before: string, after: string): boolean {
  const [, words = '', last = ''] = /^([\s\S]*?)(?:^|[\s\p{Ps}\p{Pi}"',;])((?:[\p{L}/]+\.)+)$/u.exec(before) ?? []
  if (last === '') return false
  const next = /^[\p{Ps}\p{Pi}"']*([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? ''
  if (openers.has(next)) return false
  const parts = last.split('.').filter((part) => part !== '')
  if (parts.every((part) => abbreviations.has(part) || (parts.length > 1 && /^\p{Lu}$/u.test(part)))) {
    return parts.some((part) => abbreviations.has(part)) && !isNameOnly(parts, words)
  }
  return parts.length === 1 && /^\p{Lu}$/u.test(parts[0] ?? '') && isInitial(words, next)
}

/** `P.` after a family name is an initial like any other, not a ward. */
function isNameOnly(parts: readonly string[], words: string): boolean {
  return parts.length === 1 && (parts[0]?.length ?? 0) === 1 && namesAtEnd(words) > 1
}

/**
 * Whether a single capital with a full stop stands within a name: after a family name or a form of address (`Nguyễn V.
 * Anh`, `bà T. Hoa`), or before another single letter. After two names (`Trần Văn A.`) it ends the name and the sentence.
 */
function isInitial(words: string, next: string): boolean {
  if (/^\p{Lu}$/u.test(next)) return true
  const previous = /(\p{L}+)\s*$/u.exec(words)?.[1] ?? ''
  return namesAtEnd(words) === 1 || titles.has(previous.toLowerCase())
}

/** How many words in a row at the end begin with a capital, initials included. */
function namesAtEnd(words: string): number {
  const run = /(?:(?:^|[\s\p{Ps}\p{Pi}"',;])\p{Lu}[\p{L}]*\.?)*\s*$/u.exec(words)?.[0] ?? ''
  return run.split(/\s+/u).filter((word) => word !== '').length
}
