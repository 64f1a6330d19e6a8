import { describe, expect, it } from 'vitest'
import { pageOf } from './page'

describe('pageOf', () => {
  const page = pageOf(undefined)

  it.each([
    ['app://sotay/index.html', true],
    ['app://sotay/index.html#bài', true],
    ['app://sotay/index.html.evil', false],
    ['app://sotay/assets/other.html', false],
    ['app://sotay.evil/index.html', false],
    ['https://sotay/index.html', false],
    ['about:blank', false],
  ])('stays on its own address: %s is %s', (url, own) => {
    expect(page.isOwn(url)).toBe(own)
  })

  it.each([
    ['app://sotay/index.html', true, true],
    ['app://sotay/index.html', false, false],
    ['app://sotay.evil/index.html', true, false],
    ['app://sotay', true, false],
    ['http://localhost:5173/', true, false],
    ['', true, false],
  ])('trusts a question from %s (top frame: %s): %s', (url, top, trusted) => {
    expect(page.isTrusted({ url, top })).toBe(trusted)
  })

  it('trusts the development server where there is one, and nobody else', () => {
    const served = pageOf('http://localhost:5173')
    expect(served.offline).toBe(false)
    expect(served.isOwn('http://localhost:5173/')).toBe(true)
    expect(served.isOwn('http://localhost:5173/other.html')).toBe(false)
    expect(served.isTrusted({ url: 'http://localhost:5173/', top: true })).toBe(true)
    expect(served.isTrusted({ url: 'http://localhost:51730/', top: true })).toBe(false)
    expect(served.isTrusted({ url: 'app://sotay/index.html', top: true })).toBe(false)
  })
})
