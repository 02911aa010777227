import { expect, test, vi } from 'vitest'
import { terminal } from '../../../src/commands/output/terminal.ts'

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  fstatSync: () => {
    throw Object.assign(new Error('EBADF: bad file descriptor, fstat'), { code: 'EBADF', syscall: 'fstat', errno: -9 })
  },
}))

test('standard output that cannot be asked, as on Windows, is not a terminal', () => {
  expect(terminal(false)).toEqual({ color: false, width: 100 })
})
