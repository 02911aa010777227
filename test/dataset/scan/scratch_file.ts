import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Writes one file after another to the same path, which is removed after the tests. */
export function scratchFile(): (content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))
  const path = join(folder, 'file')
  afterAll(() => rmSync(folder, { recursive: true }))
  return (content) => {
    writeFileSync(path, content)
    return path
  }
}
