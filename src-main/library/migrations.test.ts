import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenDisk } from './broken-disk.arbitrary'
import { createHistory } from './history'
import { type Migration, migrations } from './migrations'
import { type OpenOptions, openLibrary } from './open-library'
import { type TemporaryPlace, temporaryPlace, valueIn } from './sample-records.arbitrary'

/** A library as version 1 left it when it was killed: file by file, so that no formatter touches the bytes. */
const stored: Record<string, string> = JSON.parse(
  readFileSync(fileURLToPath(new URL('version-1.golden.json', import.meta.url)), 'utf8'),
)

/** A synthetic step: themes no longer begin with a capital letter. Leaves what is already so as it is. */
const lowerCase: Migration = {
  to: 2,
  migrate(kind, json) {
    if (!['themes', 'journal-entry', 'history'].includes(kind)) return json
    return JSON.parse(JSON.stringify(json), (_, value) =>
      value?.kind === 'theme' ? { ...value, name: value.name.toLowerCase() } : value,
    )
  },
}

let place: TemporaryPlace
let options: OpenOptions

beforeEach(() => {
  place = temporaryPlace()
  options = { ...place, machineId: 'may-ban', firstBackupAfter: null }
  for (const [path, text] of Object.entries(stored)) {
    mkdirSync(dirname(join(place.path, path)), { recursive: true })
    writeFileSync(join(place.path, path), text)
  }
})

afterEach(() => place.remove())

const versionOf = (): object => JSON.parse(readFileSync(join(place.path, 'library.json'), 'utf8'))

describe('a library of an older version', () => {
  it('[M1] has migrations numbered without gaps from 2 on', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2))
  })

  it('[M2] of version 1 is read whole, with what was only in its journal', async () => {
    const library = valueIn(await openLibrary(options))
    expect(library.notices).toEqual([])
    const [row] = library.rows()
    expect(row).toMatchObject({ title: 'Con đường mới ở Bình Khê', annotations: 2, words: 77 })
    const { themes, notes, glossary, queries } = library.small()
    expect(themes.map(({ name }) => name).toSorted()).toEqual(['Đường sá', 'Đất đai'])
    expect([notes.length, glossary.length, queries.length]).toEqual([1, 1, 1])
    expect(createHistory(library).view()).toMatchObject({ undo: { kind: 'highlight' }, redo: null })
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
    await library.close()
  })

  it('[M2] of version 1 has no pictures, and takes them as it is', async () => {
    const library = valueIn(await openLibrary(options))
    const before = valueIn(await library.readArticle(library.rows()[0]?.id ?? ''))
    expect(before).not.toHaveProperty('attachments')
    const sha256 = valueIn(await library.keepOriginal(Uint8Array.of(1)))
    const picture = { sha256, mediaType: 'image/png', name: null, alt: '', at: 0, width: 64, height: 48 } as const
    valueIn(await library.commit({ put: [{ before, after: { ...before, attachments: [picture] } }], remove: [] }))
    await library.close()
    const again = valueIn(await openLibrary(options))
    expect(valueIn(await again.readArticle(before.id)).attachments).toEqual([picture])
    expect(valueIn(await again.verify())).toEqual({ ok: true, problems: [] })
    expect(versionOf()).toMatchObject({ version: 1 })
    await again.close()
  })

  it('[M3] is brought to the new one, journal and history too, after a backup', async () => {
    const library = valueIn(await openLibrary({ ...options, migrations: [lowerCase] }))
    expect(
      library
        .small()
        .themes.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['đường sá', 'đất đai'].toSorted())
    expect(library.rows()).toMatchObject([{ annotations: 2 }])
    const [backup] = library.safetyNet.backups()
    expect(backup?.reason).toBe('before-migration')
    // Going back means going back to what the records said, in the format of today.
    const change = valueIn(await library.safetyNet.changeTo(backup?.id ?? ''))
    expect(change.put.filter(({ after }) => after.kind === 'theme')).toEqual([])
    await library.close()
    expect(versionOf()).toMatchObject({ version: 2 })
    expect(versionOf()).not.toHaveProperty('upgradingFrom')
    expect(readdirSync(join(place.path, 'backups', 'journals'))).toHaveLength(1)
    const older = valueIn(await openLibrary(options))
    expect(older.access).toBe('read-only')
    await older.close()
  })

  it('[M4] cut short at any moment is brought to the new one at the next opening', async () => {
    const whole = brokenDisk()
    const measured = temporaryPlace()
    for (const [path, text] of Object.entries(stored)) {
      mkdirSync(dirname(join(measured.path, path)), { recursive: true })
      writeFileSync(join(measured.path, path), text)
    }
    const first = await openLibrary({ ...options, ...measured, disk: whole, migrations: [lowerCase] })
    await valueIn(first).close()
    measured.remove()
    for (let after = 3; after < whole.operations(); after += 4) {
      place.remove()
      for (const [path, text] of Object.entries(stored)) {
        mkdirSync(dirname(join(place.path, path)), { recursive: true })
        writeFileSync(join(place.path, path), text)
      }
      const disk = brokenDisk()
      disk.refuseOnceAfter(after, 'ENOSPC')
      const cut = await openLibrary({ ...options, disk, migrations: [lowerCase] })
      if (cut.ok) await cut.value.close()
      const library = valueIn(await openLibrary({ ...options, migrations: [lowerCase] }))
      expect(library.small().themes.map(({ name }) => name)).not.toContain('Đất đai')
      expect(library.small().themes).toHaveLength(2)
      expect(library.rows()).toMatchObject([{ annotations: 2 }])
      expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
      await library.close()
      expect(versionOf()).toMatchObject({ version: 2 })
    }
  })
})
