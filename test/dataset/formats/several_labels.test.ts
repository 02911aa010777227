import { describe, expect, test } from 'vitest'
import { severalLabels } from '../../../src/dataset/formats/several_labels.ts'

/** Each subset of the words with so many of them, joined by the separator. */
function subsets(words: readonly string[], separator: string, sizes: readonly number[]): string[] {
  const all = Array.from({ length: 2 ** words.length }, (_, bits) => words.filter((_word, i) => (bits >> i) & 1))
  return all.filter(({ length }) => sizes.includes(length)).map((subset) => subset.join(separator))
}

describe('cells with several labels', () => {
  test.each([
    ['codes', ['7', '1', '2', '0', '7 1', '1 2 0', '2 0'], 'Target', ' ', 4],
    ['most codes, and few lists', [...Array(30).keys()].map(String).concat(['3,27', '3,4', '4,27']), 'code', ',', 30],
    [
      'as many as cells, of which one occurs alone',
      ['Drama', 'Comedy', 'Comedy|Drama', 'Action|Thriller'],
      'g',
      '|',
      4,
    ],
    [
      'codes with slashes',
      ['/m/a1', '/m/b', '/t/c', '/m/a1,/m/b', '/m/b,/t/c', '/m/a1,/t/c'],
      'positive_labels',
      ',',
      3,
    ],
    ['words that occur alone', ['scab', 'rust', 'complex', 'scab rust', 'scab complex', 'rust complex'], 'l', ' ', 3],
    [
      'words of which none occurs alone',
      subsets(
        [...'abcdefgh'].map((c) => `${c}x`),
        ' ',
        [2, 3, 4],
      ),
      'tags',
      ' ',
      8,
    ],
    ['vertical bars', ['Mass|Nodule', 'Mass', 'Hernia', 'Nodule', 'Mass|Hernia'], 'Finding', '|', 3],
    ['slashes', ['joy', 'fear', 'trust', 'joy/fear', 'fear/trust', 'joy/trust'], 'emotion', '/', 3],
    ['commas and spaces', ['joy', 'fear', 'trust', 'joy, fear', 'fear, trust', 'joy, trust'], 'label', ', ', 3],
    [
      'words with their parents',
      [
        'Rain,Water',
        'Sea,Water',
        'Bark,Dog',
        'Meow,Cat',
        'Bark,Dog,Meow,Cat',
        'Rain,Water,Bark,Dog',
        'Sea,Water,Bark,Dog',
        'Meow,Cat,Rain,Water',
        'Meow,Cat,Sea,Water',
        'Rain,Water,Sea',
        'Dog,Cat',
        'Water,Cat',
        'Water,Dog',
        'Bark,Cat',
      ],
      'labels',
      ',',
      7,
    ],
  ])('are %s', (_, cells, name, separator, distinct) => {
    expect(severalLabels(cells, name)).toMatchObject({ separator, distinct })
  })

  test.each([
    ['names of cities', ['New York', 'New Orleans', 'Los Angeles', 'San Francisco', 'San Diego']],
    ['genres of two words', ['hard rock', 'soft rock', 'rock', 'hip hop', 'pop', 'pop rock', 'punk rock']],
    [
      'phrases of the same words',
      subsets(['ace', 'two', 'ten'], '', [1]).flatMap((one) =>
        ['spades', 'hearts', 'clubs', 'diamonds'].map((suit) => `${one} of ${suit}`),
      ),
    ],
    ['sections of a newspaper', ['World', 'Sci/Tech', 'Arts, Briefly', 'Food & Drink', 'Business']],
    ['ranges', ['0-9', '10-19', '20-29']],
    ['coordinates', ['(0, 0, 48, 48)', '(0, 0, 48, 50)', '(1, 0, 48, 48)']],
    ['sentences', ['a b c', 'the a c d', 'c a b the', 'x y', 'z']],
    ['lists that need no separator', ["['joy', 'fear']", "['joy']", "['fear', 'trust']"]],
    ['numbers with thousands separators', ['1,234', '2,345', '1,345']],
    ['empty', []],
  ])('are not %s', (_, cells) => {
    expect(severalLabels(cells, 'label')).toBeUndefined()
  })
})
