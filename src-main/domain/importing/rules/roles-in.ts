import { classify } from '../classify'
import { linePieces } from '../pieces'

/** The lines that the tables of cases stand between. */
export const title = 'Xã Hải Triều rút ngắn giờ chờ ở bộ phận một cửa'
export const slug = 'xa-hai-trieu-rut-ngan-gio-cho-o-bo-phan-mot-cua'
export const prose =
  'Bộ phận một cửa của xã có năm cán bộ, mỗi tháng nhận chừng sáu trăm hồ sơ, quá nửa trong số đó liên quan đến đất đai và hộ tịch.'
export const more =
  'Trước đây mỗi hồ sơ tách thửa phải qua bảy bước và ba lần đi lại, nay còn bốn bước và người dân chỉ phải đến một lần duy nhất.'

/** The roles of lines set apart by blank lines, with the rule that gave each: `role < rule`. For tables of cases. */
export function rolesIn(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n\n')
  return classify(text, linePieces(text)).map(({ role, rule }) => `${role} < ${rule}`)
}

/** What the rules say of `line`, standing between others. */
export function roleOf(line: string, before: readonly string[], after: readonly string[]): string {
  return rolesIn([...before, line, ...after])[before.length] ?? ''
}
