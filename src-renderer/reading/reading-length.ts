/** A calm reader of news: about 220 words a minute, never less than one minute. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / 220))
}
