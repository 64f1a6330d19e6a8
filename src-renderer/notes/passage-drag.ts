import type { DragEvent } from 'react'
import type { Annotation } from '#domain/notebook/records'
import { embedAt, embedOf } from '#domain/notes/passage-embed'

/** Our own kind of thing to drag, so that nothing else takes it for text or a file to import. */
const passageType = 'application/x-sotay-passage'

/** Makes an element the handle of a passage: drop it on a note. Elsewhere it is the quotation. */
export function passageHandle(annotation: Annotation) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent): void => {
      dataTransfer.effectAllowed = 'copy'
      dataTransfer.setData(passageType, embedOf(annotation.id, annotation.quote.exact))
      dataTransfer.setData('text/plain', annotation.quote.exact)
    },
  }
}

export function carriesPassage(data: DataTransfer | null): boolean {
  return data?.types.includes(passageType) ?? false
}

/** The embed of the passage that was dropped; null when it was something else, or made up by somebody else. */
export function passageIn(data: DataTransfer | null): string | null {
  const dropped = data?.getData(passageType) ?? ''
  return embedAt(dropped)?.end === dropped.length && dropped !== '' ? dropped : null
}
