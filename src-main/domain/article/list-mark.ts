/** What an item may bring of its own: a sign, a number as `1.`, `1/`, `2.3)` or `(4)`, a letter as `a)`. */
const own = /^\s*(?:[-–—−+*•·▪●○■□►▸➢✓→‣⁃]|\(?\d{1,3}(?:\.\d{1,3})*[.)/](?=\s)|\(?\p{L}[.)/](?=\s))/u

/** Whether an item of a list needs a bullet to be seen as one: not if it brings a mark of its own or is a row of a table. */
export function needsBullet(words: string): boolean {
  return words.trim() !== '' && !own.test(words) && !/\t|\s\|\s/.test(words)
}
