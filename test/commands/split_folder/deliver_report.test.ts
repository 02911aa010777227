import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { split } from '../../../src/commands/split.ts'
import { jsonIn, labelsOf } from '../answers.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

const FILES = { 'l.csv': labelsOf(30) }
const CONFIGURED = { ...FILES, '.github/dataset-balance.yml': 'data: { dataset_path: l.csv }\n' }
const PAGE = '<!doctype html>'

test.each(['html', undefined] as const)('-o FILE.html with --format %s writes the page and the index file', (format) =>
  inFolder(CONFIGURED, async () => {
    const options = { output: 'report.html', ...(format && { format }) }
    expect(await printedBy(() => split('.', options))).toEqual({
      answer: 0,
      stdout: '',
      stderr: 'Wrote report.html\nWrote data/split_indices.json\n',
    })
    expect(readFileSync('report.html', 'utf8')).toMatch(PAGE)
    expect(jsonIn('data/split_indices.json')).toHaveProperty('train')
    // The second run replaces its own page.
    expect(await split('.', { ...options, quiet: true })).toBe(0)
  }),
)

test('without a config, the page is written, and the message has the command that saves the split', () =>
  inFolder(FILES, async () => {
    const { stderr } = await printedBy(() => split('l.csv', { format: 'html', output: 'report.html' }))
    expect(stderr).toBe(
      'Wrote report.html\nThe split was not saved: no output file is set. To save the split, run `dataset-balance split l.csv -o ./data/split_indices.json`\n',
    )
    expect(readFileSync('report.html', 'utf8')).toMatch(PAGE)
  }))

test('--format html prints the page if -o names the index file', () =>
  inFolder(FILES, async () => {
    const { stdout } = await printedBy(() => split('l.csv', { format: 'html', output: 'i.json' }))
    expect(stdout).toMatch(PAGE)
    expect(jsonIn('i.json')).toHaveProperty('train')
  }))

test('nothing is written if the page must not replace a file or has another format', () =>
  inFolder(CONFIGURED, async () => {
    writeFileSync('mine.html', 'mine')
    await expect(split('.', { output: 'mine.html' })).rejects.toThrow("Cannot replace 'mine.html'")
    await expect(split('.', { output: 'new.html', format: 'json' })).rejects.toThrow(
      "Cannot write to 'new.html': its ending stands for the format html, but --format is json.",
    )
    expect(existsSync('data/split_indices.json')).toBe(false)
    expect(existsSync('new.html')).toBe(false)
  }))
