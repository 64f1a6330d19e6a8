import { describe, expect, it } from 'vitest'
import { prose, read } from './shown-reading.arbitrary'

describe('a saved page', () => {
  it.each([
    ['of 100,000 elements in each other', `${'<div>'.repeat(100_000)}${prose}${'</div>'.repeat(100_000)}`],
    ['with a line of 5 MB', `<p>${prose}</p><p>${'chữ và chữ, '.repeat(350_000)}</p>`],
    ['of 200,000 paragraphs', `<p>${prose}</p>${'<p>chữ</p>'.repeat(200_000)}`],
    ['cut in the middle of a tag', `<p>${prose}</p><p class="a`],
  ])('%s is read', async (_name, html) => {
    const { text = '', blocks = [] } = await read('html', html)
    expect(text).toContain(prose)
    expect(blocks.length).toBeGreaterThan(0)
  })

  it('declares an encoding in vain when its words say another', async () => {
    const html = Buffer.concat([
      Buffer.from('<meta charset="iso-8859-1"><p>'),
      Buffer.from('d0e2ec7420f06169207661cc206e6861cc2063fdd261', 'hex'),
    ])
    expect(await read('html', html)).toMatchObject({ encoding: 'windows-1258', text: 'Đất đai và nhà cửa' })
    expect(await read('html', `<meta charset="iso-8859-1"><p>${prose}`)).toMatchObject({
      encoding: 'utf-8',
      text: prose,
    })
  })
})
