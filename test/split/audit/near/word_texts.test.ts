import { expect, test } from 'vitest'
import { wordTexts } from '../../../../src/split/audit/near/word_texts.ts'

test('texts are the same after NFKC, in lower case and with single spaces', () => {
  const { texts, textOf } = wordTexts(['A  b\tc', ' a b\u00a0C\n', 'ａ b c', 'b', '', ' \n', 'B c'])
  expect([...textOf]).toEqual([0, 0, 0, 1, -1, -1, 2])
  expect([...texts.words]).toEqual([0, 1, 2, 1, 1, 2])
  expect([...texts.offsets]).toEqual([0, 3, 4, 6])
})

test('a text can have more words than fit at first', () => {
  const words = Array.from({ length: 5000 }, (_, i) => `w${i}`)
  expect([...wordTexts([words.join(' ')]).texts.words]).toEqual([...words.keys()])
})
