import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeeded } from '#contract/failure'
import { sampleArticle, valueIn } from '../library/sample-records.arbitrary'
import { world } from './handlers-world.arbitrary'

describe('importing', () => {
  const text = 'Xã Đông Sơn làm con đường mới\nNgười dân góp công, góp đất để con đường sớm hoàn thành trước mùa mưa.\n'

  it('asks for files or a folder, and takes no for an answer', async () => {
    const { root, handlers, heard, answers, progress } = world()
    expect(await handlers.importByDialog('files')).toEqual(succeeded(null))
    expect(await handlers.importByDialog('folder')).toEqual(succeeded(null))
    const folder = join(root, 'tin')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.txt'), text)
    answers.folder = folder
    const report = valueIn(await handlers.importByDialog('folder'))
    expect(report?.imported.map(({ title }) => title)).toEqual(['Xã Đông Sơn làm con đường mới'])
    expect(heard[0]).toMatchObject({
      change: { put: [], remove: [] },
      rows: [{ title: 'Xã Đông Sơn làm con đường mới' }],
      history: { undo: { kind: 'import', count: 1, name: 'Xã Đông Sơn làm con đường mới' } },
    })
    expect(progress.at(-1)).toMatchObject({ done: 1, total: 1, file: null })
  })

  it('imports the same content once, though asked twice at the same time', async () => {
    const { handlers } = world()
    const asked = { kind: 'text' as const, text, url: null }
    const [one, two] = await Promise.all([handlers.importPasted(asked), handlers.importPasted(asked)])
    expect(valueIn(one)).toMatchObject({ imported: [{}], duplicates: [] })
    expect(valueIn(two)).toMatchObject({ imported: [], duplicates: [{ of: valueIn(one).imported[0]?.id }] })
  })

  it('shows what pasting a page would make, and makes that, with the page kept as it was', async () => {
    const { handlers, opening } = world()
    const html = '<h1>Bến đò thành chợ nổi</h1><p>Ghe từ <b>năm xã</b> về đậu.</p><script>alert(1)</script>'
    const asked = { kind: 'page' as const, html, url: 'https://bao.vn/cho-noi.html' }
    const shown = valueIn(await handlers.previewPasted(asked))
    expect(shown).toMatchObject({ title: 'Bến đò thành chợ nổi', source: 'bao.vn', more: 0, duplicateOf: null })
    const [imported] = valueIn(await handlers.importPasted(asked)).imported
    const { library } = valueIn(await opening.current())
    const kept = valueIn(await library.readArticle(imported?.id ?? ''))
    expect(kept).toMatchObject({
      title: shown.title,
      text: shown.text,
      blocks: shown.blocks,
      inlines: shown.inlines,
      url: asked.url,
      origin: { format: 'pasted-html', fileName: null },
    })
    expect(Buffer.from(valueIn(await library.readOriginal(kept.origin.sha256))).toString()).toBe(html)
    expect(valueIn(await handlers.previewPasted(asked)).duplicateOf).toBe(kept.id)
    expect(valueIn(await handlers.importPasted(asked))).toMatchObject({ imported: [], duplicates: [{ of: kept.id }] })
  })

  it('stops between two files when told, also what still waits for its turn, and goes on with what is asked then', async () => {
    const { handlers, paths, whenTold } = manyFiles()
    const stop = handlers.importFiles(paths)
    const waiting = handlers.importFiles(paths)
    whenTold(() => void handlers.stopImport(null))
    const stopped = valueIn(await stop)
    expect(stopped.imported.length).toBeLessThan(paths.length)
    expect(stopped.stopped).toEqual({ by: null, left: paths.length - stopped.imported.length })
    expect(valueIn(await waiting)).toMatchObject({ imported: [], stopped: { by: null } })
    whenTold(() => undefined)
    const rest = valueIn(await handlers.importFiles(paths))
    expect(rest.imported.length + stopped.imported.length).toBe(paths.length)
    expect(rest.duplicates).toHaveLength(stopped.imported.length)
  })

  it('stops when the app ends', async () => {
    const { handlers, paths, whenTold, ending } = manyFiles()
    whenTold(() => ending.abort())
    expect(valueIn(await handlers.importFiles(paths)).imported.length).toBeLessThan(paths.length)
  })

  function manyFiles() {
    let tell: () => void = () => undefined
    const made = world({ tellProgress: () => tell() })
    const paths = Array.from({ length: 30 }, (_, nth) => join(made.root, `${nth}.txt`))
    for (const [nth, path] of paths.entries()) writeFileSync(path, text.replace('Đông Sơn', `Đông Sơn ${nth}`))
    const whenTold = (act: () => void): void => {
      tell = act
    }
    return { ...made, paths, whenTold }
  }
})

describe('families', () => {
  it('finds the same story in two papers, also after more is imported, and leaves other stories alone', async () => {
    const { handlers, families } = world()
    const story = Array.from(
      { length: 12 },
      (_, nth) =>
        `Tổ số ${nth + 1} của xã Bình Lạc đi tuần qua ${nth + 20} khoảnh rừng, ghi sổ rồi giao ca cho tổ sau.`,
    )
    const other = Array.from(
      { length: 12 },
      (_, nth) => `Chợ phiên thứ ${nth + 1} bên sông bày ${nth + 40} sạp vải và muối.`,
    )
    const imported = async (lines: readonly string[]) => {
      const report = valueIn(await handlers.importPasted({ kind: 'text', text: lines.join('\n\n'), url: null }))
      return report.imported[0]?.id ?? ''
    }
    const one = await imported(['Giữ rừng ở Bình Lạc', ...story])
    await imported(['Chợ phiên bên sông', ...other])
    expect(valueIn(await handlers.findFamilies(null))).toEqual([])
    const two = await imported(['Bình Lạc giữ rừng theo ca', ...story, 'Báo Đông Sơn điện tử'])
    const [family, ...more] = valueIn(await handlers.findFamilies(null)) ?? []
    expect(more).toEqual([])
    // The second time only what is new is read.
    expect(families.map(({ total }) => total)).toEqual([2, 1])
    expect(family?.ids).toEqual([one, two].sort())
    expect(family?.pairs[0]?.similarity).toBeGreaterThan(0.7)
  })

  it('are no longer sought when somebody asks again, or says stop; asking afterwards finds them', async () => {
    const { handlers, put } = world()
    await put(...Array.from({ length: 60 }, () => sampleArticle()))
    const first = handlers.findFamilies(null)
    const second = handlers.findFamilies(null)
    expect(valueIn(await first)).toBeNull()
    expect(valueIn(await second)).not.toBeNull()
    expect(valueIn(await handlers.stopFamilies(null))).toBeNull()
    expect(valueIn(await handlers.findFamilies(null))).not.toBeNull()
  })
})
