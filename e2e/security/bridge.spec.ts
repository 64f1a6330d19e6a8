import { resolve } from 'node:path'
import { type App, expect, test } from '../fixtures/app'

function ask(app: App, name: unknown, asked: unknown): Promise<unknown> {
  return app.page.evaluate(
    // What a page gone wrong would do: call by names and with values that no type allows.
    ([name, asked]) => (window.sotay.ask as (name: unknown, asked: unknown) => unknown)(name, asked),
    [name, asked],
  )
}

const refused = (where: string) => ({ ok: false, failure: { code: 'not-understood', where } })

test.describe('the bridge', () => {
  test('refuses names and questions that are not in the contract', async ({ app }) => {
    expect(await ask(app, 'verifyLibrary', null)).toMatchObject({ ok: true })
    expect(await ask(app, 'readFile', '/etc/passwd')).toEqual(refused('name'))
    expect(await ask(app, '__proto__', null)).toEqual(refused('name'))
    expect(await ask(app, 'readArticle', '../../../etc/passwd')).toEqual(refused('readArticle'))
    expect(await ask(app, 'importFiles', ['/a.txt', 1])).toEqual(refused('importFiles.1'))
    expect(await ask(app, 'commit', { change: {} })).toEqual(refused('commit.id'))
  })

  test('refuses a stranger that has our preload', async ({ app }) => {
    const preload = resolve('out/preload/index.cjs')
    const answers = await app.electron.evaluate(async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('data:text/html,<p>stranger</p>')
      const asking = `Promise.all([window.sotay.ask('openLibrary', null), window.sotay.ask('verifyLibrary', null)])`
      const answers: unknown = await stranger.webContents.executeJavaScript(asking)
      stranger.destroy()
      return answers
    }, preload)
    expect(answers).toEqual([refused('sender'), refused('sender')])
  })

  test('opens only addresses for the browser and shows only paths it has named', async ({ app }) => {
    for (const address of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'http://bao.example',
      'app://sotay/index.html',
    ]) {
      expect(await ask(app, 'openLink', address)).toEqual({
        ok: false,
        failure: { code: 'not-valid', where: 'address' },
      })
    }
    expect(await ask(app, 'openLink', 'https://bao.example/tin?a=1')).toEqual({ ok: true, value: null })
    expect(await ask(app, 'showInFolder', '/etc/passwd')).toEqual({
      ok: false,
      failure: { code: 'not-found', what: '/etc/passwd' },
    })
    await ask(app, 'openLibrary', null)
    expect(await ask(app, 'showInFolder', app.libraryFolder)).toEqual({ ok: true, value: null })
    expect(await app.native.handed()).toEqual([
      { kind: 'open-external', what: 'https://bao.example/tin?a=1' },
      { kind: 'show-item', what: app.libraryFolder },
    ])
  })

  test('says what was committed before it answers, every time', async ({ app }) => {
    const titles = Array.from({ length: 40 }, (_, nth) => `Xã Đông Sơn làm con đường thứ ${nth}`)
    const order = await app.page.evaluate(async (titles) => {
      const order: string[] = []
      window.sotay.onCommitted(({ rows }) => order.push(`committed ${rows.map(({ title }) => title).join()}`))
      for (const title of titles) {
        const text = `${title}\nNgười dân góp công, góp đất để con đường sớm hoàn thành trước mùa mưa.`
        const answer = await window.sotay.ask('importPasted', { kind: 'text', text, url: null })
        order.push(`answered ${answer.ok}`)
      }
      return order
    }, titles)
    expect(order).toEqual(titles.flatMap((title) => [`committed ${title}`, 'answered true']))
  })
})
