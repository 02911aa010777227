import { expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { problemsOfError } from '../../../src/github/publish/failure.ts'

test('an invalid input has its problems, a system error its message, and a bug none', () => {
  expect(problemsOfError(new InputError('No rows', { file: 'a.csv' }))).toEqual([{ message: 'No rows', file: 'a.csv' }])
  const full = Object.assign(new Error('ENOSPC: no space left'), { syscall: 'write' })
  expect(problemsOfError(full)).toEqual([{ message: 'Cannot continue: ENOSPC: no space left' }])
  expect(problemsOfError(new RangeError('Invalid array length'))[0]?.message).toContain('memory')
  expect(problemsOfError(new TypeError('x is not a function'))).toEqual([])
})
