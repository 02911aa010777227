import { expect, test } from 'vitest'
import { branchesOf } from '../../../src/dataset/layouts/branches.ts'

const MAILS = Array.from({ length: 20 }, (_, i) => `spam/000${i}.7c53336b37003a9286aba55d2945844${i % 10}`)

test('a word among files with numbers or hashes in their names is not a sample', () => {
  const spam = branchesOf([...MAILS, 'spam/cmds']).branches.get('spam')
  expect(spam?.files.get('no-ending')).toEqual(MAILS)
  expect(spam?.others.map(({ path }) => path)).toEqual(['spam/cmds'])
  expect(spam?.media.get('no-ending')).toBe(20)
})

test('words are samples if there are many of them', () => {
  const words = ['ham/alpha', 'ham/beta', 'ham/gamma']
  expect(branchesOf(words).branches.get('ham')?.files.get('no-ending')).toEqual(words)
})
