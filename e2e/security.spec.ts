import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { WebPreferences } from 'electron'
import { type App, expect, test } from './fixtures/app'

/** Run `code` as the page's own script would: what DevTools evaluates is exempt from the content policy. */
function inPage(app: App, code: () => unknown): Promise<unknown> {
  return app.page.evaluate(
    (source) =>
      new Promise((resolve) => {
        // oxlint-disable-next-line typescript/no-implied-eval -- code has to arrive in the page as text
        const script = new Function(`return (${source})()`)
        setTimeout(() => {
          try {
            Promise.resolve(script()).then(resolve, (thrown) => resolve(`rejected: ${String(thrown)}`))
          } catch (thrown) {
            resolve(`threw: ${String(thrown)}`)
          }
        })
      }),
    code.toString(),
  )
}

function ask(app: App, name: unknown, asked: unknown): Promise<unknown> {
  return app.page.evaluate(
    // What a page gone wrong would do: call by names and with values that no type allows.
    ([name, asked]) => (window.sotay.ask as (name: unknown, asked: unknown) => unknown)(name, asked),
    [name, asked],
  )
}

function preferencesOf(app: App): Promise<WebPreferences> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    // Electron has this method and does not write about it.
    type Asked = Electron.WebContents & { getLastWebPreferences(): Electron.WebPreferences }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as Asked
    return contents.getLastWebPreferences()
  })
}

const refused = (where: string) => ({ ok: false, failure: { code: 'not-understood', where } })

test.describe('the page', () => {
  test('runs in a sandbox, without Node and apart from the preload', async ({ app }) => {
    const seen = await app.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
      bridge: Object.keys(window.sotay).sort(),
      address: location.href,
    }))
    expect(seen).toEqual({
      node: [],
      bridge: ['ask', 'onClosing', 'onCommitted', 'onMenu', 'onNews', 'onProgress', 'pathOf'],
      address: 'app://sotay/index.html',
    })
    expect(await preferencesOf(app)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      nodeIntegrationInSubFrames: false,
    })
  })

  test('is held by the kernel where the system allows it', async ({ app }) => {
    test.skip(process.platform !== 'linux' || process.getuid?.() === 0, 'needs an ordinary user on Linux')
    const pid = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  })

  test('breaks its own content policy nowhere, and would be told if it did', async ({ app }) => {
    await app.page.addInitScript(() => {
      const violations: string[] = []
      Object.assign(window, { violations })
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      )
    })
    await app.page.reload()
    await expect(app.page.locator('body')).not.toBeEmpty()
    const violations = () => app.page.evaluate(() => (window as unknown as { violations: string[] }).violations)
    expect(await violations()).toEqual([])
    app.trouble.expect(/Refused to (apply|load|execute)/)
    await app.page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))
    })
    await expect.poll(violations).toContain('style-src-elem')
  })

  test('runs no code but its own files', async ({ app }) => {
    app.trouble.expect(/Refused to|This document requires|Content Security Policy/)
    // oxlint-disable-next-line typescript/no-implied-eval -- this is what must not work
    expect(await inPage(app, () => new Function('return 1')())).toContain('EvalError')
    // Trusted Types stop the attribute from being set; were they gone, the policy would stop it from running.
    await inPage(app, () => {
      try {
        document.body.setAttribute('onclick', 'globalThis.ran = true')
      } finally {
        document.body.click()
      }
    })
    await inPage(app, () => {
      const link = Object.assign(document.createElement('a'), { href: 'javascript:globalThis.ran = true' })
      document.body.append(link)
      link.click()
      link.remove()
    })
    await inPage(app, () => {
      const script = document.createElement('script')
      script.append('globalThis.ran = true')
      document.body.append(script)
    })
    expect(await inPage(app, () => 'ran' in globalThis)).toBe(false)
    expect(
      await inPage(app, () => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
      }),
    ).toContain('TypeError')
  })
})

