import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VERSION } from '../src/version.ts'

test.each(['package.json', 'deno.json'])('the version is that of %s', (file) => {
  expect(JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).version).toBe(VERSION)
})
