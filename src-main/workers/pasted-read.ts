import { Buffer } from 'node:buffer'
import type { Pasted } from '#contract/pasting'
import { articleFromPaste } from '#domain/importing/article-from-paste'
import type { ArticleDraft } from '#domain/importing/article-from-reading'
import { articleFromText } from '#domain/importing/article-from-text'
import { hostOf } from '#domain/importing/host-of'
import type { Arrival } from './import-batch'

/** What was pasted, read as an article. It has no name, so a report calls it by an empty one. */
export function pastedArrival(pasted: Pasted): Arrival {
  const said = pasted.kind === 'page' ? pasted.html : pasted.text
  return {
    file: '',
    fileName: null,
    format: pasted.kind === 'page' ? 'pasted-html' : 'pasted',
    encoding: 'utf-8',
    bytes: Buffer.from(said, 'utf8'),
    draft: draftOf(pasted),
  }
}

function draftOf(pasted: Pasted): ArticleDraft {
  if (pasted.kind === 'page') return articleFromPaste({ html: pasted.html, url: pasted.url })
  const draft = articleFromText({ text: pasted.text, format: 'pasted', fileName: null })
  return pasted.url === null ? draft : { ...draft, url: pasted.url, source: draft.source ?? hostOf(pasted.url) }
}
