import { describe, expect, it } from 'vitest'
import { epub, zip } from '../../../e2e/material/formats/writers.mjs'
import { billionLaughs, read } from './shown-reading.arbitrary'

describe('a book', () => {
  const book = {
    title: 'Chuyện bến sông',
    creator: 'Lê Mận',
    date: '2021-03-04',
    pages: ['<h2>Hai</h2><p>Sau</p>', `<h1>Một</h1><p>Trước <i>đó</i></p>`],
  }

  it('is one article in the order of its spine, with what its package says', async () => {
    expect(await read('epub', epub(book))).toMatchObject({
      title: 'Chuyện bến sông',
      byline: 'Lê Mận',
      publishedOn: '2021-03-04',
      text: 'Một\n\nTrước đó\n\nHai\n\nSau',
      inlines: ['emphasis: đó'],
    })
  })

  it.each([
    ['under a licence lock', () => epub({ ...book, lockedPage: true }), 'locked'],
    ['with entities of its own', () => epub({ ...book, opfProlog: billionLaughs('package') }), 'expands-too-far'],
    ['that is another archive', () => zip([{ path: 'a.xhtml', bytes: '<p>a</p>' }]), 'damaged'],
    ['without pages', () => epub({ ...book, pages: [] }), 'damaged'],
  ])('%s is refused', async (_name, make, code) => expect(await read('epub', make())).toEqual({ code }))

  it('does not multiply what a page defines', async () => {
    const { text = '' } = await read('epub', epub({ ...book, pages: [`${billionLaughs('html')}<p>a &i; b</p>`] }))
    expect(text.length).toBeLessThan(2000)
  })
})
