import { describe, expect, test } from 'vitest'
import { proposePatterns } from '../../../../src/dataset/finding/names/name_patterns.ts'
import { wordPattern } from '../../../../src/dataset/finding/names/word_patterns.ts'

const HAM = Array.from({ length: 40 }, (_, i) => `${(i % 10) + 1}-${i}msg${(i % 3) + 1}`)
const SPAM = Array.from({ length: 10 }, (_, i) => `spmsg${'abc'[i % 3]}${i}`)

describe('wordPattern', () => {
  test('reads the first word, without the letter before the number', () => {
    const pattern = new RegExp(`^${wordPattern([...HAM, ...SPAM])}$`)
    expect(HAM.map((name) => pattern.exec(name)?.groups?.['label'])).toEqual(HAM.map(() => 'msg'))
    expect(SPAM.map((name) => pattern.exec(name)?.groups?.['label'])).toEqual(SPAM.map(() => 'spmsg'))
  })

  test.each([
    ['the names of cameras', Array.from({ length: 20 }, (_, i) => (i % 2 ? `IMG_${i}` : `DSC${i}`))],
    ['one word', HAM],
    ['many words', Array.from({ length: 400 }, (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + i / 26)}x ${i}`)],
    ['a word that occurs only once', [...HAM, 'other1']],
  ])('does not exist for %s', (_, names) => {
    expect(wordPattern(names)).toBeUndefined()
  })

  test('is proposed with the folds of the folders above', () => {
    const [best] = proposePatterns([...HAM, ...SPAM].map((name, i) => `part${(i % 5) + 1}/${name}.txt`))
    expect(best?.pattern).toMatch(/^\^\(\?<split>\[\^\/\]\+\)\//)
    expect(best?.classes).toEqual([
      { name: 'msg', samples: 40 },
      { name: 'spmsg', samples: 10 },
    ])
    expect(best?.reason).toBe('class: first word of the name; split: name of a folder')
  })
})
