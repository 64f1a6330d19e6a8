import { writtenDay } from './dates'
import { isSyllable } from './encodings/spelling'
import { outletMark } from './outlet'
import { isKnownPlace } from './place-names'
import { sectionSlugs } from './section-names'
import { slugOf } from './slug-of'

const city = '(?:TP|TX|[Tt]hành phố|THÀNH PHỐ|[Tt]hị xã|THỊ XÃ)'
const marker = `(?:${city}|[Tt]hị trấn|[Tt]ỉnh|TỈNH|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường)(?:\\.\\s?|\\s+)`
const word = "\\p{Lu}[\\p{L}'’]*"
/** Written with a dash inside; any other dash ends the place. */
const joined =
  '(?:Bà Rịa|BÀ RỊA|Thừa Thiên|THỪA THIÊN|Phan Rang|PHAN RANG)\\s?[-–]\\s?(?:Vũng Tàu|VŨNG TÀU|Huế|HUẾ|Tháp Chàm|THÁP CHÀM)'
const part = `(?:${marker})?(?:${joined}|${word}(?: ${word}){0,4})`
/** The nearest first, as in `Bảo Lộc, Lâm Đồng`. */
const names = `(?<place>${part}(?:,\\s*${part}){0,2})`
/** After a comma, in brackets or called one: `Hà Nội 2-1` is the score of a match. */
const day = `(?<day>\\s?,\\s?(?:ngày\\s|mùng\\s)?${writtenDay}|\\s?\\((?:ngày\\s|mùng\\s)?${writtenDay}\\)|\\s(?:ngày|mùng)\\s${writtenDay})`
/** An agency, or what the place belongs to: `Hà Nội (TTXVN)`, `Huyện Cát Tiên (Lâm Đồng)`. */
const aside = '(?:\\s?\\((?<aside>[^()\\n]{2,30})\\))'
const telling = '(?=[“"\']?[\\p{Lu}\\p{N}])'

/** `Lâm Đồng - `, `Hà Nội, 23/2 (TTXVN) – `, `TP. Hồ Chí Minh, ngày 5/6: `. */
const open = new RegExp(`^${names}${day}?${aside}?(?:\\s*[-–]\\s+|\\s*—\\s*|(?<sign>\\s*[:.]\\s+))${telling}`, 'u')
/** `(Đà Lạt) `, `(Đà Lạt, 5/6) - `. */
const bracketed = new RegExp(`^\\(${names}${day}?\\)\\s*[-–—:.]?\\s*${telling}`, 'u')
const alone = new RegExp(`^\\(?${names}${day}?(?:\\s?\\([^()]{2,30}\\))?\\)?\\s*[-–—:.]?$`, 'u')

const longest = 200

/**
 * The place that a dateline at the beginning of a lead names, as it is written there but not in capitals; null without one.
 *
 * Believed when it is a province or a large city, when it says what it is (`huyện Cát Tiên`), or when an agency signs
 * behind it. People, sections and the two ends of a road stand before a dash as well: an empty field is better than a
 * wrong one.
 */
export function placeOfDateline(lead: string): string | null {
  const head = lead.slice(0, longest)
  const mark = outletMark(head)
  const signed = mark === null ? null : (open.exec(head)?.groups?.aside ?? null)
  // The agency stands behind the place, or the paper before it.
  const line = mark === null || signed !== null ? head : head.slice(mark.length)
  const found = open.exec(line) ?? bracketed.exec(line)
  const { place, day: written, aside: within, sign } = found?.groups ?? {}
  if (!found || !place) return null
  const isMarkedOff = written !== undefined || signed !== null || found[0].startsWith('(')
  // `Lâm Đồng: ` is how a title begins, or a list.
  if (!isMarkedOff && (sign !== undefined || isAlsoAWord.test(place))) return null
  if (signed === null && !goesOnTelling(line.slice(found[0].length))) return null
  const whole = within === undefined || signed !== null ? [place] : [place, within]
  if (whole.every(isPlace)) return spoken(whole.length === 1 ? place : `${place} (${within})`)
  return signed !== null && isAbroad(place, found[0]) ? spoken(place) : null
}

/** The place in words that are stated to be a dateline, with its day or without. */
export function placeInDateline(words: string): string | null {
  const { place } = alone.exec(words.slice(0, longest))?.groups ?? {}
  if (place === undefined) return null
  return isPlace(place) || (!noPlace.test(place) && !familyName.test(place) && !isSection(place)) ? spoken(place) : null
}

const oneOrMore = new RegExp(`^${part}(?:,\\s*${part})*$`, 'u')
const marked = new RegExp(`^${marker}`, 'u')
const ofCity = new RegExp(`^${city}(?!\\p{L})`, 'u')
/** `Tỉnh Đoàn`, `Huyện Hội`: who, and not where. */
const body = /^(?:Đoàn|Hội|Ủy|Ban|Đội|Trưởng|Phó|Lộ|Viên|Công|Thông)(?!\p{L})/iu

