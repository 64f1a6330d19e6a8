import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '#contract/failure'
import { applyChange } from '#domain/notebook/apply-change'
import { type Change, isNoChange } from '#domain/notebook/change'
import { emptyNotebook, type Notebook } from '#domain/notebook/notebook'
import type { Annotation, NotebookRecord } from '#domain/notebook/records'
import { rowOf } from './article-row'
import { type BrokenDisk, brokenDisk } from './broken-disk.arbitrary'
import { textOf } from './document'
import { createHistory, type History, type Performed } from './history'
import type { Library } from './library'
import { openLibrary } from './open-library'
import {
  putting,
  sampleAnnotation,
  sampleArticle,
  sampleAt,
  sampleTheme,
  type TemporaryPlace,
  temporaryPlace,
  valueIn,
} from './sample-records.arbitrary'

/** How many random lives a library is put through. */
const lives = Number(process.env.LIVES ?? 60)

type Action =
  | {
      readonly kind: 'import' | 'highlight' | 'tag' | 'note' | 'create-theme' | 'merge' | 'remove-article'
      readonly pick: number
    }
  | { readonly kind: 'undo' | 'redo' | 'settle' | 'reopen' | 'kill' | 'cut-power' | 'back-up' | 'restore' }
  | { readonly kind: 'taken-over' | 'lock-deleted' | 'take-back' }
  | { readonly kind: 'break'; readonly after: number; readonly code: string }
  | { readonly kind: 'at-once'; readonly picks: readonly number[] }

const pick = fc.nat(1000)
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('import' as const, 'highlight' as const, 'tag' as const), pick }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('note' as const, 'create-theme' as const, 'merge' as const, 'remove-article' as const),
      pick,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('settle' as const, 'back-up' as const, 'restore' as const) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('reopen' as const, 'kill' as const, 'cut-power' as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('taken-over' as const, 'lock-deleted' as const, 'take-back' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('break' as const),
      after: fc.nat(14),
      code: fc.constantFrom('ENOSPC', 'EIO'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('at-once' as const),
      picks: fc.array(pick, { minLength: 2, maxLength: 6 }),
    }),
  },
)

interface World {
  readonly place: TemporaryPlace
  disk: BrokenDisk
  library: Library
  history: History
  model: Notebook
}

const chosen = <T>(items: Iterable<T>, at: number): T | undefined => {
  const all = [...items]
  return all[at % Math.max(1, all.length)]
}

/** What a person would ask for, seeing the library as the model is. */
function changeFor(model: Notebook, kind: Action['kind'], at: number): Change | undefined {
  const article = chosen(model.article.values(), at)
  const passage = chosen(model.annotation.values(), at)
  const theme = chosen(model.theme.values(), at)
  const edit = (before: Annotation, over: Partial<Annotation>): Change => ({
    put: [{ before, after: { ...before, ...over } }],
    remove: [],
  })
  switch (kind) {
    case 'import':
      return putting(sampleArticle({ title: `Bài ${at}` }, 1 + (at % 5)))
    case 'highlight':
      return article && putting(sampleAnnotation(article, { start: at % 20, end: 22 + (at % 30) }))
    case 'tag':
      if (!passage || !theme) return undefined
      return edit(passage, { themeIds: [...new Set([...passage.themeIds, theme.id])] })
    case 'note':
      return passage && edit(passage, { note: `ghi chú ${at}` })
    case 'create-theme':
      return putting(sampleTheme({ name: `đề mục ${at}`, parentId: at % 3 === 0 ? (theme?.id ?? null) : null }))
    case 'merge':
      return theme && merging(model, theme.id, at)
    case 'remove-article': {
      if (!article) return undefined
      const passages = [...model.annotation.values()].filter(({ articleId }) => articleId === article.id)
      return { put: [], remove: [article, ...passages].map((before) => ({ before })) }
    }
    default:
      return undefined
  }
}

function merging(model: Notebook, fromId: string, at: number): Change | undefined {
  const from = model.theme.get(fromId)
  const into = chosen(
    [...model.theme.values()].filter(({ id, parentId }) => id !== fromId && parentId !== fromId),
    at,
  )
  if (!from || !into) return undefined
  const retagged = [...model.annotation.values()]
    .filter(({ themeIds }) => themeIds.includes(fromId))
    .map((before) => {
      const themeIds = [...new Set(before.themeIds.map((id) => (id === fromId ? into.id : id)))]
      return { before, after: { ...before, themeIds } }
    })
  const children = [...model.theme.values()]
    .filter(({ parentId }) => parentId === fromId)
    .map((before) => ({ before, after: { ...before, parentId: null } }))
  return { put: [...retagged, ...children], remove: [{ before: from }] }
}

