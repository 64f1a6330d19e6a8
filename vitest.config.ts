import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src-main/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['src-main/cli/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'cli',
          environment: 'node',
          include: ['src-main/cli/**/*.test.ts'],
          globalSetup: 'src-main/cli/built-program.arbitrary.ts',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['src-renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
