import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { badge } from '../../../src/commands/reports/badge.ts'
import { jsonIn, labelsOf } from '../answers.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

const FILES = { 'l.csv': labelsOf(30) }
const QUIET = { quiet: true }

describe('badge', () => {
  test('writes what the ending of the file says', () =>
    inFolder(FILES, async () => {
      expect(await badge('l.csv', { ...QUIET, output: 'badge.json' })).toBe(0)
      expect(jsonIn('badge.json')).toMatchObject({ message: 'ratio 2.00', color: 'brightgreen' })
      await badge('l.csv', { ...QUIET, output: 'badge.SVG' })
      expect(readFileSync('badge.SVG', 'utf8')).toMatch(/^<svg /)
      await badge('l.csv', { ...QUIET, output: 'badge.txt', format: 'svg' })
      expect(readFileSync('badge.txt', 'utf8')).toMatch(/^<svg /)
    }))

  test('shows the verdict of check, and ends with 0 even if it fails', () =>
    inFolder(FILES, async () => {
      expect(await badge('l.csv', { ...QUIET, maxImbalanceRatio: '1.5', output: 'badge.json' })).toBe(0)
      expect(jsonIn('badge.json')).toMatchObject({ message: 'ratio 2.00, 1 check fails', color: 'red' })
    }))

  test('applies the waivers of today', () => {
    const config = (until: string) => `data: { dataset_path: l.csv }
thresholds: { max_imbalance_ratio: 1.5 }
waivers: [{ rule: max_imbalance_ratio, until: ${until}, reason: x }]\n`
    return inFolder(FILES, async () => {
      for (const [until, color] of [
        ['2999-12-31', 'yellow'],
        ['2020-01-01', 'red'],
      ] as const) {
        writeFileSync('c.yml', config(until))
        await badge('l.csv', { ...QUIET, config: 'c.yml', output: 'badge.json' })
        expect(jsonIn('badge.json')).toMatchObject({ color })
      }
    })
  })

  test('prints JSON without a file', () =>
    inFolder(FILES, async () => {
      const { stdout } = await printedBy(() => badge('l.csv', {}))
      expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 })
    }))

  test('refuses a file with another ending', () =>
    inFolder(FILES, async () => {
      await expect(badge('l.csv', { output: 'badge.png' })).rejects.toThrow(
        "Cannot write to 'badge.png': the file must end in .json or .svg, or set --format",
      )
    }))

  test('replaces its own file in the dataset folder, and no other file', () =>
    inFolder({ 'data/l.csv': labelsOf(30), 'data/other.svg': '<svg></svg>' }, async () => {
      for (const _ of [1, 2]) await badge('data', { ...QUIET, output: 'data/b.svg' })
      const replacing = badge('data', { ...QUIET, output: 'data/other.svg' })
      await expect(replacing).rejects.toThrow('is not an unchanged report of this tool')
    }))
})
