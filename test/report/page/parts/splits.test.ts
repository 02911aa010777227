import { expect, test } from 'vitest'
import type { SplitTableData } from '../../../../src/report/data/index.ts'
import { heatMap } from '../../../../src/report/page/parts/splits.ts'
import { htmlWording } from '../../../../src/report/text/index.ts'

const noun = { one: 'class', many: 'classes' } as const

function splits(cells: readonly (readonly number[])[], targets = cells): SplitTableData {
  return {
    names: ['train', 'test'],
    classes: cells.map((_, at) => `class ${at}`),
    cells,
    targets,
    totals: [0, 1].map((part) => cells.reduce((sum, row) => sum + (row[part] ?? 0), 0)),
    largest_deviation: { class: null, split: 'test', share: 0, samples: 0 },
    lower_bound: null,
    groups: null,
    lacking: [],
    followers: 0,
    frozen: ['test'],
  }
}

const shades = (map: string) => Array.from(map.matchAll(/<td class="n ?(\w*)">/g), ([, shade]) => shade)

test('a cell is shaded by its distance from the target, unless that is at most one sample', () => {
  const map = heatMap(
    splits(
      [
        [70, 30],
        [71, 29],
        [72, 28],
        [80, 20],
      ],
      Array.from({ length: 4 }, () => [70, 30]),
    ),
    noun,
    htmlWording(),
  )
  expect(shades(map)).toEqual(['', '', '', '', 'high1', 'low1', 'high3', 'low3', '', ''])
  expect(map).toContain('Shaded if more than 1 sample away')
})

test('a map without shades has no key', () => {
  expect(heatMap(splits([[70, 30]]), noun, htmlWording())).not.toContain('Shaded')
})

test('shares and frozen splits are shown, and classes beyond 24 are folded', () => {
  const map = heatMap(splits(Array.from({ length: 40 }, () => [3, 1])), noun, htmlWording())
  expect(map).toContain('<b>75.0%</b> 3')
  expect(map).toContain('<bdi>test</bdi> (frozen)')
  expect(map).toContain('<summary>16 more classes</summary>')
})
