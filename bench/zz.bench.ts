import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
const rounds = Number(process.env.ROUNDS ?? 5)
const folder = '/tmp/prof/world'
const all = new Map<string, number[]>()
for (let r = 0; r <= rounds; r += 1) for (const name of ['empty', 'large']) {
  const from = Date.now()
  const app = await _electron.launch({ args: [resolve('.'), '--library', join(folder, name)], env: { ...process.env as any, SOTAY_USER_DATA: join(folder, `${name}-profile`), LANG: 'vi_VN.UTF-8' }, chromiumSandbox: false })
  const marks: [string, number][] = []
  let err = ''
  app.process().stderr?.on('data', (d) => { err += d })
  const launched = Date.now()
  const page = await app.firstWindow()
  const first = Date.now()
  if (name === 'empty') await page.getByRole('heading', { level: 1 }).first().waitFor()
  else await page.getByRole('list').getByRole('button').first().waitFor()
  const seen = Date.now()
  const pm: [string, number][] = await page.evaluate(() => [...performance.getEntriesByType('mark').map((m) => [m.name, performance.timeOrigin + m.startTime] as [string, number]), ['origin', performance.timeOrigin], ...performance.getEntriesByType('paint').map((m) => [m.name, performance.timeOrigin + m.startTime] as [string, number])])
  await app.close()
  for (const m of err.matchAll(/MARK (\S+) (\d+)/g)) marks.push([m[1]!, Number(m[2])])
  marks.push(...pm, ['launched', launched], ['firstWindow', first], ['SEEN', seen])
  if (r === 0) continue
  for (const [k, v] of marks) { const key = `${name} ${k}`; all.set(key, [...(all.get(key) ?? []), v - from]) }
}
const med = (x: number[]) => x.sort((a, b) => a - b)[Math.floor(x.length / 2)]!
for (const name of ['empty', 'large']) {
  console.log(name)
  for (const [k, v] of [...all].filter(([k]) => k.startsWith(name)).map(([k, v]) => [k, med(v)] as const).sort((a, b) => a[1] - b[1])) console.log('  ', k, Math.round(v))
}
