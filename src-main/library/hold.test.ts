import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import type { TakenOver } from '#contract/safety'
import { textOf } from './document'
import type { Library } from './library'
import { libraryWorld, themeNames } from './opened-library.arbitrary'
import { putting, sampleTheme, valueIn } from './sample-records.arbitrary'

const world = libraryWorld()
const { open, inLibrary } = world
const takenOver = failed({ code: 'not-saved', reason: 'taken-over' })

/** What the library says of who has it, from now on. */
const heardBy = (library: Library): (TakenOver | null)[] => {
  const heard: (TakenOver | null)[] = []
  library.onNews((news) => {
    if (news.takenOver !== undefined) heard.push(news.takenOver)
  })
  return heard
}

/** As a sync tool brings it: the lock of another computer stands where ours was. */
const bringForeignLock = (): void => {
  const ours = JSON.parse(readFileSync(inLibrary('.lock'), 'utf8'))
  const token = '0f8fad5b-d9cb-469f-a165-70867728950e'
  rmSync(inLibrary('.lock'))
  writeFileSync(inLibrary('.lock'), textOf({ ...ours, token, host: 'máy-ở-nhà', program: 'sotay', pid: 77 }))
}
const from = { by: 'sotay (77) @ máy-ở-nhà', way: 'take-back' }

describe('a library that another computer takes while it is open', () => {
  it('[F19] refuses as not saved, tells who, writes nothing, and goes on once it is taken back', async () => {
    const library = await open({ writeDelay: 1e9 })
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    const heard = heardBy(library)
    bringForeignLock()
    const theme = sampleTheme({ name: 'hai' })
    expect(await library.commit(putting(theme))).toEqual(takenOver)
    expect(heard).toEqual([from])
    expect(await library.safetyNet.backUp()).toEqual(takenOver)
    expect(await library.keepOriginal(Buffer.from('x'))).toEqual(takenOver)
    // What was acknowledged is in the journal; the documents belong to the other.
    expect(existsSync(inLibrary('themes.json'))).toBe(false)
    expect(themeNames(library)).toEqual(['một'])
    expect(await library.takeBack()).toEqual(succeeded(null))
    expect(heard).toEqual([from, null])
    valueIn(await library.commit(putting(theme)))
    await library.close()
    expect(themeNames(await open()).toSorted()).toEqual(['hai', 'một'])
  })

  it('[F19] does not believe the clock of the other: an old lock is not taken from there unasked', async () => {
    const library = await open()
    bringForeignLock()
    const yesterday = new Date(Date.now() - 86_400_000)
    utimesSync(inLibrary('.lock'), yesterday, yesterday)
    expect(await library.commit(putting(sampleTheme()))).toEqual(takenOver)
    expect(readFileSync(inLibrary('.lock'), 'utf8')).toContain('máy-ở-nhà')
  })

  it('[F19] hears of it without doing anything', async () => {
    const heard = heardBy(await open())
    bringForeignLock()
    await expect.poll(() => heard).toEqual([from])
  })

  it('[F19] sees what the other wrote once it has been closed there, and goes on by itself', async () => {
    const library = await open()
    const mine = sampleTheme({ name: 'một' })
    valueIn(await library.commit(putting(mine)))
    valueIn(await library.verify())
    const heard = heardBy(library)
    bringForeignLock()
    await expect.poll(() => heard).toEqual([from])
    const theirs = sampleTheme({ name: 'của máy ở nhà' })
    writeFileSync(inLibrary('themes.json'), textOf({ themes: [mine, theirs] }))
    rmSync(inLibrary('.lock'))
    await expect.poll(() => heard).toEqual([from, null])
    await expect.poll(() => themeNames(library).toSorted()).toEqual(['của máy ở nhà', 'một'])
    valueIn(await library.commit(putting(sampleTheme({ name: 'hai' }))))
  })

  it('[F19] leaves the lock of the other alone when it is closed, and loses nothing acknowledged', async () => {
    const library = await open({ writeDelay: 1e9 })
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    bringForeignLock()
    await library.close()
    expect(readFileSync(inLibrary('.lock'), 'utf8')).toContain('máy-ở-nhà')
    expect(existsSync(inLibrary('themes.json'))).toBe(false)
    rmSync(inLibrary('.lock'))
    expect(themeNames(await open())).toEqual(['một'])
  })
})

describe('a lock that is deleted while the library is open', () => {
  it('[F19] is made again, and nobody notices', async () => {
    const library = await open()
    const heard = heardBy(library)
    rmSync(inLibrary('.lock'))
    valueIn(await library.commit(putting(sampleTheme())))
    expect(existsSync(inLibrary('.lock'))).toBe(true)
    expect(heard).toEqual([])
  })

  it('[F19] lets another program of this computer in: it is waited for, not pushed out', async () => {
    const library = await open()
    const heard = heardBy(library)
    rmSync(inLibrary('.lock'))
    const other = await open({ machineId: 'there' })
    expect(await library.commit(putting(sampleTheme({ name: 'một' })))).toEqual(takenOver)
    expect(heard).toMatchObject([{ way: 'wait' }])
    expect(await library.takeBack()).toMatchObject({ ok: false, failure: { code: 'library-in-use' } })
    valueIn(await other.commit(putting(sampleTheme({ name: 'của kia' }))))
    await other.close()
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    await expect.poll(() => themeNames(library).toSorted()).toEqual(['của kia', 'một'])
  })

  it('[F19] lets one in that goes on with the same journal: then it must be opened again', async () => {
    const library = await open()
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    const heard = heardBy(library)
    rmSync(inLibrary('.lock'))
    const other = await open()
    valueIn(await other.commit(putting(sampleTheme({ name: 'của kia' }))))
    await other.close()
    expect(await library.commit(putting(sampleTheme({ name: 'hai' })))).toEqual(takenOver)
    expect(heard.at(-1)).toEqual({ by: '', way: 'reopen' })
    await library.close()
    expect(themeNames(await open()).toSorted()).toEqual(['của kia', 'một'])
  })
})
