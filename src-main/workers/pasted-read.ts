import { Buffer } from 'node:buffer'
import type { Pasted } from '#contract/pasting'
import { articleFromText } from '#domain/importing/article-from-text'
import { hostOf } from '#domain/importing/host-of'
import { noPictures } from './formats/pictures/gather-pictures'
import type { Arrival } from './import-batch'

/** What was pasted, read as an article. It has no name, so a report calls it by an empty one. */
export async function pastedArrival(pasted: Pasted): Promise<Arrival> {
  const said = pasted.kind === 'page' ? pasted.html : pasted.text
  return {
    file: '',
    fileName: null,
    format: pasted.kind === 'page' ? 'pasted-html' : 'pasted',
    encoding: 'utf-8',
    bytes: Buffer.from(said, 'utf8'),
    ...(await storyIn(pasted)),
  }
}

async function storyIn(pasted: Pasted): Promise<Pick<Arrival, 'draft' | 'pictures' | 'leftOut'>> {
  if (pasted.kind === 'page') {
    const { readPastedPage } = await import('./formats/pasted-format')
    return readPastedPage(pasted.html, pasted.url)
  }
  const draft = articleFromText({ text: pasted.text, format: 'pasted', fileName: null })
  if (pasted.url === null) return { draft, ...noPictures }
  return { draft: { ...draft, url: pasted.url, source: draft.source ?? hostOf(pasted.url) }, ...noPictures }
}
