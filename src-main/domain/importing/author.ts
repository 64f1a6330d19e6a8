const label =
  /^(?:(?:bài|tin|thực hiện|nội dung|bài viết|ảnh|clip|đồ họa|trình bày|thiết kế)(?:\s*(?:,|và|&|-|\+)\s*(?:bài|tin|ảnh|clip|video|đồ họa|trình bày|thiết kế))*\s*:|tác giả\s*:|by\s|nhóm (?:pv|phóng viên)(?!\p{L})|theo\s+(?=[\p{Lu}]))\s*/iu
const reporter =
  /^(?:PV|P\.V|CTV|Nhóm PV|Nhóm phóng viên|Phóng viên|TTXVN)(?:\s*(?:\(.{2,40}\)|[-–]\s*CTV|tổng hợp))?$/u
/** A person as papers sign: two to five capitalised words, initials among them, or all of it in capitals. */
const person = /^(?:\p{Lu}[\p{Ll}.]*(?:\s\p{Lu}[\p{Ll}.]*){1,4}|\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,4})$/u

/**
 * Who signs with this line; null when it is no signature.
 *
 * `labelled` when it says so (`Bài, ảnh: ...`, `PV`, `By ...`); otherwise it is names alone, which mean a signature only
 * where signatures stand. `name` is as it is written, the label of roles taken off.
 */
export function authorOf(line: string): { readonly name: string; readonly labelled: boolean } | null {
  if (line.length > 100 || /[.!?…:;,]$/u.test(line.replace(/P\.V\.?$/u, 'PV'))) return null
  if (reporter.test(line)) return { name: line, labelled: true }
  const [labelText = ''] = label.exec(line) ?? []
  const rest = line.slice(labelText.length)
  const names = rest.split(/\s*(?:[-–—,;/&+]|\svà\s|\sand\s)\s*/u)
  if (!names.every((name) => person.test(name) || (labelText !== '' && /^\p{Lu}[\p{L}\p{N}.]*$/u.test(name))))
    return null
  // Small letters only in `i` patterns: \p{Lu} must not match them, so `theo` is checked for what follows it here.
  return { name: /^theo\s/iu.test(labelText) ? line : rest, labelled: labelText !== '' }
}
