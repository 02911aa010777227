import { expect, test } from 'vitest'
import { balancingData } from '../../../../src/report/data/index.ts'
import { strategiesPart } from '../../../../src/report/page/parts/strategies.ts'
import { htmlWording } from '../../../../src/report/text/index.ts'
import { comparison, EMOPIA } from '../../fixtures.ts'

const part = (counts: Readonly<Record<string, number>>) =>
  strategiesPart(balancingData({ on: 'all', comparison: comparison(counts) }), null, htmlWording())

function dataIn(markup: string): {
  readonly places: readonly number[]
  readonly strategies: readonly {
    readonly key: string
    readonly sizes: readonly number[]
    readonly texts: readonly string[]
  }[]
} {
  return JSON.parse(/<script type="application\/json" id="strategies-data">(.*?)<\/script>/s.exec(markup)?.[1] ?? '')
}

test('the recommended strategy is chosen at first, and the script knows the sizes of all', () => {
  const markup = part(EMOPIA)
  expect(markup.match(/<input [^>]*checked[^>]*>/g)).toHaveLength(1)
  const { places, strategies } = dataIn(markup)
  expect(places).toHaveLength(4)
  expect(strategies.map(({ texts }) => texts.length)).toEqual(strategies.map(() => 4))
  for (const text of strategies.at(-1)?.texts ?? []) expect(text).toMatch(/^\d+, weight \d\.\d\d$/)
})

test('the bars of weighted sampling show what an epoch draws, on the scale of the sizes', () => {
  const { places, strategies } = dataIn(part({ a: 100, b: 50, c: 25 }))
  const weighted = strategies.at(-1)
  expect(places).toEqual([0, 1, 2])
  expect(strategies.map(({ key }) => key)).toEqual([...Array<string>(3).fill('after balancing'), 'drawn in an epoch'])
  expect(weighted?.sizes).toEqual([58.33, 58.33, 58.33])
  expect(part(EMOPIA)).toContain('Samples per class with <output')
})

test('the chart of many classes has the largest and the smallest', () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`class ${at}`, 100 - at]))
  const markup = part(many)
  expect(dataIn(markup).places).toHaveLength(32)
  expect(markup).toContain('And 68 more classes')
})

test('a name cannot end the data', () => {
  const markup = part({ '</script><b>': 3, '\u2028': 2 })
  expect(markup.match(/<\/script>/g)).toHaveLength(1)
})
