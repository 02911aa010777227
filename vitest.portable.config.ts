import { defineConfig } from 'vitest/config'

/** The rooms that need no system: no Git, no links, no browser. */
const ROOMS = ['analysis', 'balance', 'config', 'gate', 'report', 'split']

/** The tests that run on Windows and macOS too: `npm run test:portable`. */
export default defineConfig({
  test: {
    name: 'portable',
    include: [...ROOMS.map((room) => `test/${room}/**/*.test.ts`), 'test/e2e/portable.test.ts'],
    exclude: [
      'test/config/config.messages.test.ts', // /dev/null
      'test/config/yaml/file_bytes.test.ts', // special files
      'test/report/comment/comment.screens.test.ts', // Chromium
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