test.describe('leaving', () => {
  let server: Server
  let asked: string[]

  test.beforeEach(async () => {
    asked = []
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('access-control-allow-origin', '*')
      response.end('<p>outside</p>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })

  test.afterEach(() => new Promise((resolve) => server.close(resolve)))

  // The server listens on a port of ours while the test runs, so it has one.
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  test('no request reaches the network, from the page or from a page without a policy', async ({ app }) => {
    app.trouble.expect(/Refused to|Content Security Policy|net::ERR|Failed to load/)
    await app.page.evaluate(async (origin) => {
      const settled = (element: HTMLElement) =>
        new Promise((resolve) => {
          element.onload = element.onerror = resolve
          document.head.append(element)
        })
      await fetch(`${origin}/fetch`).catch(() => undefined)
      await settled(Object.assign(new Image(), { src: `${origin}/image` }))
      await settled(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${origin}/style` }))
      navigator.sendBeacon(`${origin}/beacon`)
    }, origin())
    const bare = await app.electron.evaluate(async ({ BrowserWindow }, origin) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL('data:text/html,<p>no policy here</p>')
      const ended = await window.webContents.executeJavaScript(
        `fetch('${origin}/bare').then(() => 'sent', () => 'stopped')`,
      )
      window.destroy()
      return ended
    }, origin())
    expect(bare).toBe('stopped')
    expect(asked).toEqual([])
    // The server does answer those who can reach it.
    await fetch(`${origin()}/from-the-test`)
    expect(asked).toEqual(['/from-the-test'])
  })

  test('the window never shows another page; links go to the browser or nowhere', async ({ app }) => {
    app.trouble.expect(/Not allowed to|Refused to|Content Security Policy|net::ERR/)
    const targets = [
      origin(),
      'https://bao.example/tin',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://other/index.html',
    ]
    for (const target of targets) {
      await app.page.evaluate((to) => {
        document.body.append(Object.assign(document.createElement('a'), { href: to, id: 'way-out' }))
        document.getElementById('way-out')?.click()
        document.getElementById('way-out')?.remove()
      }, target)
      expect(await app.page.evaluate((to) => window.open(to), target)).toBeNull()
    }
    await expect
      .poll(() => app.native.handed())
      .toEqual([
        { kind: 'open-external', what: 'https://bao.example/tin' },
        { kind: 'open-external', what: 'https://bao.example/tin' },
      ])
    expect(app.page.url()).toBe('app://sotay/index.html')
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(asked).toEqual([])
  })

  test('nothing is downloaded', async ({ app }) => {
    const downloads = await app.electron.evaluateHandle(({ session }) => {
      const seen: { readonly name: string; readonly stopped: boolean }[] = []
      session.defaultSession.on('will-download', ({ defaultPrevented }, item) => {
        seen.push({ name: item.getFilename(), stopped: defaultPrevented })
      })
      return seen
    })
    await app.page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['x']))
      Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click()
    })
    await expect.poll(() => downloads.jsonValue()).toEqual([{ name: 'x.txt', stopped: true }])
  })

  test('no permission is given but to copy', async ({ app }) => {
    const states = await app.page.evaluate(async () => {
      const stateOf = async (name: string): Promise<string> => {
        // Names that this Chromium knows but the library's types may not.
        const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null)
        return status?.state ?? 'unknown'
      }
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
        'persistent-storage',
      ]
      const [asked, camera] = [
        await Notification.requestPermission(),
        await navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'given',
          () => 'denied',
        ),
      ]
      return { asked, camera, states: await Promise.all(names.map(stateOf)) }
    })
    expect(states).toEqual({ asked: 'denied', camera: 'denied', states: states.states.map(() => 'denied') })
    await app.page.locator('body').click({ position: { x: 5, y: 5 } })
    await app.page.evaluate(() => navigator.clipboard.writeText('đoạn trích'))
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('đoạn trích')
  })
})

test.describe('app://', () => {
  test('serves its own files to its own name and nothing else', async ({ app }) => {
    const statuses = await app.electron.evaluate(async ({ net }) => {
      const addresses = [
        'app://sotay/index.html',
        'app://other/index.html',
        'app://sotay/../main/index.cjs',
        'app://sotay/..%2fmain%2findex.cjs',
        'app://sotay/%2e%2e/main/index.cjs',
        'app://sotay/..%5cmain%5cindex.cjs',
        'app://sotay/../../package.json',
        'app://sotay/..%2f..%2fpackage.json',
        'app://sotay/assets/',
        'app://sotay/',
      ]
      const statusOf = (address: string) =>
        net.fetch(address).then(
          (response) => response.status,
          () => 'refused',
        )
      return Promise.all(addresses.map(statusOf))
    })
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 404)])
  })

  test('sends its policy with everything', async ({ app }) => {
    const headers = await app.electron.evaluate(async ({ net }) => {
      const response = await net.fetch('app://sotay/index.html')
      return Object.fromEntries(response.headers.entries())
    })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/,
    )
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
  })
})

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
        const answer = await window.sotay.ask('importPasted', text)
        order.push(`answered ${answer.ok}`)
      }
      return order
    }, titles)
    expect(order).toEqual(titles.flatMap((title) => [`committed ${title}`, 'answered true']))
  })
})
