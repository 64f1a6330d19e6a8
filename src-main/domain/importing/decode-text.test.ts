import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text'
import { offeredEncodings } from './encodings/encoding-names'

const words = 'Đất đai ở Hải Triều: 😀 đủ điều'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, order === 'le')
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), order === 'le')
  return bytes
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(words), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(words, 'le'), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(words, 'be'), 'utf-16be'],
    ['UTF-16 without a mark', utf16(words, 'le').subarray(2), 'utf-16le'],
    ['UTF-16 without a mark, the other way round', utf16(words, 'be').subarray(2), 'utf-16be'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: words, encoding })
  })

  it('reads an empty file as empty text, and a stray control character as part of a text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: '', encoding: 'utf-8' })
    expect(decodeText(utf8(`${words}\u001a`))).toMatchObject({ ok: true })
  })

  it.each([
    ['a NUL', utf8('a\0b'), 'binary'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
    ['control characters', utf8('\u0001\u0002\u0003\u0004\u0005abc'), 'binary'],
    ['bytes of a program without a NUL', new Uint8Array([0xff, 1, 2, 3, 4, 5, 6, 0xc0, 0x80]), 'binary'],
    ['a torn letter', utf8('đất').subarray(0, 3), 'not-utf8'],
    ['UTF-8 with a hole in it', utf8(`${words} ${words}`).filter((_, at) => at !== 1), 'not-utf8'],
    ['an overlong form', new Uint8Array([0x61, 0xc0, 0xaf]), 'not-utf8'],
    ['half of a pair in UTF-16', utf16('a\ud83d', 'le'), 'not-utf8'],
    ['an odd number of bytes in UTF-16', utf16('ab', 'be').subarray(0, 5), 'not-utf8'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(decodeText(bytes)).toEqual({ ok: false, code })
  })

  it('gives back any text that it does not refuse, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeText(bytes)
        if (decoded.ok && decoded.encoding === 'utf-8') expect(utf8(decoded.text)).toEqual(withoutMark(bytes))
      }),
    )
  })
})

describe('older encodings', () => {
  const bytes = new Uint8Array([0xd0, 0xe2, 0xec, 0x74, 0x20, 0xf0, 0x61, 0x69])

  it('are found by their words, composed, and named', () => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: 'Đất đai', encoding: 'windows-1258' })
  })

  it('are read as told, whatever the words look like', () => {
    expect(decodeText(bytes, { as: 'windows-1252' })).toEqual({ ok: true, text: 'Ðâìt ðai', encoding: 'windows-1252' })
    expect(decodeText(bytes, { as: 'x-viet-tcvn' })).toMatchObject({ ok: true, encoding: 'tcvn3' })
    expect(decodeText(utf8('đất'), { as: 'vni' })).toMatchObject({ ok: true, encoding: 'vni' })
    expect(decodeText(bytes, { as: 'utf-8' })).toEqual({ ok: false, code: 'not-utf8' })
    expect(decodeText(bytes, { as: 'no such thing' })).toEqual({ ok: false, code: 'not-utf8' })
    expect(decodeText(utf16(words, 'le'), { as: 'utf-16le' })).toMatchObject({ ok: true, text: words })
  })

  it('can be any that a page declares when no other reading makes words', () => {
    const russian = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    expect(decodeText(russian)).toEqual({ ok: false, code: 'not-utf8' })
    expect(decodeText(russian, { declared: 'windows-1251' })).toEqual({
      ok: true,
      text: 'Привет',
      encoding: 'windows-1251',
    })
  })

  it('never win over UTF-8 that is valid, whatever a page declares', () => {
    expect(decodeText(utf8('đất'), { declared: 'windows-1258' })).toMatchObject({ text: 'đất', encoding: 'utf-8' })
  })

  it.each(offeredEncodings)('%s never throws and never loses its place on any bytes', (as) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (any) => {
        const decoded = decodeText(any, { as })
        if (decoded.ok) expect(decoded.encoding).toBe(as)
      }),
    )
  })
})

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.slice(3) : bytes.slice()
}
