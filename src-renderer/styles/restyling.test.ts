import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(process.cwd(), 'src-renderer')
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))

/**
 * Blink keeps for each element of a selector what a change may restyle. Behind `+` or `~`, one that names no element, class or
 * attribute means all that is below: wherever an element comes or goes, in an article of two hundred thousand letters too.
 * `:has()` on the body is asked again at every change of anything.
 */
const costly: readonly RegExp[] = [/[^\s(,][ ]*[+~]\s*(\*|::|:(?!is\())/, /body:has\(/]

it.each(sheets)('%s has no rule by which any element that comes or goes restyles the whole article', (path) => {
  const selectors = readFileSync(join(folder, path), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{};]+)\{/g)
  const found = [...selectors].map(([, selector = '']) => selector.trim()).filter((one) => !one.startsWith('@'))
  expect(found.filter((selector) => costly.some((pattern) => pattern.test(selector)))).toEqual([])
})
