import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
// @ts-expect-error: a script without types
import { compile, embed } from '../../../src/dataset/scan/wasm/build.mjs'

test('the embedded WebAssembly matches its compiled sources', async () => {
  const embedded = readFileSync(join(import.meta.dirname, '../../../src/dataset/scan/scanner_bytes.ts'), 'utf8')
  expect(embedded === embed(await compile())).toBe(true)
}, 60_000)
