import { parseXml } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { renderBadge } from '../../../src/report/exchange/badge.ts'
import { failing, passing } from '../fixtures.ts'
import { scenarios } from '../scenarios.ts'

const scenario = (name: string) => scenarios[name]?.().check ?? failing()

describe('a badge shows the ratio and the verdict', () => {
  test.each([
    ['if all checks pass', passing(), 'ratio 1.24', 'brightgreen'],
    ['if checks warn', scenario('warns only'), 'ratio 2.04, 2 warnings', 'yellow'],
    ['if checks fail', scenario('drift'), 'ratio 2.62, 1 check fails', 'red'],
    ['if several checks fail', scenario('typo'), 'ratio 155.00, 3 checks fail', 'red'],
    ['if there are no labels', { ...scenario('all unlabelled'), result: 'pass' } as const, 'no labels', 'lightgrey'],
  ])('%s', (_, check, message, color) => {
    expect(JSON.parse(renderBadge(check, 'json'))).toEqual({
      schemaVersion: 1,
      label: 'class balance',
      message,
      color,
    })
    const { root } = parseXml(renderBadge(check, 'svg'))
    expect(root?.attributes).toMatchObject({ role: 'img', 'aria-label': `class balance: ${message}` })
  })
})

test('an image refers to nothing outside of it', () => {
  const image = renderBadge(failing(), 'svg').replace('xmlns="http://www.w3.org/2000/svg"', '')
  expect(image).not.toMatch(/https?:|href|<script|<image|<style/)
})

test('the texts of an image do not overlap', () => {
  const image = renderBadge(scenario('typo'), 'svg')
  const texts = Array.from(image.matchAll(/<text x="(\d+)" y="14" textLength="(\d+)">/g), ([, x, width]) => [
    Number(x),
    Number(x) + Number(width),
  ])
  const width = Number(/ width="(\d+)"/.exec(image)?.[1])
  expect(texts[0]?.[1]).toBeLessThan(texts[1]?.[0] ?? 0)
  expect(texts[1]?.[1]).toBeLessThan(width)
})

test.each(['json', 'svg'] as const)('%s as in the golden file', async (format) => {
  await expect(renderBadge(passing(), format)).toMatchFileSnapshot(`../golden/badge.${format}`)
})
