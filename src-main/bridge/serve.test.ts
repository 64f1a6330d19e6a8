import { describe, expect, it } from 'vitest'
import { calls, type Handlers } from '#contract/calls'
import { failed, succeeded } from '#contract/failure'
import { defaultSettings } from '#contract/settings'
import { createServe, type Sender, type ServeOptions } from './serve'

const window: Sender = { url: 'app://sotay/index.html', top: true }
const bug = () => Promise.reject(new Error('nobody asked for this'))

// Every call of the contract is answered; those that no test asks would be a bug.
const unasked = Object.fromEntries(Object.keys(calls).map((name) => [name, bug]))
const handlers = {
  ...unasked,
  readArticle: async (id) => failed({ code: 'not-found', what: id }),
  undo: async () => failed({ code: 'nothing-to-undo' }),
  importByDialog: async () => succeeded(null),
  importFiles: async (paths) => succeeded({ imported: [], duplicates: [], refused: paths.map(refused), stopped: null }),
  importPasted: () => {
    throw new TypeError('thrown before any promise')
  },
  verifyLibrary: async () => succeeded({ ok: true, problems: [] }),
  saveSettings: async () => succeeded(null),
} satisfies Partial<Handlers> as unknown as Handlers

function refused(file: string) {
  return { file, code: 'empty', reason: '' } as const
}

function world(options: Partial<ServeOptions> = {}) {
  const logged: string[] = []
  const serve = createServe({
    handlers,
    isTrusted: ({ url, top }) => top && url.startsWith('app://sotay/'),
    parsesAnswers: true,
    logError: (where, thrown) => logged.push(`${where}: ${String(thrown)}`),
    ...options,
  })
  return { serve, logged }
}

const id = '5f0c2a4e-0b0e-4a53-9d0e-6b1a2c3d4e5f'
const at = '2026-02-03T04:05:06.007Z'

describe('createServe', () => {
  it('answers what the handler answers, success and failure alike', async () => {
    const { serve } = world()
    expect(await serve(window, 'importFiles', ['a.txt'])).toMatchObject({ ok: true, value: { refused: [{}] } })
    expect(await serve(window, 'readArticle', id)).toEqual(failed({ code: 'not-found', what: id }))
    expect(await serve(window, 'undo', null)).toEqual(failed({ code: 'nothing-to-undo' }))
  })

  it.each([
    ['a page from elsewhere', { url: 'https://sotay/index.html', top: true }],
    ['a page whose address only begins alike', { url: 'app://sotay.evil/index.html', top: true }],
    ['a frame inside the page', { url: 'app://sotay/index.html', top: false }],
    ['a frame that is gone', { url: '', top: false }],
  ])('refuses %s', async (_, sender) => {
    expect(await world().serve(sender, 'verifyLibrary', null)).toEqual(
      failed({ code: 'not-understood', where: 'sender' }),
    )
  })

  it.each([['nothing'], ['toString'], ['__proto__'], ['constructor'], [42], [null], [['undo']]])(
    'refuses %s, which is no call',
    async (name) => {
      expect(await world().serve(window, name, null)).toEqual(failed({ code: 'not-understood', where: 'name' }))
    },
  )

  it.each([
    ['undo', undefined, 'undo'],
    ['undo', {}, 'undo'],
    ['readArticle', '../../etc/passwd', 'readArticle'],
    ['importFiles', ['a.txt', 7], 'importFiles.1'],
    ['saveSettings', { ...defaultSettings, readerSize: 400 }, 'saveSettings.readerSize'],
    ['saveSettings', { ...defaultSettings, admin: true }, 'saveSettings'],
    [
      'commit',
      { id, at, intent: { kind: 'tag' }, change: { put: [{ after: { kind: 'theme' } }], remove: [] } },
      'commit.change.put.0.after.id',
    ],
  ])('refuses %s asked with the wrong shape and says where', async (name, asked, where) => {
    expect(await world().serve(window, name, asked)).toEqual(failed({ code: 'not-understood', where }))
  })

  it.each([
    ['rejects', 'openLink', 'https://baothanhhoa.vn', 'openLink: Error: nobody asked for this'],
    [
      'throws',
      'importPasted',
      { kind: 'text', text: 'x', url: null },
      'importPasted: TypeError: thrown before any promise',
    ],
  ])('logs a handler that %s and answers that something unexpected happened', async (_, name, asked, line) => {
    const { serve, logged } = world()
    expect(await serve(window, name, asked)).toEqual(failed({ code: 'unexpected' }))
    expect(logged).toEqual([line])
  })

  it('sees an answer that has drifted from the contract, where answers are parsed', async () => {
    // A handler whose answer the compiler was talked out of checking.
    const drifted = { ...handlers, verifyLibrary: async () => succeeded({ ok: 'yes' }) } as unknown as Handlers
    const strict = world({ handlers: drifted })
    expect(await strict.serve(window, 'verifyLibrary', null)).toEqual(failed({ code: 'unexpected' }))
    expect(strict.logged[0]).toContain('verifyLibrary: ')
    const shipped = world({ handlers: drifted, parsesAnswers: false })
    expect(await shipped.serve(window, 'verifyLibrary', null)).toEqual(succeeded({ ok: 'yes' }))
  })
})
