import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Every test starts an app and a library of its own, so they may run side by side; two apps are what two cores bear.
  fullyParallel: true,
  workers: 2,
  // A journey that passes the second time is a bug that has not been understood.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
