/** Where `words` stand in `text`, places that overlap included; none for no words. */
export function occurrencesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
