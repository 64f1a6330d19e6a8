import { defineConfig } from '@playwright/test'

/** Pictures are taken when somebody asks for them (`npm run screens`), never as a test. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.gallery.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
