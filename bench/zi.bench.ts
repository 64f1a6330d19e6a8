import * as fs from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { writeNews } from './news-texts'
const many = Number(process.env.FILES ?? 3000)
const folder = '/tmp/prof/imp'; fs.rmSync(folder, { recursive: true, force: true }); fs.mkdirSync(folder, { recursive: true })
const texts = join(folder, 'texts'); writeNews(texts, many)
const app = await _electron.launch({ args: [resolve('.'), '--library', join(folder, 'in-app')], env: { ...process.env as any, SOTAY_USER_DATA: join(folder, 'profile'), LANG: 'vi_VN.UTF-8' }, chromiumSandbox: false })
const page = await app.firstWindow()
await page.getByRole('heading', { level: 1 }).first().waitFor()
const cdp = await page.context().newCDPSession(page)
await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 1000 }); await cdp.send('Profiler.start')
await app.evaluate(async () => { const { Session } = (process as any).getBuiltinModule('node:inspector/promises'); const s = new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 1000 }); await s.post('Profiler.start'); (globalThis as any).s = s; const gaps: any[] = []; (globalThis as any).gaps = gaps; let last = Number(process.hrtime.bigint() / 1000n); const beat = () => { const now = Number(process.hrtime.bigint() / 1000n); if (now - last > 50000) gaps.push([last, now]); last = now; setTimeout(beat, 3) }; beat() })
for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data: { items: [], files: [texts], dragOperationsMask: 1 } })
await page.waitForFunction((count) => document.querySelector('[data-article-id]')?.getAttribute('aria-setsize') === String(count), many, { polling: 250, timeout: 900_000 })
await new Promise((r) => setTimeout(r, 2500))
const p0 = await cdp.send('Profiler.stop'); fs.writeFileSync('/tmp/prof/imp0-page.cpuprofile', JSON.stringify(p0.profile)); await cdp.send('Profiler.start')
await page.getByRole('button', { name: 'Tìm bài gần giống nhau' }).click()
await page.getByRole('list', { name: 'Bài gần giống nhau' }).getByRole('listitem').first().waitFor({ timeout: 900_000 })
await new Promise((r) => setTimeout(r, 500))
const p1 = await cdp.send('Profiler.stop'); fs.writeFileSync('/tmp/prof/imp-page.cpuprofile', JSON.stringify(p1.profile))
const p2 = await app.evaluate(async () => JSON.stringify((await (globalThis as any).s.post('Profiler.stop')).profile)); fs.writeFileSync('/tmp/prof/imp-main.cpuprofile', p2)
fs.writeFileSync('/tmp/prof/gaps.json', JSON.stringify(await app.evaluate(() => (globalThis as any).gaps)));await app.close()
