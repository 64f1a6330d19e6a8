import { randomUUID } from 'node:crypto'
import { type Outcome, succeeded } from '#contract/failure'
import type { Language } from '#contract/settings'
import type { OpenLibrary } from './open-shared-library'

/** Put the sample into an empty library. There is nothing to take back: its history begins with what the person does. */
export async function fillSample({ library }: OpenLibrary, language: Language): Promise<Outcome<null>> {
  const { sampleRecords, sampleOriginals } = await import('../workers/sample/sample-records')
  for (const bytes of sampleOriginals()) {
    const kept = await library.keepOriginal(bytes)
    if (!kept.ok) return kept
  }
  const records = sampleRecords({ language, newId: randomUUID, at: new Date().toISOString() })
  const filled = await library.commit({ put: records.map((after) => ({ after })), remove: [] })
  return filled.ok ? succeeded(null) : filled
}
