import type { WebContents } from 'electron'
import { pageSettled } from '../bridge/page-settled'
import type { Underway } from '../bridge/underway'

export interface SettleNeeds {
  readonly page: () => WebContents | null
  readonly underway: Underway
  /** Tells long work to stop between two files. */
  readonly stop: () => void
  readonly closeLibrary: () => Promise<void>
}

/** How long each of the page and the calls it has asked is waited for, in ms. */
const patience = 1500

/**
 * Everything that is to be kept before the app ends: what the page still says, the calls underway, the documents. `stay`:
 * the page wants to ask first, and nothing was ended.
 */
export async function settle({ page, underway, stop, closeLibrary }: SettleNeeds): Promise<'kept' | 'stay'> {
  const contents = page()
  if (contents && (await pageSettled(contents, patience)) === 'stay') return 'stay'
  stop()
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  await Promise.race([underway.settled(), limit])
  clearTimeout(timer)
  await closeLibrary()
  return 'kept'
}
