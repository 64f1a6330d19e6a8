import { readFileSync, statSync } from 'node:fs'
import { Low, LowSync } from 'lowdb'
import type * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { type Disk, errorCodeOf } from './disk'
import { type Content, removeDurably, writeDurably } from './durable-file'

/**
 * What reading a document came to. `damaged` is content that is not this kind of document; `unreadable` is a disk that
 * did not answer, which says nothing about the content.
 */
export type Reading<T> =
  | { readonly kind: 'found'; readonly data: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** One lowdb document on the disk. */
export interface Document<T> {
  readonly path: string
  read(): Reading<T>
  /** Durable when answered; throws the error of the system and leaves the old document. */
  write(data: T): Promise<void>
  remove(): Promise<void>
}

class Damaged extends Error {}

/**
 * `belongs` tells a document of this shape that stands under a name that is not its own; `contentOf` writes it, to the same
 * bytes as `textOf` does.
 */
export function documentAt<T>(
  disk: Disk,
  path: string,
  shape: z.ZodMiniType<T>,
  belongs: (data: Frozen<T>) => boolean = () => true,
  contentOf: (data: Frozen<T>) => string | Promise<Content> = textOf,
): Document<Frozen<T>> {
  return {
    path,
    read: () => readThrough(path, shape, belongs),
    write: (data) =>
      new Low<Frozen<T>>(
        { read: async () => null, write: async (kept) => writeDurably(disk, path, await contentOf(kept)) },
        data,
      ).write(),
    remove: () => removeDurably(disk, path),
  }
}

/** How a document is written: one space of indentation, so that version control shows what changed. */
export function textOf(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`
}

/**
 * Which version of a file stands there: changes whenever the file is replaced or rewritten. Empty when there is none.
 * Milliseconds carry the fraction the file system keeps.
 */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs}:${stat.size}` : ''
}

function readThrough<T>(
  path: string,
  shape: z.ZodMiniType<T>,
  belongs: (data: Frozen<T>) => boolean,
): Reading<Frozen<T>> {
  const low = new LowSync<Frozen<T> | null>({ read: () => parsed(path, shape), write: () => undefined }, null)
  try {
    low.read()
  } catch (error) {
    if (error instanceof Damaged) return { kind: 'damaged', reason: error.message }
    if (errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTDIR') return { kind: 'missing' }
    return { kind: 'unreadable', reason: errorCodeOf(error) || String(error) }
  }
  if (low.data === null) return { kind: 'missing' }
  if (!belongs(low.data)) return { kind: 'damaged', reason: 'stands under the name of another' }
  return { kind: 'found', data: low.data }
}

function parsed<T>(path: string, shape: z.ZodMiniType<T>): Frozen<T> {
  const bytes = readFileSync(path)
  if (bytes.length === 0) throw new Damaged('empty')
  const result = shape.safeParse(jsonIn(bytes))
  // Freezing is a promise of the type alone: nobody else holds what was parsed just now.
  if (result.success) return result.data as Frozen<T>
  const [issue] = result.error.issues
  throw new Damaged(`not of the shape expected at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`)
}

// Fatal: bytes that are not UTF-8 would otherwise become U+FFFD and be kept as if they had been written so.
const utf8 = new TextDecoder('utf-8', { fatal: true })

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch (error) {
    throw new Damaged(error instanceof SyntaxError ? 'not JSON' : 'not UTF-8')
  }
}
