import { expect, test } from 'vitest'
import { readEvent } from '../../../src/github/runner/event.ts'

const PULL_REQUEST = {
  pull_request: {
    number: 7,
    head: { sha: 'a'.repeat(40), ref: 'topic', repo: { full_name: 'ada/emopia' } },
    base: { sha: 'b'.repeat(40), ref: 'main' },
  },
}

test('a pull request has a head in its own repository and a base', () => {
  expect(readEvent('pull_request', PULL_REQUEST)).toEqual({
    kind: 'pull_request',
    target: false,
    number: 7,
    head: { sha: 'a'.repeat(40), branch: 'topic', repository: 'ada/emopia' },
    base: { sha: 'b'.repeat(40), branch: 'main' },
  })
})

test('pull_request_target is a pull request whose head is not checked out', () => {
  expect(readEvent('pull_request_target', PULL_REQUEST)).toMatchObject({ kind: 'pull_request', target: true })
})

test('the head of a deleted fork has no repository', () => {
  const { pull_request } = PULL_REQUEST
  const payload = { pull_request: { ...pull_request, head: { ...pull_request.head, repo: null } } }
  expect(readEvent('pull_request', payload)).not.toHaveProperty('head.repository')
})

test('a push names the commit before it', () => {
  expect(readEvent('push', {})).toEqual({ kind: 'push' })
  expect(readEvent('push', { before: 'c'.repeat(40) })).toEqual({ kind: 'push', before: 'c'.repeat(40) })
})

test('the base branch of a merge group does not start with refs/heads', () => {
  const merge_group = { head_sha: 'a', base_sha: 'b', base_ref: 'refs/heads/release/1' }
  expect(readEvent('merge_group', { merge_group })).toMatchObject({ baseBranch: 'release/1' })
})

test('any other event is unsupported, with its name', () => {
  expect(readEvent('release', {})).toEqual({ kind: 'unsupported', name: 'release' })
})

test('a payload without a required key is an error that names the key', () => {
  expect(() => readEvent('pull_request', {})).toThrow("'pull_request.number'")
  expect(() => readEvent('merge_group', { merge_group: { head_sha: 7 } })).toThrow("'merge_group.head_sha'")
})

test('keys of Object.prototype are not keys of a payload', () => {
  expect(() => readEvent('pull_request', JSON.parse('{"__proto__": {"pull_request": {"number": 1}}}'))).toThrow()
})
