import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argumentsOf, unwrapArguments, wrapArguments } from './arguments'

const cwd = '/nhà/lan'

const packaged: readonly [string, readonly string[], string | null, readonly string[]][] = [
  ['nothing', [], null, []],
  ['a library', ['--library', 'Báo'], '/nhà/lan/Báo', []],
  ['a library after an equals sign', ['--library=/kho/Báo'], '/kho/Báo', []],
  ['a library without a folder', ['--library'], null, []],
  ['a library followed by a switch', ['--library', '--no-sandbox', 'a.txt'], null, ['/nhà/lan/a.txt']],
  ['an empty library', ['--library='], null, []],
  ['the last of two libraries', ['--library', 'một', '--library', 'hai'], '/nhà/lan/hai', []],
  ['files and folders', ['a.txt', '../tin', '/báo/b.md'], null, ['/nhà/lan/a.txt', '/nhà/tin', '/báo/b.md']],
  [
    'switches of Chromium between files',
    ['--no-sandbox', 'a.txt', '--lang=vi', '-r', '--remote-debugging-port=0'],
    null,
    ['/nhà/lan/a.txt'],
  ],
  [
    'files that look like switches, after --',
    ['--', '--library', '-a.txt'],
    null,
    ['/nhà/lan/--library', '/nhà/lan/-a.txt'],
  ],
  ['empty words', ['', '--', ''], null, []],
]

describe('argumentsOf', () => {
  it.each(packaged)('reads %s', (_, words, library, importing) => {
    expect(argumentsOf({ argv: ['/opt/sotay/sotay', ...words], cwd, runsFolder: false })).toEqual({
      library,
      importing,
    })
  })

  it('passes over the folder that Electron runs, wherever its switches stand', () => {
    const argv = ['/e/electron', '--no-sandbox', '/work', '--library', 'Báo', 'a.txt']
    expect(argumentsOf({ argv, cwd, runsFolder: true })).toEqual({
      library: '/nhà/lan/Báo',
      importing: ['/nhà/lan/a.txt'],
    })
  })
})

describe('what a second start hands over', () => {
  it('has neither spaces nor letters beyond ASCII, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.record({
          library: fc.option(fc.string({ unit: 'binary' })),
          importing: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('/nhà/Thư viện/bài 🌾.txt'))),
        }),
        (given) => {
          const wrapped = wrapArguments(given)
          expect(wrapped).toMatch(/^[\x21-\x7e]*$/)
          expect(unwrapArguments(wrapped)).toEqual(given)
        },
      ),
    )
  })

  it.each([null, undefined, 7, '', '{', '{}', btoa('{"library":1,"importing":[]}'), btoa('[]')])(
    'is nothing when it is %j',
    (wrapped) => {
      expect(unwrapArguments(wrapped)).toEqual({ library: null, importing: [] })
    },
  )
})
