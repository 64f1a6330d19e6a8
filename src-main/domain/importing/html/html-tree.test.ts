import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlSource } from './html-source'
import { type HtmlNode, parseHtml } from './html-tree'

/** The tree in brackets: `p(một b(hai))`. */
function shapeOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : `${node.name}(${shapeOf(node.children)})`)).join('')
}
const shape = (html: string, xml = false): string => shapeOf(parseHtml(html, { xml }).root.children)

describe('a page as browsers read it', () => {
  it.each([
    ['paragraphs end each other', '<p>một<p>hai<div>ba</div>', 'p(một)p(hai)div(ba)'],
    ['items and cells do', '<ul><li>a<li>b<ul><li>c</ul></ul>', 'ul(li(a)li(bul(li(c))))'],
    ['rows and cells do', '<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td(a)td(b))tr(td(c)))'],
    ['a stray end tag ends nothing', 'a</b></p>c', 'ac'],
    [
      'an end tag in a cell does not end what is outside',
      '<div><table><tr><td>a</div>b</table></div>',
      'div(table(tr(td(ab))))',
    ],
    ['an outer end tag ends what is inside', '<div><span>a</div>b', 'div(span(a))b'],
    ['void elements have no end', 'a<br>b<img src=x>c<br/>d', 'abr()bimg()cbr()d'],
    ['</br> is a line break', 'a</br>b', 'abr()b'],
    ['comments, doctypes and instructions are nothing', '<!DOCTYPE html><!-- <b>x</b> --><?php x ?>a', 'a'],
    ['a comment without an end hides nothing', 'a<!-- b', 'a b'],
    ['what only looks like a tag is words', 'a < b <3 <> <Đ> c', 'a < b <3 <> <Đ> c'],
    ['scripts end where they end', '<script>if (a<b) "</p>"</script>c', 'script(if (a<b) "</p>")c'],
    [
      'references are read, also forgiven ones',
      '&amp;lt; &#273; &#x1EA5; &ocirc; &#150; a&nbsp b &x;',
      '&lt; đ ấ ô – a\u00a0 b &x;',
    ],
    ['names have any case', '<P CLASS=x>a</p>', 'p(a)'],
    ['character data is words', '<![CDATA[a<b]]>c', 'a<bc'],
    ['a tag without an end takes the rest with it', 'a<p class="b', 'ap()'],
  ])('%s', (_name, html, tree) => expect(shape(html)).toBe(tree))

  it('reads XHTML elements that end themselves', () => {
    expect(shape('<title/><p/>a<script src="x"/>b<xhtml:p>c</xhtml:p>', true)).toBe('title()p()ascript()bp(c)')
  })

  it('knows where a browser saved it from', () => {
    const html = '<!-- saved from url=(0031)https://bao.test/tin/cho-phien.html -->\n<p>a'
    expect(parseHtml(html).savedFrom).toBe('https://bao.test/tin/cho-phien.html')
  })
})

describe('a page that means harm', () => {
  it.each(['<div>', '<b>', '<p><b>', '<table><tr><td>', '<ul><li>', '<blockquote>'])(
    'nested 100,000 times in %s keeps its words and stays shallow',
    (tag) => {
      const { root, deepest } = parseHtml(`${tag.repeat(100_000)}chữ`)
      expect(deepest).toBeLessThanOrEqual(201)
      expect(shapeOf([root])).toContain('chữ')
    },
  )

  it('with too many elements keeps every word, and no script becomes one', () => {
    const html = `${'<i>a</i>'.repeat(150_010)}<script>mã</script><p>cuối</p>`
    const { root, elements } = parseHtml(html)
    expect(elements).toBe(150_000)
    const words = root.children.map((child) => shapeOf([child])).join('')
    expect(words.endsWith('cuối')).toBe(true)
    expect(words).not.toContain('mã')
  })

  it.each(['<', '<a b="', '<a b=\'" ', '<!--', '<![CDATA[', '<script>', '</', '&#', '<p '])(
    'of a million times %j is read in one pass',
    (piece) => {
      expect(parseHtml(piece.repeat(1_000_000)).elements).toBeGreaterThan(0)
    },
  )

  it('gives nothing to run or to fetch to who judges it', () => {
    const source = htmlSource(
      parseHtml(
        '<base href="https://x.test/"><link rel=stylesheet href=a.css><script src=a.js>1</script><iframe src=b></iframe><object data=c></object><img src="d.png" srcset="e"><p onclick="f()" style="background:url(g)">a <a href="javascript:h()">b</a></p>',
      ),
    )
    expect(source).not.toMatch(/script|iframe|object|link|base|src|onclick|javascript/u)
    expect(source).toContain('<p data-n=')
  })
})

it('never throws, keeps every word between tags, and numbers elements in their order, whatever the page', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<td>',
    '<table>',
    '</table>',
    '<li>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '"',
    "'",
    '=',
    '<',
    '>',
    '&amp;',
    'chữ',
    ' ',
    '\0',
    '<br/>',
    '</div>',
    '<a href=x>',
    '<![CDATA[',
    ']]>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      const { root, elements } = parseHtml(pieces.join(''))
      const ids: number[] = []
      const visit = (node: HtmlNode): void => {
        if (node.kind === 'text') return
        ids.push(node.id)
        for (const child of node.children) visit(child)
      }
      visit(root)
      expect(ids).toEqual([...ids.keys()])
      expect(ids).toHaveLength(elements)
    }),
    { numRuns: 500 },
  )
  expect(shape(fc.sample(fc.constant('một <b>hai</b>'), 1)[0] ?? '')).toBe('một b(hai)')
})
