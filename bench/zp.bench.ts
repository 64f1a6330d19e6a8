import { join, resolve } from 'node:path'
import * as fs from 'node:fs'
import { _electron } from '@playwright/test'
const folder = '/tmp/prof/world'
const name='large'
  const app = await _electron.launch({ args: [resolve('.'), '--library', join(folder, name)], env: { ...process.env as any, SOTAY_USER_DATA: join(folder, `${name}-profile`), LANG: 'vi_VN.UTF-8' }, chromiumSandbox: false })
  const page = await app.firstWindow()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200}); await cdp.send('Profiler.start')
  await page.getByRole('list').getByRole('button').first().waitFor()
  await new Promise(r=>setTimeout(r,300))
  const { profile } = await cdp.send('Profiler.stop')
  fs.writeFileSync('/tmp/prof/page.cpuprofile', JSON.stringify(profile))
  await app.close()
