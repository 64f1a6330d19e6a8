import { describe, expect, it } from 'vitest'
import { quotedShort } from './quoted-short'

describe('a passage in one line', () => {
  it('is the passage where it is short, its lines joined', () => {
    expect(quotedShort('Nước về\nsớm hơn  mọi năm.')).toBe('Nước về sớm hơn mọi năm.')
  })

  it('keeps the first and the last words of a long one, none of them cut', () => {
    const words = Array.from({ length: 80 }, (_, nth) => `chữ${nth}`)
    const short = quotedShort(words.join(' '))
    expect(short.length).toBeLessThanOrEqual(180)
    const [first = '', last = ''] = short.split(' … ')
    expect(words.join(' ').startsWith(`${first} `)).toBe(true)
    expect(words.join(' ').endsWith(` ${last}`)).toBe(true)
  })

  it('cuts what has no spaces all the same', () => {
    expect(quotedShort('x'.repeat(500))).toBe(`${'x'.repeat(110)} … ${'x'.repeat(50)}`)
  })
})
