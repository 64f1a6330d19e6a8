import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAppProtocol } from './app-protocol'
import { assetPathOf } from './asset-path'

const pictureHash = 'a1'.repeat(32)
const pageHash = 'b2'.repeat(32)
const drawingHash = 'c3'.repeat(32)

function app() {
  const above = mkdtempSync(join(tmpdir(), 'sotay-app-'))
  const root = join(above, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(above, 'secret.js'), 'bí mật')
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head><title>Sổ Tay</title></head></html>')
  writeFileSync(join(root, 'assets', 'index-1.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'notes.exe'), 'MZ')
  const kept = new Map([
    [pictureHash, Buffer.from('89504e470d0a1a0a0000', 'hex')],
    [pageHash, Buffer.from('<html><script>alert(1)</script>')],
    [drawingHash, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ])
  const readKept = (sha256: string) => Promise.resolve(kept.get(sha256) ?? null)
  const answer = createAppProtocol({ root, nonce: 'n0nce', readKept })
  return (url: string, method = 'GET') => answer({ method, url })
}

describe('createAppProtocol', () => {
  it('gives the page with its policy and the nonce, and forbids guessing at types', async () => {
    const answer = await app()('app://sotay/index.html')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n0nce'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types sotay-html default")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(await answer.text()).toContain('<head><meta property="csp-nonce" nonce="n0nce"><title>')
  })

  it('gives a script, whatever query follows it', async () => {
    const answer = await app()('app://sotay/assets/index-1.js?t=1#a')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await answer.text()).toBe('export {}')
  })

  it('gives a picture that the library keeps, under the policy of the page and as what its bytes are', async () => {
    const answer = await app()(`app://sotay/picture/${pictureHash}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(Buffer.from(await answer.arrayBuffer()).toString('hex')).toBe('89504e470d0a1a0a0000')
  })

  it.each([
    `app://sotay/picture/${pageHash}`,
    `app://sotay/picture/${drawingHash}`,
    `app://sotay/picture/${'d4'.repeat(32)}`,
    `app://sotay/picture/${pictureHash}/`,
    `app://sotay/picture/${pictureHash.toUpperCase()}`,
    `app://sotay/picture/../picture/${pictureHash}`,
    `app://sotay/picture/%61${pictureHash.slice(1)}`,
    'app://sotay/picture/',
    'app://sotay/../secret.js',
    'app://sotay/..%2fsecret.js',
    'app://sotay/%2e%2e/secret.js',
    'app://sotay/%2e%2e%2fsecret.js',
    'app://sotay/..%5csecret.js',
    'app://sotay/assets/..%252f..%252fsecret.js',
    'app://sotay/assets/notes.exe',
    'app://sotay/assets/',
    'app://sotay/assets',
    'app://sotay/',
    'app://sotay//etc/passwd.js',
    'app://sotay/%00.js',
    'app://sotay/%E0%A4%A.js',
    'app://sotay/missing.js',
    'app://other/index.html',
    'app://sotay.evil/index.html',
    'app://a@sotay/index.html',
    'app://sotay:80/index.html',
    'file:///index.html',
  ])('answers 404 to %s', async (url) => {
    const answer = await app()(url)
    expect([answer.status, await answer.text()]).toEqual([404, 'not found'])
  })

  it('answers GET alone', async () => {
    expect((await app()('app://sotay/index.html', 'POST')).status).toBe(404)
    expect((await app()(`app://sotay/picture/${pictureHash}`, 'POST')).status).toBe(404)
  })
})

describe('assetPathOf', () => {
  it('never names anything outside the folder, whatever the address', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '\\', '/', '%00', 'a', 'C:'), fc.string())
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = assetPathOf(`app://sotay/${pieces.join('')}`)
        if (path === null) return true
        return !path.startsWith('/') && path.split('/').every((part) => part !== '' && !part.startsWith('.'))
      }),
    )
  })
})
