import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // The end-to-end tests wait for processes most of the time: on a runner of two cores three files at once halve it.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/hostile/**'],
          setupFiles: ['test/support/installed.ts'],
          // Property tests are slow on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/hostile/**/*.test.ts'],
          exclude: ['test/e2e/engines/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/e2e/engines/**/*.test.ts'],
          globalSetup: ['test/support/engines/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
