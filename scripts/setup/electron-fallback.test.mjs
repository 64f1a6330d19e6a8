import { expect, it } from 'vitest'
import { placeOf } from './electron-fallback.mjs'

it.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/libffmpeg.so', 'libffmpeg.so'],
  ['Cypress/locales/vi.pak', 'locales/vi.pak'],
  ['Cypress/locales/fr.pak', undefined],
  ['Cypress/resources/app/package.json', undefined],
  ['Cypress/browser_v8_context_snapshot.bin', undefined],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
])('of the substitute package, %s becomes %s', (name, place) => {
  expect(placeOf(name.split('/'))).toBe(place)
})
