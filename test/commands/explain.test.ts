import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explain } from '../../src/commands/explain.ts'
import { split } from '../../src/commands/split.ts'
import { jsonIn, labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'

const QUIET = { quiet: true }

/** The answer of `explain` about a sample of `l.csv`. */
async function reasonOf(id: string, options: Parameters<typeof explain>[2] = {}): Promise<string> {
  await explain('l.csv', id, { ...QUIET, ...options, output: 'o.json' })
  return jsonIn('o.json').reasons.join('\n')
}

const splitInto = (output: string) => split('l.csv', { ...QUIET, output })

describe('explain', () => {
  test('asks for the id of a sample', async () => {
    await expect(explain(undefined, undefined, QUIET)).rejects.toThrow(
      'Expected the id of a sample: `dataset-balance explain [path] <id>`',
    )
  })

  test('names the rank and the ranks of the split', () =>
    inFolder({ 'l.csv': labelsOf(3000) }, async () => {
      expect(await reasonOf('s0')).toMatch(
        /^Its rank is [\d,]+, and ranks (?:0 to 1,399 of its class are train|1,400 to 1,699 of its class are val|1,700 to 1,999 of its class are test)$/,
      )
    }))

  test('says that a sample without a label is not in any split', () =>
    inFolder({ 'l.csv': `${labelsOf(30)}none,\n` }, async () => {
      expect(await reasonOf('none')).toBe('It has no label, so it is not in any class or split')
    }))

  test('says that the index file already has the sample', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await splitInto('i.json')
      writeFileSync('l.csv', labelsOf(33))
      expect(await reasonOf('s0', { index: 'i.json' })).toMatch(
        /^i\.json already has it in (?:train|val|test), and existing samples keep their split$/,
      )
      expect(await reasonOf('s31', { index: 'i.json' })).toMatch(
        /^It is not in i\.json yet, and (?:train|val|test) is the split that is furthest below its share of its class$/,
      )
    }))

  test('describes groups', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `s${i},${i % 2 ? 'joy' : 'calm'},song${i >> 1}\n`).join('')
    return inFolder({ 'l.csv': `id,label,song\n${rows}` }, async () => {
      expect(await reasonOf('s0', { group: 'song' })).toBe(
        'Its group stays together and is in the split that brings all classes closest to their shares',
      )
      await split('l.csv', { ...QUIET, group: 'song', output: 'i.json' })
      writeFileSync('l.csv', `id,label,song\n${rows}new,joy,song3\n`)
      expect(await reasonOf('new', { group: 'song', index: 'i.json' })).toBe(
        'It is not in i.json yet. A sample joins its group, and a new group joins the split that keeps all classes closest to their shares',
      )
    })
  })

  test('describes the cut points of a rules file', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await splitInto('i.rules.json')
      expect(await reasonOf('s0', { index: 'i.rules.json' })).toMatch(
        /^The cut points of its class put hashes below [0-9a-f]{32} in train, hashes from there to below [0-9a-f]{32} in val and all others in test, so it is in (?:train|val|test)$/,
      )
    }))

  test('describes the cut points if a split has no share', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const ratios = { trainRatio: '1', valRatio: '0', testRatio: '0' }
      await split('l.csv', { ...QUIET, ...ratios, output: 'i.rules.json' })
      expect(await reasonOf('s0', { ...ratios, index: 'i.rules.json' })).toBe(
        'The cut points of its class put all hashes in train, so it is in train',
      )
    }))

  test('describes the cut points if there is no test split', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const ratios = { trainRatio: '0.5', valRatio: '0.5', testRatio: '0' }
      await split('l.csv', { ...QUIET, ...ratios, output: 'i.rules.json' })
      expect((await reasonOf('s0', { ...ratios, index: 'i.rules.json' })).replace(/[0-9a-f]{32}/, 'HASH')).toMatch(
        /^The cut points of its class put hashes below HASH in train and all others in val, so it is in (?:train|val)$/,
      )
    }))

  test('names the first row of a repeated id', () =>
    inFolder({ 'l.csv': `${labelsOf(300)}s0,joy\n` }, async () => {
      expect(await reasonOf('s0#2')).toBe(
        "It is another row of 's0'. Rows with the same id stay together, and the first row determines the split",
      )
    }))

  test('says that samples with several labels are divided together', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `s${i},${i % 3 ? 'joy;calm' : 'calm'}\n`).join('')
    return inFolder({ 'l.csv': `id,label\n${rows}` }, async () => {
      expect(await reasonOf('s0', { separator: ';' })).toBe(
        [
          'Samples with several labels are divided together, so that every label is close to its share everywhere',
          'The split of samples with several labels cannot be calculated by hand for one sample. To check the whole index file, run `verify`',
        ].join('\n'),
      )
    })
  })

  test('refuses an id that the dataset does not have', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      await expect(reasonOf('nobody')).rejects.toThrow(
        "Found no sample 'nobody' in the dataset. The id of its first sample is 's0'.",
      )
    }))
})
