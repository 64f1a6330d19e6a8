import { isNoise } from '#domain/article/blocks'
import { type PlacedPicture, picturesByBlock } from '#domain/article/pictures-by-block'
import type { Article, Block } from '#domain/notebook/records'
import { pictureLink } from '../picture-files'
import { blockquote, emphasised, hardBreak, heading, prefixed } from './blocks-of-markdown'
import { escapeInline } from './escape-markdown'
import { inlineLine } from './inline-markdown'
import { type Lines, paragraphSpans, paragraphsOf } from './passage-lines'

/** A bullet that the article brought along: the list draws its own. */
const bullet = /^[-–•●▪◦*+·]\s+/

interface Piece {
  readonly isItem: boolean
  readonly markdown: string
}

/**
 * What a person reads of the article, block by block; noise is left out, and so is the title where it repeats the
 * heading. Headings begin at level 3; pictures stand where they stood, as links to the files beside. An article without blocks
 * is given as paragraphs.
 */
export function readableMarkdown(article: Article): string {
  const whole: Block = { start: 0, end: article.text.length, role: 'paragraph' }
  const blocks = article.blocks.length > 0 ? article.blocks : [whole]
  const pictures = picturesByBlock({ ...article, blocks })
  const drawn = (index: number): readonly Piece[] => (pictures.get(index) ?? []).map(pieceOfPicture)
  const pieces = blocks
    .flatMap((block, index) => [
      ...drawn(index),
      ...(isNoise(block.role) || repeatsTitle(article, block) ? [] : [pieceOf(article, block)]),
    ])
    .concat(drawn(blocks.length))
    .filter(({ markdown }) => markdown !== '')
  return pieces.reduce((text, { isItem, markdown }, index) => {
    if (index === 0) return markdown
    return `${text}${isItem && pieces[index - 1]?.isItem ? '\n' : '\n\n'}${markdown}`
  }, '')
}

function pieceOfPicture({ attachment }: PlacedPicture): Piece {
  // The caption follows as a line of its own: only what the page gave for the picture is said here.
  const words = escapeInline(attachment.alt.replace(/\s+/gu, ' ').trim())
  return { isItem: false, markdown: `![${words}](${pictureLink(attachment)})` }
}

function repeatsTitle({ text, title }: Article, { start, end, role }: Block): boolean {
  return role === 'title' && text.slice(start, end).trim() === title.trim()
}

function pieceOf(article: Article, block: Block): Piece {
  const words = article.text.slice(block.start, block.end)
  const paragraphs = paragraphsOf(words)
  const alone = (markdown: string): Piece => ({ isItem: false, markdown })
  switch (block.role) {
    case 'title':
    case 'heading':
      return alone(words.trim() === '' ? '' : heading(3, words))
    case 'caption':
      return alone(eachEmphasised(paragraphs, '*'))
    case 'lead':
      return alone(eachEmphasised(paragraphs, '**'))
    case 'quote':
      return alone(paragraphs.length === 0 ? '' : blockquote(paragraphs))
    case 'list-item':
      return listItem(article, block)
    default:
      return alone(plain(article, block))
  }
}

function eachEmphasised(paragraphs: readonly Lines[], marks: '*' | '**'): string {
  return paragraphs.map((lines) => emphasised(lines, marks)).join('\n\n')
}

function plain({ text, inlines }: Article, block: Block): string {
  return paragraphSpans(text, block)
    .map((lines) => lines.map((line) => inlineLine(text, line, inlines)).join(hardBreak))
    .join('\n\n')
}

/** An item that brings its own number stays a paragraph: a list would count anew and change the figure. */
function listItem(article: Article, block: Block): Piece {
  const words = article.text.slice(block.start, block.end)
  if (/^\s*\d+[.)]/.test(words)) return { isItem: false, markdown: plain(article, block) }
  const brought = words.length - words.trimStart().replace(bullet, '').length
  const markdown = plain(article, { ...block, start: block.start + brought })
  return { isItem: true, markdown: markdown === '' ? '' : `- ${prefixed(markdown, '  ').trimStart()}` }
}
