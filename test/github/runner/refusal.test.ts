import { expect, test } from 'vitest'
import { RefusedError, refusalOf, shortMessage } from '../../../src/github/runner/refusal.ts'

const rest = (status: number, message = '') => Object.assign(new Error(message), { status })
const graphql = (type: string, message = '') => Object.assign(new Error(message), { errors: [{ type, message }] })

test.each([
  { answer: rest(403, 'Resource not accessible by integration'), kind: 'permission' },
  { answer: rest(401, 'Bad credentials'), kind: 'permission' },
  { answer: rest(404), kind: 'gone' },
  { answer: rest(410), kind: 'gone' },
  { answer: rest(422, 'Validation Failed'), kind: 'rule' },
  { answer: rest(502), kind: 'server' },
  { answer: rest(403, 'You have exceeded a secondary rate limit'), kind: 'server' },
  { answer: rest(429, 'API rate limit exceeded'), kind: 'server' },
  { answer: graphql('FORBIDDEN'), kind: 'permission' },
  { answer: graphql('NOT_FOUND'), kind: 'gone' },
  { answer: graphql('STALE_DATA'), kind: 'stale' },
  { answer: graphql('', 'Expected branch to point to "abc" but it did not.  Pull and try again.'), kind: 'stale' },
  { answer: graphql('UNPROCESSABLE', 'Repository rule violations found'), kind: 'rule' },
  { answer: graphql('RATE_LIMITED'), kind: 'server' },
])('$answer.status $answer.message $answer.errors.0.type is $kind', ({ answer, kind }) => {
  expect(refusalOf(answer).kind).toBe(kind)
})

test('a refusal that was classified earlier is unchanged', () => {
  const refusal = { kind: 'rule', message: 'no' } as const
  expect(refusalOf(new RefusedError(refusal))).toBe(refusal)
})

test('a bug of ours is not a refusal', () => {
  expect(() => refusalOf(new TypeError('x is not a function'))).toThrow(TypeError)
})

test('300 characters of a page of megabytes are shown, on one line', () => {
  const shown = shortMessage(`<html>\n${'x'.repeat(5_000_000)}`)
  expect(shown.length).toBeLessThanOrEqual(300)
  expect(shown).toMatch(/^<html> x+…$/)
})
