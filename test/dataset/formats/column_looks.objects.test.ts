import { expect, test } from 'vitest'
import { columnLooks, likelyLabels, mayBeLabel } from '../../../src/dataset/formats/column_looks.ts'
import { guessLabel } from '../../../src/dataset/formats/label_flags.ts'

const cells = (texts: readonly string[]) => Array.from({ length: 40 }, (_, i) => [texts[i % texts.length] ?? ''])

test.each([
  ['objects of scores', ["{'NORM': 100.0, 'SR': 0.0}", "{'IMI': 15.0}"], true],
  ['objects of the same scores', ["{'x': 100.0}", "{'x': 15.0}"], false],
  ['lists of objects', ['[{"category":"car","id":1}]', '[{"category":"lane","id":2}]'], true],
  ['lists of objects without classes', ['[{"start":"car","id":1}]', '[{"start":"lane","id":2}]'], false],
  ['objects with names', ['[{"name": "car"}]', '[{"name": "lane"}]'], true],
  ['lists of lists of numbers', ['[[0,1],[1,0]]', '[[0,0]]', '[]'], false],
  ['lists of lists of numbers as texts', ['[["0","1"]]', '[["0"],["1"]]'], false],
  ['lists of 0 and 1', ['[0, 1, 0]', '["1","0","0"]'], false],
  ['splits', ['training', 'validation', 'test'], false],
  ['classes, one of which is named like a split', ['test', 'control'], true],
  ['lists of codes', ['[0, 3]', '[2]'], true],
  ['lists of texts', ["['a', 'b']", "['a']"], true],
])('%s', (_, texts, expected) => {
  expect(columnLooks(['labels'], cells(texts)).map(mayBeLabel)).toEqual([expected])
})

test('a column that is named like people is suggested if its objects name the classes', () => {
  const rows = cells([
    '[{"label":"normal","annotator_id":1,"target":["None"]},{"label":"hate","annotator_id":2}]',
    '[{"label":"normal","annotator_id":3,"target":["None"]}]',
  ])
  const looks = columnLooks(
    ['annotators', 'rationales', 'group'],
    rows.map(([cell = ''], i) => [cell, `[[0,${i % 2}]]`, 'ab'[i % 2] ?? '']),
  )
  expect(likelyLabels(looks).map(({ name }) => name)).toEqual(['annotators', 'group'])
})

test('a table without a header whose classes are a few decimals', () => {
  const values = ['0', '1', '0.5']
  const rows = Array.from({ length: 40 }, (__, i) => [`f${i}.png`, values[i % 3] ?? ''])
  expect(guessLabel(columnLooks(['f.png', '1'], rows), true)?.flags[0]).toEqual(['--columns', 'column_1,label'])
  expect(
    guessLabel(
      columnLooks(
        ['f.png', '1'],
        rows.map(([a = ''], i) => [a, `0.${i}`]),
      ),
      true,
    ),
  ).toBeUndefined()
})
