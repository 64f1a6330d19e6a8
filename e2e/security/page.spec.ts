import { readFileSync } from 'node:fs'
import type { WebPreferences } from 'electron'
import { type App, expect, test } from '../fixtures/app'

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

function preferencesOf(app: App): Promise<WebPreferences> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    // Electron has this method and does not write about it.
    type Asked = Electron.WebContents & { getLastWebPreferences(): Electron.WebPreferences }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as Asked
    return contents.getLastWebPreferences()
  })
}

test.describe('the page', () => {
  test('runs in a sandbox, without Node and apart from the preload', async ({ app }) => {
    const seen = await app.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
      bridge: Object.keys(window.sotay).sort(),
      address: location.href,
    }))
    expect(seen).toEqual({
      node: [],
      bridge: [
        'ask',
        'onClosing',
        'onCommitted',
        'onFamilies',
        'onMenu',
        'onNews',
        'onProgress',
        'onWatched',
        'onWork',
        'pathOf',
      ],
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
