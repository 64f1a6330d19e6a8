import { classify } from '../classify'
import { linePieces } from '../pieces'

/** The roles of lines set apart by blank lines, with the rule that gave each: `role < rule`. For tables of cases. */
export function rolesIn(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n\n')
  return classify(text, linePieces(text)).map(({ role, rule }) => `${role} < ${rule}`)
}
