import DOMPurify from 'dompurify'
import { type MouseEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { RecordId } from '#domain/notebook/records'
import { htmlOfNote, mostPassages } from '#domain/notes/note-markdown'
import { ask } from '../bridge/sotay'
import styles from './markdown.module.css'

// Kept inside this file: the only way from a string to HTML is through the sanitiser.
const policy = window.trustedTypes?.createPolicy('sotay-html', {
  createHTML: (html: string) => html,
  createScriptURL: (url: string) => url,
})

const allowedTags =
  'p br hr h1 h2 h3 h4 h5 h6 strong em del code pre blockquote' +
  ' ul ol li a table thead tbody tr th td sup sub mark span'

const allowed = {
  ALLOWED_TAGS: allowedTags.split(' '),
  ALLOWED_ATTR: ['href', 'title', 'align', 'start', 'data-passage', 'data-words'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  // Without this their values would have to be addresses too.
  ADD_URI_SAFE_ATTR: ['align', 'start', 'data-passage', 'data-words'],
  ...(policy ? { TRUSTED_TYPES_POLICY: policy } : {}),
}

/** HTML of a note: sanitised, without images or anything else that could ask the network. */
function htmlOf(markdown: string): string | null {
  const html = htmlOfNote(markdown)
  if (html === null) return null
  try {
    // With a policy this is TrustedHTML, which React hands on unchanged.
    return DOMPurify.sanitize(html, { ...allowed, RETURN_TRUSTED_TYPE: policy !== undefined }) as unknown as string
  } catch {
    return null
  }
}

interface Props {
  readonly source: string
  /** What stands where a passage is embedded; `words` is what it said when it was set in. Without it, those words. */
  readonly renderPassage?: (id: RecordId, words: string | null) => ReactNode
}

/** Markdown as it will be read. Links open in the person's own browser; what cannot be drawn is shown as written. */
export function Markdown({ source, renderPassage }: Props) {
  const html = useMemo(() => htmlOf(source), [source])
  const content = useRef<HTMLDivElement>(null)
  const places = usePlaces(content, html)
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a, [data-passage]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    void ask('openLink', link.href)
  }
  if (html === null) return <pre className={styles.asWritten}>{source}</pre>
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks are those of the links inside, which are focusable themselves. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a focused link arrives as a click. */}
      <div
        ref={content}
        className={styles.markdown}
        onClick={follow}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised above, and only TrustedHTML passes the policy.
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {renderPassage
        ? places.map(({ element, key, id, words }) => createPortal(renderPassage(id, words), element, key))
        : null}
    </>
  )
}

interface Place {
  readonly element: HTMLElement
  readonly key: string
  readonly id: RecordId
  readonly words: string | null
}

/** The elements that wait to be filled with passages. */
function usePlaces(content: { readonly current: HTMLElement | null }, html: string | null): readonly Place[] {
  const [places, setPlaces] = useState<readonly Place[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are others whenever the HTML is.
  useLayoutEffect(() => {
    const elements = [...(content.current?.querySelectorAll<HTMLElement>('span[data-passage]:empty') ?? [])]
    setPlaces(elements.slice(0, mostPassages).map(placeOf))
  }, [content, html])
  return places
}

function placeOf(element: HTMLElement, index: number): Place {
  const { passage = '', words = null } = element.dataset
  return { element, key: `${index} ${passage}`, id: passage, words }
}
