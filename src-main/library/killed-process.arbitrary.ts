import { writeSync } from 'node:fs'
import type { Change } from '#domain/notebook/change'
import type { Annotation } from '#domain/notebook/records'
import { createHistory } from './history'
import type { Library } from './library'
import { openLibrary } from './open-library'
import { putting, sampleAnnotation, sampleArticle, sampleAt, valueIn } from './sample-records.arbitrary'

/**
 * A program of its own, to be killed: works on a library without end and says on standard output, before and after,
 * which state it asks for and which was acknowledged. A state is a number that every passage carries as its note.
 */
export type Work = 'commits' | 'documents' | 'merges' | 'backups'

const articleCount = 12
const passagesEach = 4

/** The number that every passage of the library carries; throws when they do not all carry the same. */
export async function stateOf(library: Library): Promise<number> {
  const notes = new Set<string>()
  for (const { id } of library.rows()) {
    for (const { note } of valueIn(await library.readAnnotations(id))) notes.add(note)
  }
  const [note = '0'] = notes
  if (notes.size > 1) throw new Error(`half applied: ${[...notes].join(', ')}`)
  return Number(note)
}

function say(what: 'open' | 'asked' | 'done', state: number): void {
  writeSync(1, `${what} ${state}\n`)
}

async function passagesOf(library: Library): Promise<readonly Annotation[]> {
  const passages: Annotation[] = []
  for (const { id } of library.rows()) passages.push(...valueIn(await library.readAnnotations(id)))
  return passages
}

function advancing(passages: readonly Annotation[], state: number): Change {
  return { put: passages.map((before) => ({ before, after: { ...before, note: String(state) } })), remove: [] }
}

async function begin(library: Library, count: number): Promise<void> {
  if (library.rows().length > 0) return
  const articles = Array.from({ length: count }, () => sampleArticle())
  const passages = articles.flatMap((article) =>
    Array.from({ length: passagesEach }, (_, index) =>
      sampleAnnotation(article, { start: 26 + index, end: 60, note: '0' }),
    ),
  )
  valueIn(await library.commit(putting(...articles, ...passages)))
}

async function workOn(library: Library, work: Work): Promise<void> {
  const history = createHistory(library)
  let state = await stateOf(library)
  say('open', state)
  for (;;) {
    const passages = await passagesOf(library)
    const together = work === 'commits' ? 3 : 1
    const answers: Promise<unknown>[] = []
    let current = passages
    for (let count = 0; count < together; count += 1) {
      state += 1
      const [next, change] = [state, advancing(current, state)]
      current = change.put.map(({ after }) => after as Annotation)
      say('asked', next)
      const id = `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`
      const step = { id, at: sampleAt, intent: { kind: 'edit-note' as const, count: next }, change }
      answers.push(history.perform(step).then((outcome) => valueIn(outcome) && say('done', next)))
    }
    await Promise.all(answers)
    if (work === 'backups') valueIn(await library.safetyNet.backUp())
  }
}

async function main([path = '', cacheFolder = '', work = '']: readonly string[]): Promise<void> {
  const writeDelay = work === 'documents' ? 0 : 20
  const library = valueIn(
    await openLibrary({ path, cacheFolder, machineId: 'here', writeDelay, firstBackupAfter: null }),
  )
  await begin(library, work === 'merges' ? articleCount * 2 : articleCount)
  await workOn(library, work as Work)
}

async function hold([path = '', cacheFolder = '']: readonly string[]): Promise<void> {
  const opened = await openLibrary({ path, cacheFolder, machineId: 'here' })
  writeSync(1, opened.ok ? 'held\n' : `${opened.failure.code}\n`)
  setInterval(() => undefined, 1000)
}

if (process.argv[2] === 'hold') void hold(process.argv.slice(3))
if (process.argv[2] === 'work') void main(process.argv.slice(3))
