import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { annotation } from '#domain/notebook/records'
import { cliWorld, marketTitle, refusal, shown } from './cli-world.arbitrary'

const world = cliWorld('filled')
const { inLibrary, json } = world

describe('backup and restore', () => {
  it('backs up, shows what a restore would do, and restores as a step', async () => {
    const made = z.strictObject({
      backup: z.nullable(z.strictObject({ id: z.string(), at: z.string(), reason: z.string() })),
    })
    const restored = z.strictObject({
      backup: z.string(),
      restored: z.boolean(),
      differences: z.array(z.strictObject({ kind: z.string(), id: z.string(), how: z.string(), name: z.string() })),
    })
    expect(await json(z.array(z.unknown()), 'backup', '--list')).toEqual([])
    const { backup } = await json(made, 'backup')
    expect(backup?.reason).toBe('asked-for')
    expect(await json(made, 'backup')).toEqual({ backup: null })
    expect((await inLibrary('backup')).out).toBe('Nothing has changed since the newest backup.\n')
    expect(await json(z.array(z.unknown()), 'backup', '--list')).toEqual([backup])
    const passage = await json(annotation, 'annotate', marketTitle, '--quote', 'mức ấy không đổi', '--theme', 'giá chợ')
    const plan = await json(restored, 'restore', 'newest', '--dry-run')
    expect(plan).toMatchObject({ backup: backup?.id, restored: false })
    expect(plan.differences).toContainEqual({
      kind: 'annotation',
      id: passage.id,
      how: 'removed',
      name: 'mức ấy không đổi',
    })
    expect((await inLibrary('restore', 'newest', '--dry-run')).out).toMatch(
      /^removed {2}theme: giá chợ$[\s\S]*nothing was changed: 0 added, 0 changed, 2 removed\n$/m,
    )
    expect((await json(shown, 'show', marketTitle)).annotations).toHaveLength(1)
    expect(await json(restored, 'restore', backup?.id.slice(0, 15) ?? '')).toMatchObject({ ...plan, restored: true })
    expect((await json(shown, 'show', marketTitle)).annotations).toEqual([])
    expect((await inLibrary('restore', 'newest')).out).toBe(`The library is as it was in the backup ${backup?.id}.\n`)
  })

  it('restores nothing when it is not told exactly from what', async () => {
    for (const [words, status, code] of [
      [['restore', 'newest'], 1, 'backup-not-found'],
      [['restore', 'hôm-qua'], 1, 'backup-not-found'],
      [['restore'], 2, null],
      [['backup', 'newest'], 2, null],
    ] as const) {
      const ended = await inLibrary(...words, '--json')
      expect(ended.status).toBe(status)
      if (code !== null) expect(refusal.parse(JSON.parse(ended.out)).error.code).toBe(code)
    }
    await inLibrary('backup')
    await inLibrary('annotate', marketTitle, '--quote', 'mức ấy không đổi')
    await inLibrary('backup')
    const ended = await inLibrary('restore', '2', '--json')
    expect(refusal.parse(JSON.parse(ended.out)).error.code).toBe('backup-ambiguous')
  })
})
