import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog } from './log'

const folder = () => mkdtempSync(join(tmpdir(), 'sotay-log-'))

describe('createLog', () => {
  it('keeps where, the message, the stack and the cause', () => {
    const at = join(folder(), 'logs')
    createLog({ folder: at, echo: false }).error('commit', new Error('hỏng', { cause: new Error('đĩa đầy') }))
    const text = readFileSync(join(at, 'sotay.log'), 'utf8')
    expect(text).toMatch(/^\d{4}-.*Z commit: Error: hỏng/)
    expect(text).toContain('log.test.ts')
    expect(text).toContain('đĩa đầy')
  })

  it('keeps one older file and never grows without end', () => {
    const at = folder()
    const log = createLog({ folder: at, echo: false })
    const long = 'x'.repeat(200 * 1024)
    for (let n = 0; n < 9; n += 1) log.error(`lần ${n}`, new Error(long))
    expect(readdirSync(at).sort()).toEqual(['sotay.1.log', 'sotay.log'])
    const sizes = readdirSync(at).map((name) => readFileSync(join(at, name)).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(512 * 1024)
    expect(readFileSync(join(at, 'sotay.log'), 'utf8')).toContain('lần 8')
  })

  it('does not throw when the folder cannot be made', () => {
    expect(() => createLog({ folder: '/dev/null/logs', echo: false }).error('start', 1)).not.toThrow()
  })
})
