import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../fixtures/app'

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
