import type { Page, Rule } from '../page'

/** A refrain of three words repeats a poem's title; no picture stood there. */
const wordsOfATitle = 4

/**
 * Where a picture stood, copying leaves its alternative text or file name: the title again, with its marks or as a slug.
 * Without a title, a slug that stands there several times in a text that otherwise has capitals is enough.
 */
export const photoPlace: Rule = {
  id: 'photo-place',
  confidence: 0.95,
  on: (page) => {
    const titleIndex = page.titleIndex()
    const title = page.lineAt(titleIndex)
    const slugs = new Set(title && title.slug.split(' ').length >= wordsOfATitle ? [title.slug] : [])
    for (const slug of slugsWithoutTitle(page)) slugs.add(slug)
    return (index, line) => {
      if (index === titleIndex) return null
      const named = slugs.has(line.slug) || slugs.has(unnumbered(line.slug))
      if (line.picture === 'here') return named || isFileName(line.text) ? 'photo' : null
      if (fileName.test(line.text) || dashed.test(line.text)) return 'photo'
      return named && !isVerse(page, index) ? 'photo' : null
    }
  },
}

/** A slug with its dashes is never written by hand. */
const dashed = /^[a-z0-9]+(?:-[a-z0-9]+){4,}$/u
const fileName = /^\S+\.(?:jpe?g|png|webp|gif)$/iu

/** `IMG_0412`, `hoi-nghi.jpg`, `image`: what programs call a picture. */
function isFileName(text: string): boolean {
  return fileName.test(text) || /^(?:image|img|picture|photo|ảnh)[\s_-]?[0-9]*$/iu.test(text)
}

function slugsWithoutTitle(page: Page): readonly string[] {
  const times = new Map<string, number>()
  let capitals = 0
  for (const { text, slug, words } of page.lines) {
    if (words <= 60 && /^[a-z0-9]+(?:[ _-][a-z0-9]+){3,}$/u.test(text)) times.set(slug, (times.get(slug) ?? 0) + 1)
    else if (/\p{Lu}/u.test(text.slice(0, 200))) capitals += 1
  }
  return capitals >= 2 ? [...times].filter(([, count]) => count >= 2).map(([slug]) => slug) : []
}

/** `... - Ảnh 3`, `...-2`: pictures of one page are numbered. */
function unnumbered(slug: string): string {
  return slug.replace(/(?: (?:anh|hinh|photo|image))?(?: so)? [0-9]{1,2}$/u, '')
}

const longestVerse = 60

/** Inside a stanza (lines close together, none of them a paragraph) a repeated first line is a refrain. */
function isVerse(page: Page, index: number): boolean {
  const line = page.lineAt(index)
  if (!line || /^[a-z0-9 _-]+$/u.test(line.text)) return false
  const below = page.lineAt(index + 1)
  const close = [line.apart ? undefined : page.lineAt(index - 1), below?.apart ? undefined : below]
  const neighbours = close.filter((other) => other !== undefined && other.slug !== line.slug)
  return neighbours.length > 0 && neighbours.every((other) => other !== undefined && other.text.length < longestVerse)
}
