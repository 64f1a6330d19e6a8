import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Every test starts an app and a library of its own, so they may run side by side; two apps are what two cores bear.
  fullyParallel: true,
  workers: 2,
  // A journey that passes the second time is a bug that has not been understood, but for one that is understood and is not
  // ours: on a busy machine V8 may collect the promise that an evaluation in main waits for ("Resulting promise was
  // garbage collected"). Where nobody is there to look, a journey is tried again; the summary names it.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
