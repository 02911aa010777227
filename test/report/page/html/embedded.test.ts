import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
// @ts-expect-error: a script without types
import { embed } from '../../../../src/report/page/client/build.mjs'

test('the embedded script and style match their sources', () => {
  const embedded = readFileSync(join(import.meta.dirname, '../../../../src/report/page/html/embedded.ts'), 'utf8')
  expect(embedded === embed()).toBe(true)
})
