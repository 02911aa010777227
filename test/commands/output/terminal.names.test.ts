import { expect, test, vi } from 'vitest'
import { print, printNotice } from '../../../src/commands/output/terminal.ts'

const written = vi.hoisted((): string[] => [])

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  writeSync: (_: number, bytes: Uint8Array) => {
    written.push(Buffer.from(bytes).toString())
    return bytes.length
  },
}))

test.each([print, printNotice])(
  'nothing printed contains a command that a runner reads anywhere in a line',
  (write) => {
    write('a ##[error]b\n')
    expect(written.pop()).toBe('a #\\x23[error]b\n')
  },
)
