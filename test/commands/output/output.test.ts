import { expect, test } from 'vitest'
import { analyze } from '../../../src/commands/analyze.ts'
import { checkDataset } from '../../../src/commands/check.ts'
import { formatFor, PAGE_ENDINGS } from '../../../src/commands/output/output.ts'
import { badge } from '../../../src/commands/reports/badge.ts'
import { labelsOf } from '../answers.ts'
import { inFolder } from '../in_folder.ts'

const ENDINGS = new Map([...PAGE_ENDINGS, ['.csv', 'text'], ['.xml', 'junit'], ['.sarif', 'sarif']] as const)
const chosen = (format: string | undefined, file: string | undefined) => formatFor(format, file, ENDINGS)

test.each([
  [undefined, undefined, 'text'],
  [undefined, 'a', 'text'],
  [undefined, 'a.HTML', 'html'],
  ['html', 'a.html', 'html'],
  ['html', 'a.page', 'html'],
  ['html', 'page', 'html'],
  ['html', undefined, 'html'],
  ['json', 'a.txt', 'json'],
  ['json', 'rows.csv', 'json'],
  ['sarif', 'a.json', 'sarif'],
  ['gitlab', 'a.json', 'gitlab'],
])('--format %s with -o %s is %s', (format, file, expected) => {
  expect(chosen(format, file)).toBe(expected)
})

test.each([
  ['html', 'x.json', 'json'],
  ['json', 'x.html', 'html'],
  ['text', 'x.json', 'json'],
  ['text', 'x.md', 'markdown'],
  ['json', 'x.sarif', 'sarif'],
  ['gitlab', 'x.xml', 'junit'],
])('--format %s with -o %s is refused, because the ending stands for %s', (format, file, meant) => {
  expect(() => chosen(format, file)).toThrow(
    `Cannot write to '${file}': its ending stands for the format ${meant}, but --format is ${format}. Change the ending, or leave out --format.`,
  )
})

test('the commands refuse such a file before they read anything', () =>
  inFolder({ 'l.csv': labelsOf(30) }, async () => {
    const refused = "Cannot write to 'x.json': its ending stands for the format json"
    await expect(analyze('nothing', { format: 'html', output: 'x.json' })).rejects.toThrow(refused)
    await expect(checkDataset('nothing', { format: 'junit', output: 'x.json' })).rejects.toThrow(refused)
    await expect(badge('nothing', { format: 'svg', output: 'x.json' })).rejects.toThrow(refused)
    expect(await badge('l.csv', { format: 'svg', output: 'badge', quiet: true })).toBe(0)
  }))
