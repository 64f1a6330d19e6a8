import { agencyStart } from './agency'

const work = 'bài(?: viết)?|tin|ảnh|clip|video|thực hiện|nội dung|đồ họa|trình bày|thiết kế|kỹ thuật|biên tập|minh họa'
const label = new RegExp(
  `^(?:(?:${work})(?:\\s*(?:,|và|&|-|\\+)\\s*(?:${work}))*\\s*:|(?:tác giả(?: bài viết)?|người (?:viết|đăng))\\s*:|(?:phóng sự|ghi chép|bút ký|ký sự|tùy bút)(?: ảnh)?(?:\\s*:|\\s+của\\s|\\s+(?=\\p{Lu}))|(?:words |story |text |report |photos? |reporting )?by\\s|(?:text|words)(?: and photos)?\\s*:|nhóm (?:pv|phóng viên)(?!\\p{L})|theo\\s+(?=[\\p{Lu}]))\\s*`,
  'iu',
)
const reporter =
  /^(?:PV|P\.V|CTV|Nhóm PV|Nhóm phóng viên|Phóng viên|TTXVN)(?:\s*(?:\(.{2,40}\)|[-–]\s*CTV|tổng hợp)|(?<=viên|PV)(?:\s\p{Lu}\p{Ll}+(?:\s\p{L}\p{Ll}*){0,3}))?$/u
/** A person as papers sign: two to five capitalised words, initials among them, or all of it in capitals. */
const person = /^(?:\p{Lu}[\p{Ll}.]*(?:\s\p{Lu}[\p{Ll}.]*){1,4}|\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,4})$/u
/** `Q.T`, `M.H.`, `N.T.Hạnh`: nothing else is written so. */
const initials = /^\p{Lu}\p{Ll}?\.(?:\p{Lu}\p{Ll}?\.){0,2}\s?\p{Lu}\p{Ll}*\.?$/u
/** What the person did for the article, said after the name. */
const did = /\s*\((?:thực hiện|tổng hợp|lược ghi|ghi|ghi chép|dịch|lược dịch|sưu tầm|biên soạn|giới thiệu|CTV)\)$/iu
/** Where the person works, as those who write for a portal sign: `Nguyễn Thị Mận - Công chức Văn hóa - Xã hội`. */
const office =
  /\s*(?:[-–—,]\s*|\()(?:CTV|cộng tác viên|công chức|cán bộ|viên chức|giáo viên|văn phòng|phòng|ban|đài|trung tâm|hội|đoàn|mặt trận|UBND|UBMTTQ|trường|sở|huyện|xã|phường|thôn)(?!\p{L})[^.!?;:]{0,60}$/iu

/**
 * Who signs with this line; null when it is no signature.
 *
 * `labelled` when it says so (`Bài, ảnh: ...`, `PV`, `By ...`, `Hà Pâng (thực hiện)`); otherwise it is names alone, which
 * mean a signature only where signatures stand. `name` is as it is written; the label of roles, what the person did, an
 * agency and an office are taken off.
 */
export function authorOf(line: string): { readonly name: string; readonly labelled: boolean } | null {
  if (line.length > 120) return null
  if (reporter.test(line)) return { name: line, labelled: true }
  const [labelText = ''] = label.exec(line) ?? []
  const behind = line.slice(labelText.length)
  const agency = behind.slice(0, agencyStart(behind))
  const bare = agency.replace(did, '')
  const rest = labelText === '' ? bare.replace(office, '') : bare
  if (rest.length > 100 || (/[.!?…:;,]$/u.test(rest.replace(/P\.V\.?$/u, 'PV')) && !initials.test(rest))) return null
  if (!namesIn(rest).every((name) => isName(name, labelText !== ''))) return null
  // Small letters only in `i` patterns: \p{Lu} must not match them, so `theo` is checked for what follows it here.
  const name = /^theo\s/iu.test(labelText) ? line : rest
  return { name, labelled: labelText !== '' || rest !== behind }
}

function namesIn(signature: string): readonly string[] {
  return signature.split(/\s*(?:[-–—,;/&+]|\svà\s|\sand\s)\s*/u)
}

function isName(name: string, labelled: boolean): boolean {
  return person.test(name) || initials.test(name) || (labelled && /^\p{Lu}[\p{L}\p{N}.]*$/u.test(name))
}
