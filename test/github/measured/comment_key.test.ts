import { expect, test } from 'vitest'
import { commentKey, earlierCommentKey } from '../../../src/github/measured/comment_key.ts'

const CONFIG = '.github/dataset-balance.yml'

test('a config and a dataset never have the same comment', () => {
  expect(commentKey({ project: 'music', config: CONFIG, dataset: 'EMOPIA_1.0' })).toBe(`music/${CONFIG}`)
  expect(commentKey({ project: '', config: undefined, dataset: './EMOPIA_1.0' })).toBe('EMOPIA_1.0/')
  expect(commentKey({ project: '', config: undefined, dataset: '.' })).toBe('/')
  for (const dataset of [`music/${CONFIG}`, `music/${CONFIG}/`])
    expect(commentKey({ project: '', config: undefined, dataset })).toBe(`music/${CONFIG}/`)
})

test('both stages of a fork have the same key', () => {
  for (const project of ['', '.', './'])
    expect(commentKey({ project, config: undefined, dataset: 'a/b/' })).toBe('a/b/')
})

test('the comment of an earlier version is found for a dataset', () => {
  expect(earlierCommentKey('EMOPIA_1.0/')).toBe('EMOPIA_1.0')
  expect(earlierCommentKey(CONFIG)).toBeUndefined()
})
