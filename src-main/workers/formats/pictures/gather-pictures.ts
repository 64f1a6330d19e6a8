import type { PicturePlace } from '#domain/importing/picture-place'
import type { PictureLeftOut } from '#domain/importing/report/report-lines'
import type { Attachment } from '#domain/notebook/records'
import { bytesOfDataAddress } from './data-address'
import { type Measured, measuredPicture } from './measured-picture'
import { largestTogether, mostNamed, mostPictures } from './picture-limits'

/** A picture with its bytes, before a library keeps them. */
export interface FoundPicture extends Omit<Attachment, 'sha256'> {
  readonly bytes: Uint8Array
}

/**
 * The bytes that a file or what lies beside it has under an address; null when there are none, and `too-large` when there
 * are more than one picture may have. Never fetches.
 */
export type PictureSource = (address: string) => Promise<Uint8Array | 'too-large' | null>

/** For files that have nothing beside them: pictures can only stand in their addresses. */
export const noSource: PictureSource = () => Promise.resolve(null)

/** The pictures of an article, and those that would be too if they were smaller or fewer. */
export interface Gathered {
  readonly pictures: readonly FoundPicture[]
  readonly leftOut: readonly PictureLeftOut[]
}

export const noPictures: Gathered = { pictures: [], leftOut: [] }

interface Looked extends Measured {
  readonly bytes: Uint8Array
  readonly name: string | null
}

type Finding = Looked | PictureLeftOut['why'] | null

/**
 * The pictures that really are where the places say, within what one article may hold; what goes beyond that is left out by
 * name. What is missing, or is no picture of a kind that is shown, is passed over: the page was read, and its words are whole.
 */
export async function gatherPictures(places: readonly PicturePlace[], source: PictureSource): Promise<Gathered> {
  const pictures: FoundPicture[] = []
  const leftOut = new Map<string, PictureLeftOut>()
  const look = createLooking(source)
  for (const { addresses, alt, at } of places) {
    // Looking goes on for the names of what is left out, and not for ever.
    if (pictures.length === mostPictures && leftOut.size === mostNamed) break
    let beyond: { readonly address: string; readonly why: PictureLeftOut['why'] } | null = null
    let found: Looked | null = null
    for (const address of addresses) {
      const finding = await look(address, pictures.length < mostPictures)
      if (typeof finding === 'string') beyond ??= { address, why: finding }
      else if (finding !== null) found = finding
      if (found !== null) break
    }
    if (found !== null) pictures.push({ ...found, alt, at })
    else if (beyond !== null && leftOut.size < mostNamed && !leftOut.has(beyond.address))
      leftOut.set(beyond.address, { name: nameOf(beyond.address) ?? alt, why: beyond.why })
  }
  return { pictures, leftOut: [...leftOut.values()] }
}

/** Looks under an address once, and holds the bytes of no picture for which there is no room. */
function createLooking(source: PictureSource): (address: string, mayTake: boolean) => Promise<Finding> {
  const known = new Map<string, Finding>()
  let room = largestTogether
  return async (address, mayTake) => {
    const before = known.get(address)
    if (before !== undefined) return mayTake || before === null || typeof before === 'string' ? before : null
    const looked = await lookedUp(address, source)
    const isPicture = looked !== null && looked !== 'too-large'
    const finding = isPicture && (!mayTake || looked.bytes.length > room) ? 'too-many' : looked
    if (finding !== null && typeof finding !== 'string') room -= finding.bytes.length
    known.set(address, finding)
    return finding
  }
}

async function lookedUp(address: string, source: PictureSource): Promise<Looked | 'too-large' | null> {
  const bytes = isData(address) ? bytesOfDataAddress(address) : await source(address).catch(() => null)
  if (bytes === null || bytes === 'too-large') return bytes
  const measured = measuredPicture(bytes)
  return measured === null || measured === 'too-large' ? measured : { ...measured, bytes, name: nameOf(address) }
}

function isData(address: string): boolean {
  return /^data:/iu.test(address)
}

/** What its file is called, where it has one. */
function nameOf(address: string): string | null {
  return isData(address) ? null : fileNameIn(address)
}

const longestName = 200

function fileNameIn(address: string): string | null {
  const last =
    address
      .replace(/[?#].*$/u, '')
      .split(/[\\/]/u)
      .at(-1) ?? ''
  const name = decoded(last)
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()
  return name === '' || name.length > longestName || /^(?:cid|picture):/u.test(name) ? null : name
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
