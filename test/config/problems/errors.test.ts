import { describe, expect, test } from 'vitest'
import { InputError, tooMuchForMemory } from '../../../src/config/index.ts'

test.each([
  ['a map', () => fail(new RangeError('Map maximum size exceeded'))],
  ['an array', () => new Array(-1)],
  ['a text', () => 'x'.repeat(2 ** 30)],
  ['a typed array', () => new Uint8Array(2 ** 53)],
])('%s that is too large is not a bug', (_, make) => {
  expect(tooMuchForMemory(errorOf(make))).toMatch(
    /^Cannot continue: the dataset has too many rows or values for the memory of this machine \(.+\)$/,
  )
})

test.each([
  ['endless recursion', () => endless(0)],
  ['another range', () => (1).toFixed(101)],
  ['a value from the user', () => fail(new InputError('Invalid array length'))],
])('%s is a different error', (_, make) => {
  expect(tooMuchForMemory(errorOf(make))).toBeUndefined()
})

test('twenty of many problems are listed, and the rest is counted', () => {
  const problems = Array.from({ length: 25 }, (_, at) => ({ message: `problem ${at}` }))
  const lines = new InputError(problems).message.split('\n')
  expect(lines).toHaveLength(21)
  expect(lines.slice(-2)).toEqual(['problem 19', '... and 5 more'])
})

describe.each([
  'x\n::error::y',
  'x\n\n- y',
  'x\r\nlabels: { file: y }',
  'x\rlabels: y',
  'x\n... and 5 more',
  'x\ndataset-balance analyze y',
])('a line from a repository (%j) does not start a line of an error', (hostile) => {
  test('in the message, the file and the lines below', () => {
    const { message } = new InputError(`Found '${hostile}'`, { file: hostile, lines: [`- ${hostile}`] })
    expect(message.split(/[\r\n]/)).toHaveLength(2)
  })

  test('in one of several problems', () => {
    const { message } = new InputError([{ message: 'first' }, { message: hostile }, { message: 'last' }])
    expect(message.split(/[\r\n]/)).toHaveLength(3)
  })
})

test('suggestions below a message keep their lines', () => {
  const { message } = new InputError('Choose one:', { file: 'a.csv', lines: ['labels: { label: a }', '- b'] })
  expect(message).toBe('a.csv: Choose one:\nlabels: { label: a }\n- b')
})

test('the remaining problems are counted as problems, however many lines each has', () => {
  const problems = Array.from({ length: 21 }, (_, at) => ({ message: `problem ${at}`, lines: ['- a', '- b'] }))
  expect(new InputError(problems).message.split('\n').slice(-1)).toEqual(['... and 1 more'])
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
