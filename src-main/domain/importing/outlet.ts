import { isKnownPlace } from './place-names'

/** `(Baohatinh.vn) - `, `(TTXVN) – `, `(Dân trí) - `: how papers sign the first words of a lead. */
const bracketed = /^\(([^()\n]{2,40})\)\s*[-–—:]\s*(?=\S)/u

/** The same without brackets, for marks that cannot be mistaken for words: `TTO - `, `Baoxaydung.com.vn - `. */
const bare =
  /^((?:TTO|TNO|NLĐO|NLĐ|SGGPO|SGGP|TTXVN|VOV(?:\.VN)?|QĐND(?: Online)?|PLO|PLVN|HNMO|HNM|ĐCSVN|BNEWS|VTV|VnExpress)|[A-Za-z0-9][A-Za-z0-9-]{1,30}(?:\.[A-Za-z]{2,4}){0,2}\.(?:vn|com|net|org))\s+[-–—]\s+(?=\S)/u

/** A dateline before the mark: `Hà Nội (TTXVN) - `, `Hà Nội, 23/2 (TTXVN) – `, `GO NOI (RTW) — `. */
const located =
  /^\p{Lu}[\p{L} .'-]{1,30}(?:,\s*(?:ngày\s+)?[0-9]{1,2}[/-][0-9]{1,2}(?:[/-][0-9]{4})?)?\s*\(([^()\n]{2,30})\)\s*[-–—:]\s*(?=\S)/u

/** Papers abbreviate their own names (`NDO - `, `TP - `, `GD&TĐ - `); an authority or a city in capitals is no paper. */
const abbreviated = /^([\p{Lu}&]{2,7}(?: (?:Online|News))?)\s+[-–—]\s+(?=[\p{Lu}“"\p{N}])/u
const noOutlet =
  /^(?:TP|TT|TX)?HCM$|^(?:UBND|HĐND|MTTQ|UBMTTQ|THPT|THCS|KCN|KKT|NTM|CCHC|BHXH|BHYT|ĐBQH|QH|HTX|CSGT|PCCC|USD|VND|GDP|FDI|ODA|ĐVHC|HN|HCM|VN|US|UN|EU|PV|BTV|CLB|SOS)$/u

/** A web name, an abbreviation or a name in capitals: what may stand in brackets as an outlet. A place may not. */
const outletName =
  /\.[A-Za-z]{2,4}$|^[\p{Lu}\p{N}]{2,8}(?: [Oo]nline)?$|^(?:Báo |Dân trí|VietNamNet|VnEconomy|Reuters)/u

/** The outlet that signs the beginning of a lead, as it is written there, and where the lead's own words begin. */
export function outletMark(line: string): { readonly name: string; readonly length: number } | null {
  const head = line.slice(0, 120)
  const found = bracketed.exec(head) ?? bare.exec(head) ?? located.exec(head) ?? abbreviated.exec(head)
  const name = found?.[1]?.trim()
  if (!found || !name || noOutlet.test(name) || isKnownPlace(name)) return null
  return outletName.test(name) || abbreviated.test(`${found[0]}A`) ? { name, length: found[0].length } : null
}

/** `Báo Thanh Hóa điện tử`, `Cổng thông tin điện tử ...`, `Nguồn: ...`: a whole line that says who published. */
const closing =
  /^(?:(?:Theo\s+)?(?:Báo\s+(?:điện tử\s+)?\p{Lu}[\p{L}\p{N} .-]{1,40}|(?:Trang|Cổng) thông tin điện tử(?: tổng hợp)?\s+\p{L}[\p{L}\p{N} .,-]{1,80})|(?:Nguồn|Source)\s*(?:tin)?\s*:\s*(\S.{0,79}))$/u

/** The outlet named by a closing line, as it is written; null for any other line. */
export function closingOutlet(line: string): string | null {
  if (line.length > 120) return null
  const found = closing.exec(line)
  if (!found || /[.!?:;,]$/u.test(line)) return null
  return (found[1] ?? line.replace(/^Theo\s+/u, '')).trim()
}
