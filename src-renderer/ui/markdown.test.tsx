import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Markdown } from './markdown'

afterEach(cleanup)

function drawn(source: string): HTMLElement {
  return render(<Markdown source={source} />).container
}

describe('a note', () => {
  it.each([
    ['strong', '**đất** và nước', 'strong', 'đất'],
    ['emphasis', '*đất* và nước', 'em', 'đất'],
    ['a list', '- một\n- hai', 'ul > li:nth-child(2)', 'hai'],
    ['a numbered list that begins at four', '4. bốn\n5. năm', 'ol[start="4"] > li', 'bốn'],
    ['a heading', '## Nhận xét', 'h2', 'Nhận xét'],
    ['a quotation', '> lời người dân', 'blockquote', 'lời người dân'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'td:nth-child(2)', '2'],
    ['code', '`2.000`', 'code', '2.000'],
    ['a line break', 'một\nhai', 'br', ''],
    ['what is struck out', '~~cũ~~', 'del', 'cũ'],
  ])('draws %s', (_, source, selector, text) => {
    expect(drawn(source).querySelector(selector)?.textContent?.trim()).toBe(text)
  })

  it('keeps on which side the figures of a table stand', () => {
    expect(drawn('| a |\n|--:|\n| 1 |').querySelector('td')?.getAttribute('align')).toBe('right')
  })

  it.each([
    ['https', '[báo](https://bao.example/a?b=1)', 'https://bao.example/a?b=1'],
    ['http', '[báo](http://bao.example/)', 'http://bao.example/'],
    ['mail', '[thư](mailto:lan@bao.example)', 'mailto:lan@bao.example'],
    ['a bare address', 'https://bao.example/tin', 'https://bao.example/tin'],
  ])('keeps a link by %s', (_, source, href) => {
    expect(drawn(source).querySelector('a')?.getAttribute('href')).toBe(href)
  })

  const hostile: readonly (readonly [string, string])[] = [
    ['a script', '<script>globalThis.ran = 1</script>'],
    ['a script in a link', '[x](javascript:globalThis.ran=1)'],
    ['a script in a link, with capitals and spaces', '[x]( JaVaScRiPt:globalThis.ran=1 )'],
    ['a script in a link, written as entities', '<a href="&#106;avascript:globalThis.ran=1">x</a>'],
    ['a script in a link, broken by a tab', '<a href="java\tscript:globalThis.ran=1">x</a>'],
    ['data as an address', '[x](data:text/html,<script>globalThis.ran=1</script>)'],
    ['a file', '[x](file:///etc/passwd)'],
    ['the app itself', '[x](app://sotay/index.html)'],
    ['what another page holds', '[x](blob:https://bao.example/1)'],
    ['an old program', '[x](vbscript:msgbox)'],
    ['an address without a scheme', '[x](//theo-doi.example/)'],
    ['a picture from far away', '![x](https://theo-doi.example/a.png)'],
    ['a picture that fails', '<img src=x onerror="globalThis.ran=1">'],
    ['a picture in many sizes', '<img srcset="https://theo-doi.example/a.png 2x">'],
    ['a background', '<table background="https://theo-doi.example/a.png"><tr><td>x</td></tr></table>'],
    ['a style', '<p style="background:url(https://theo-doi.example/a.png)">x</p>'],
    ['a style sheet', '<style>@import "https://theo-doi.example/a.css";</style><link rel=stylesheet href=//a.example>'],
    ['a frame', '<iframe src="https://theo-doi.example/"></iframe><object data="x"></object><embed src="x">'],
    ['a form', '<form action="https://theo-doi.example/"><input name=q><button>gửi</button></form>'],
    ['an event', '<p onclick="globalThis.ran=1" onmouseover="globalThis.ran=1">x</p>'],
    ['drawing', '<svg onload="globalThis.ran=1"><use href="https://theo-doi.example/a.svg#b"/></svg>'],
    ['formulas', '<math><mi xlink:href="javascript:globalThis.ran=1">x</mi></math>'],
    [
      'a mutation',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=globalThis.ran=1&gt;">',
    ],
    ['names that would cover others', '<p id="app" name="sotay" class="visually-hidden">x</p>'],
    [
      'a base',
      '<base href="https://theo-doi.example/"><meta http-equiv=refresh content="0;url=https://theo-doi.example">',
    ],
    ['sound and video', '<video src="https://theo-doi.example/v" autoplay></video><audio src=x></audio>'],
  ]
  const harmless = /^(https?:|mailto:)/

  function check(container: HTMLElement): void {
    const never =
      'script, style, link, meta, base, img, picture, source, iframe, frame, object, embed, form, input, button, svg, math, video, audio, template'
    expect(container.querySelectorAll(never)).toHaveLength(0)
    const attributes = new Set(['href', 'title', 'align', 'start', 'data-passage', 'data-words'])
    for (const element of container.querySelectorAll('*')) {
      // The outermost is ours.
      if (element.parentElement === container) continue
      for (const { name, value } of element.attributes) {
        expect(attributes.has(name), `${name}="${value}"`).toBe(true)
        if (name === 'href') expect(value).toMatch(harmless)
      }
    }
    expect('ran' in globalThis).toBe(false)
  }

  it.each(hostile)('lets nothing through of %s', (_, source) => {
    check(drawn(`trước ${source} sau`))
    cleanup()
    check(drawn(`${source}\n\nsau`))
  })

  it('lets nothing through of any mixture of them', () => {
    const pieces = fc.constantFrom(
      ...hostile.map(([, source]) => source),
      '**',
      '`',
      '> ',
      '\n',
      '\n\n',
      '<',
      '">',
      '- ',
      '```\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (chosen) => {
        check(drawn(chosen.join('')))
        cleanup()
      }),
      { numRuns: 150 },
    )
  })

  it('shows what nothing can draw as it was written, and does not hang on it', () => {
    const deep = '> '.repeat(20_000)
    expect(drawn(`${deep}x`).textContent).toContain('x')
  })
})
