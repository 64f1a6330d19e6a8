import type { RefusalCode } from '#contract/views'
import type { Origin } from '#domain/notebook/records'
import { readFormat } from './read-format'

export const prose =
  'Sáng nay, bà con xã Bình Lạc ra đồng sớm hơn mọi ngày, vì nước vừa rút và lúa chín rộ cả một vùng ven sông.'

export function page(inner: string): string {
  return `<html><head><meta charset="utf-8"><title>Được mùa ở Bình Lạc</title></head><body><h1>Được mùa ở Bình Lạc</h1>${inner}</body></html>`
}

interface Shown {
  readonly code?: RefusalCode
  readonly encoding?: string
  readonly text?: string
  readonly blocks?: readonly string[]
  readonly inlines?: readonly string[]
}

/** What a format makes of bytes, or the code of its refusal alone. */
export async function read(format: Origin['format'], bytes: Uint8Array | string, as?: string): Promise<Shown> {
  const reading = await readFormat(format, { bytes: Buffer.from(bytes), fileName: 'bai.x', as })
  if (!reading.ok) return { code: reading.code }
  const { text, blocks, inlines, ...details } = reading.draft
  return {
    ...details,
    encoding: reading.encoding,
    text,
    blocks: blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`),
    inlines: inlines.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  }
}

/** Entities that unfold into a billion letters, as the beginning of an XML document. */
export function billionLaughs(name: string): string {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY ${'abcdefghi'[at]} "${at === 0 ? 'ha' : `&${'abcdefghi'[at - 1]};`.repeat(10)}">`,
  )
  return `<!DOCTYPE ${name} [${levels.reverse().join('')}]>`
}