function isPlace(place: string): boolean {
  return oneOrMore.test(place) && place.split(/,\s*/u).every(isOnePlace)
}

function isOnePlace(place: string): boolean {
  const name = place.replace(marked, '')
  const saysWhat = name !== place && (ofCity.test(place) || name.includes(' ')) && !body.test(name)
  return isKnownPlace(place) || isKnownPlace(name) || saysWhat
}

const noPlace =
  /^(?:Thứ|Chủ|Ngày|Theo|Ảnh|Tin|Bài|Nguồn|Báo|Đài|Nhóm|Phóng|PV|CTV|BTV)(?!\p{L})|^(?:Việt Nam|Vietnam|Viet Nam|VN|TTXVN)$/iu
const familyName =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Đoàn|Lương|Mai|Trịnh|Đào|Cao|Tạ|Tô|Hà|Lâm|Thái|Châu)(?= )/iu

function isSection(place: string): boolean {
  return sectionSlugs.has(slugOf(place))
}

/**
 * A name that nobody here knows, signed by an agency. One in Vietnamese spelling is a reporter's or a section's more often
 * (`Thu Trang (TTXVN)`), unless it is set off as agencies write in English.
 */
function isAbroad(place: string, dateline: string): boolean {
  if (noPlace.test(place) || familyName.test(place) || isSection(place)) return false
  const isForeign = place.split(/[\s,]+/u).some((word) => !isSyllable(word.toLowerCase()))
  return (isForeign || dateline.includes('—')) && /\p{L}{5}|\p{L} \p{L}/u.test(place)
}

/** What the place is called: `Đà Lạt - Thành phố của sương`. */
const apposition =
  /^(?:Thành phố|Thủ đô|Cố đô|Thị xã|Tỉnh(?! [uủ][ỷy])|Vùng|Nơi|Quê|Mảnh|Xứ|Miền|Trái|Điểm|Đất|Đội bóng|Soạn giả|Công tử|Chiến thắng|Niềm|Điều(?! tra| chỉnh| động| hành)|Giấc mơ|Hành trình|Ký ức)(?!\p{L})/u
/** A word as well as a province: peace. */
const isAlsoAWord = /^H(?:òa|oà) Bình$/iu
/** Bodies that a sentence begins with; any other word in capitals is a club's or the end of a road. */
const bodies =
  /^(?:UBND|HĐND|MTTQ|UBMTTQ|CSGT|CA|TAND|VKSND|LĐLĐ|LHPN|BCH|BTV|BQL|GPMB|KCN|PCCC|HTX|THPT|THCS)(?!\p{L})/u
/** Where roads and flights go that is one syllable. */
const otherEnd = /^(?:Vinh|Mỹ|Nga|Pháp|Đức|Nhật|Lào|Úc)(?!\p{L})/u
const twoNames = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u
const beforeNames =
  /^(?:Ông|Bà|Anh|Chị|Theo|Tại|Ở|Từ|Sau|Trước|Trên|Trong|Với|Do|Khi|Huyện|Quận|Xã|Phường|Báo)(?!\p{L})/u
const firstNames = new RegExp(`^${part}`, 'u')

/** Whether a sentence begins here, rather than the other end of a road, or what the place is called. */
function goesOnTelling(rest: string): boolean {
  const [, opening = ''] = /^[“"']?(\p{L}+)/u.exec(rest) ?? []
  if (!/^\p{Lu}/u.test(opening) || rest.split(/\s+/u).length < 5) return false
  if (!isWordOfSentence(opening) || otherEnd.test(rest)) return false
  if (apposition.test(rest) || (twoNames.test(rest) && !beforeNames.test(rest))) return false
  const first = firstNames.exec(rest)?.[0] ?? ''
  return !isKnownPlace(first) && !isKnownPlace(first.replace(marked, ''))
}

/** Spelled as Vietnamese is, in small letters but the first, or a body everybody calls so. */
function isWordOfSentence(word: string): boolean {
  if (word.length > 1 && word === word.toUpperCase()) return bodies.test(word)
  return isSyllable(word.toLowerCase())
}

/** Names in capitals as they are written elsewhere; what is short for something stays. */
function spoken(place: string): string {
  const isLoud = !/\p{Ll}/u.test(place)
  return place
    .replace(/\s+/gu, ' ')
    .replace(/\p{L}+/gu, (one) =>
      isLoud && !/^(?:TP|TX|HCM|TPHCM)$/u.test(one) ? one.slice(0, 1) + one.slice(1).toLowerCase() : one,
    )
}