async function open(world: Pick<World, 'place' | 'disk'>): Promise<Library> {
  const { place, disk } = world
  return valueIn(
    await openLibrary({ ...place, machineId: 'here', disk, writeDelay: 0, firstBackupAfter: null, memoryRoom: 4000 }),
  )
}

async function openedAgain(world: World): Promise<void> {
  world.disk.mend()
  await world.library.close().catch(() => undefined)
  rmSync(join(world.place.path, '.lock'), { force: true })
  world.disk = brokenDisk()
  world.library = await open(world)
  world.history = createHistory(world.library)
}

/** What was acknowledged happened, what was refused did not: the model says which. */
function learn(world: World, outcome: Outcome<Performed>): void {
  if (outcome.ok) world.model = applyChange(world.model, outcome.value.change)
  else {
    const expected = ['not-saved', 'nothing-to-undo', 'nothing-to-redo', 'changed-meanwhile', 'library-unreadable']
    expect(expected).toContain(outcome.failure.code)
  }
}

const step = (change: Change) => ({ id: randomUUID(), at: sampleAt, intent: { kind: 'tag' as const }, change })

/** What a sync tool may bring in the place of our lock. */
const foreign = {
  token: '0f8fad5b-d9cb-469f-a165-70867728950e',
  program: 'sotay',
  pid: 77,
  host: 'máy-ở-nhà',
  machine: 'there',
  startedAt: sampleAt,
  processStart: '',
  namespace: '',
}
const lockOf = ({ place }: World): string => join(place.path, '.lock')

async function act(world: World, one: Action): Promise<void> {
  switch (one.kind) {
    case 'break':
      return world.disk.refuseOnceAfter(one.after, one.code)
    case 'undo':
    case 'redo':
      return learn(world, await world.history[one.kind]())
    case 'settle':
      valueIn(await world.library.verify())
      return
    case 'back-up':
      await world.library.safetyNet.backUp()
      return
    case 'restore':
      return restore(world)
    case 'taken-over':
      return writeFileSync(lockOf(world), textOf(foreign))
    case 'lock-deleted':
      return rmSync(lockOf(world), { force: true })
    case 'take-back':
      await world.library.takeBack()
      return
    case 'reopen':
      return openedAgain(world)
    case 'kill':
      world.disk.stop()
      return openedAgain(world)
    case 'cut-power':
      world.disk.cutPower()
      return openedAgain(world)
    case 'at-once': {
      const changes = one.picks
        .map((at) => changeFor(world.model, 'import', at))
        .filter((change) => change !== undefined)
      for (const outcome of await Promise.all(changes.map((change) => world.history.perform(step(change))))) {
        learn(world, outcome)
      }
      return
    }
    default: {
      const change = changeFor(world.model, one.kind, one.pick)
      if (change) learn(world, await world.history.perform(step(change)))
    }
  }
}

async function restore(world: World): Promise<void> {
  const [newest] = world.library.safetyNet.backups()
  const change = newest && (await world.library.safetyNet.changeTo(newest.id))
  if (change?.ok && !isNoChange(change.value)) learn(world, await world.history.perform(step(change.value)))
}

const byId = (records: Iterable<NotebookRecord>): NotebookRecord[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

async function expectSame({ library, model }: World): Promise<void> {
  const { themes } = library.small()
  expect(byId(themes)).toEqual(byId(model.theme.values()))
  expect(
    library
      .rows()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([...model.article.keys()].toSorted())
  for (const row of library.rows()) {
    const article = valueIn(await library.readArticle(row.id))
    const annotations = valueIn(await library.readAnnotations(row.id))
    expect(article).toEqual(model.article.get(row.id))
    expect(byId(annotations)).toEqual(
      byId([...model.annotation.values()].filter(({ articleId }) => articleId === row.id)),
    )
    expect(row).toEqual(rowOf(article, annotations))
  }
}

describe('a library through a random life', () => {
  it('[P1] is what a plain model says, through refused writes, kills, power cuts, restores and lost locks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 45 }), async (actions) => {
        const place = temporaryPlace()
        const disk = brokenDisk()
        const library = await open({ place, disk })
        const world: World = { place, disk, library, history: createHistory(library), model: emptyNotebook }
        try {
          for (const one of actions) {
            await act(world, one)
            await expectSame(world)
          }
          await openedAgain(world)
          await expectSame(world)
          expect(world.library.notices).toEqual([])
          world.place.bringOriginal()
          expect(valueIn(await world.library.verify())).toEqual({ ok: true, problems: [] })
        } finally {
          await world.library.close().catch(() => undefined)
          place.remove()
        }
      }),
      { numRuns: lives },
    )
  }, 600_000)
})
