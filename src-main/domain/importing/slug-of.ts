/**
 * The letters and digits alone: lower case, without marks, `đ` as `d`, one space between words.
 *
 * What picture file names and alternative texts make of a title (`Hà Tĩnh: họp` and `ha-tinh-hop` are equal here),
 * whatever the case, the placement of the tone or the dashes between the words.
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐƉð]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
