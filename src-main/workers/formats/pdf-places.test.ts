import { describe, expect, it } from 'vitest'
import { at, caption, draw, here, type Page, read, rgb, second } from './pdf-story.arbitrary'

describe('the pictures of a PDF stand', () => {
  const column = (words: string, x: number, y: number): Page =>
    words.split('\n').map((text, line) => ({ text, x, y: y + line * 14 }))
  const left =
    'Nước rút khỏi ruộng từ đầu tháng chín, để\nlại một lớp phù sa dày bằng bàn tay và\nnhững bờ thửa phải đắp lại sau lũ.'
  const right =
    'Ba đội gặt chia nhau làm từ sáng sớm cho\nxong trước trưa, thửa nào xong thì rơm\nđược gom ngay về chuồng trâu cạnh đê.'
  const flowing = left.replace('sau lũ.', 'sau khi')
  const further = right.replace('Ba', 'ba')
  const A = rgb(60, 40)

  it.each<readonly [string, Page, string]>([
    [
      'in their column',
      [
        ...column(left, 50, 140),
        draw('A', 310, 842 - 300, 200, 90),
        ...column(left, 50, 320),
        ...column(right, 310, 140),
        ...column(right, 310, 320),
      ],
      'Ba đội gặt',
    ],
    [
      'at the head of a column',
      [
        ...column(left, 50, 140),
        ...column(left, 50, 220),
        draw('A', 310, 842 - 200, 200, 80),
        ...column(right, 310, 220),
      ],
      'Ba đội gặt',
    ],
    [
      'at the foot of a column',
      [
        ...column(left, 50, 140),
        draw('A', 50, 842 - 300, 200, 90),
        ...column(right, 310, 140),
        ...column(right, 310, 220),
      ],
      'Ba đội gặt',
    ],
    [
      'after a paragraph that flows past them',
      [
        ...column(flowing, 50, 220),
        draw('A', 310, 842 - 200, 200, 80),
        ...column(further, 310, 220),
        ...column(left, 310, 300),
      ],
      'Nước rút',
    ],
    [
      'before what is under both columns',
      [
        ...column(left, 50, 140),
        ...column(right, 310, 140),
        draw('A', 50, 842 - 300, 460, 100),
        at(caption, 315),
        ...column(left, 50, 360),
        ...column(right, 310, 360),
      ],
      'Lúa chín',
    ],
    ['after the words when nothing follows', [...column(left, 50, 140), draw('A', 50, 842 - 400, 300, 180)], ''],
    [
      'before all words when they stand above them',
      [draw('A', 50, 842 - 120, 300, 90), ...column(left, 50, 140)],
      'Nước rút',
    ],
  ])('%s', async (_name, page, before) => {
    const { text, pictures } = await read([page], { A })
    expect(pictures.map(({ at }) => text.slice(at, at + before.length))).toEqual([before])
    if (before === '') expect(pictures[0]?.at).toBe(text.length)
  })

  it('on a page without words before those of the next', async () => {
    const { text, pictures } = await read([column(left, 50, 140), [here('A')], column(right, 50, 140)], { A })
    expect(pictures.map(({ at }) => text.slice(at, at + 6))).toEqual(['Ba đội'])
  })

  it('where what is seen of them is, and not what is cut off', async () => {
    const cut = { draw: `q 50 ${842 - 220} 200 60 re W n 200 0 0 400 50 ${842 - 560} cm /A Do Q` }
    const page = [...column(left, 50, 110), cut, at(caption, 240), ...column(right, 50, 300), at(second, 640)]
    const { text, pictures } = await read([page], { A })
    expect(pictures.map(({ at }) => text.slice(at, at + 8))).toEqual(['Lúa chín'])
  })
})
