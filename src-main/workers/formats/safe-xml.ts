import { SaxesParser } from 'saxes'
import type { RefusalCode } from '#contract/views'

const deepest = 200
const chunk = 1 << 16

/**
 * Why a part of a document must not be given to a parser that trusts it; null when it may be.
 *
 * A document type with entities of its own is `expands-too-far` (a billion laughs), as are elements nested deeper than
 * anybody writes; what is no XML is `damaged`.
 */
export function objectionToXml(text: string): RefusalCode | null {
  const parser = new SaxesParser()
  let depth = 0
  let objection: RefusalCode | null = null
  parser.on('doctype', () => {
    objection = 'expands-too-far'
  })
  parser.on('opentag', () => {
    depth += 1
    if (depth > deepest) objection = 'expands-too-far'
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  parser.on('error', () => {
    objection ??= 'damaged'
  })
  for (let at = 0; at < text.length && objection === null; at += chunk) parser.write(text.slice(at, at + chunk))
  if (objection === null) parser.close()
  return objection
}
