import DOMPurify from 'dompurify'
import { marked } from 'marked'
import { type MouseEvent, useMemo } from 'react'
import { ask } from '../bridge/sotay'
import styles from './markdown.module.css'

// marked overflows its stack on thousands of nested quotations and slows down on nested lists: what is drawn is capped.
const longestDrawn = 100_000

// Kept inside this file: the only way from a string to HTML is through the sanitiser.
const policy = window.trustedTypes?.createPolicy('sotay-html', {
  createHTML: (html: string) => html,
  createScriptURL: (url: string) => url,
})

const allowed = {
  ALLOWED_TAGS:
    'p br hr h1 h2 h3 h4 h5 h6 strong em del code pre blockquote ul ol li a table thead tbody tr th td sup sub mark'.split(
      ' ',
    ),
  ALLOWED_ATTR: ['href', 'title', 'align', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  ...(policy ? { TRUSTED_TYPES_POLICY: policy } : {}),
}

/** HTML of a note: sanitised, without images or anything else that could ask the network. */
function htmlOf(markdown: string): string | null {
  try {
    const html = marked.parse(markdown.slice(0, longestDrawn), { async: false, gfm: true, breaks: true })
    // With a policy this is TrustedHTML, which React hands on unchanged.
    return DOMPurify.sanitize(html, { ...allowed, RETURN_TRUSTED_TYPE: policy !== undefined }) as unknown as string
  } catch {
    return null
  }
}

interface Props {
  readonly source: string
}

/** Markdown as it will be read. Links open in the person's own browser; what cannot be drawn is shown as written. */
export function Markdown({ source }: Props) {
  const html = useMemo(() => htmlOf(source), [source])
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    void ask('openLink', link.href)
  }
  if (html === null) return <pre className={styles.asWritten}>{source}</pre>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: clicks are those of the links inside, which are focusable themselves.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a focused link arrives as a click.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised above, and only TrustedHTML passes the policy.
    <div className={styles.markdown} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
