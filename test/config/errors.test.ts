import { expect, test } from 'vitest'
import { InputError, tooMuchForMemory } from '../../src/config/index.ts'

test.each([
  ['a map', () => fail(new RangeError('Map maximum size exceeded'))],
  ['an array', () => new Array(-1)],
  ['a text', () => 'x'.repeat(2 ** 30)],
  ['a typed array', () => new Uint8Array(2 ** 53)],
])('%s that is too large is no bug', (_, make) => {
  expect(tooMuchForMemory(errorOf(make))).toMatch(/too many rows or values for this machine's memory/)
})

test.each([
  ['endless recursion', () => endless(0)],
  ['another range', () => (1).toFixed(101)],
  ['what the user gave', () => fail(new InputError('Invalid array length'))],
])('%s is another error', (_, make) => {
  expect(tooMuchForMemory(errorOf(make))).toBeUndefined()
})

test('of many problems twenty are told, and the rest is counted', () => {
  const problems = Array.from({ length: 25 }, (_, at) => ({ message: `problem ${at}` }))
  const lines = new InputError(problems).message.split('\n')
  expect(lines).toHaveLength(21)
  expect(lines.slice(-2)).toEqual(['problem 19', '... and 5 more'])
})

function errorOf(make: () => unknown): unknown {
  try {
    return make()
  } catch (error) {
    return error
  }
}

function fail(error: Error): never {
  throw error
}

function endless(depth: number): number {
  return endless(depth + 1) + 1
}
