import { useMemo } from 'react'
import type { RecordId } from '#domain/notebook/records'
import { passagesIn } from '#domain/notes/note-markdown'
import { Markdown } from '../ui/markdown'
import { useLookups } from './lookups'
import { PassageQuote } from './passage-quote'

interface Props {
  readonly source: string
  /** Where the note can be written: the passage that changed is now meant as it is. */
  readonly onAccept?: (id: RecordId, quote: string) => void
}

/** Markdown with its embedded passages as quotations. */
export function NoteBody({ source, onAccept }: Props) {
  const ids = useMemo(() => passagesIn(source), [source])
  const lookups = useLookups(ids)
  return (
    <Markdown
      source={source}
      renderPassage={(id, words) => {
        const lookup = lookups.get(id)
        const accept =
          onAccept && lookup?.kind === 'found'
            ? { onAccept: () => onAccept(id, lookup.passage.annotation.quote.exact) }
            : {}
        return <PassageQuote lookup={lookup} words={words} {...accept} />
      }}
    />
  )
}
