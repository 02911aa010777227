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

  test('says where the sample is in its class, and which numbers go where', () =>
    inFolder({ 'l.csv': labelsOf(3000) }, async () => {
      expect((await reasonOf('s0')).replace(/number [\d,]+/, 'number N')).toBe(
        [
          "The 2,000 samples of the class 'joy' are sorted by hash: the MD5 of the seed, a colon and the id.",
          'This one is number N. Numbers 1 to 1,400 go to train, 1,401 to 1,700 to val and 1,701 to 2,000 to test.',
        ].join('\n'),
      )
    }))

  test('names single numbers, and no split without samples', () =>
    inFolder({ 'l.csv': labelsOf(9) }, async () => {
      expect(await reasonOf('s2')).toContain('Number 1 goes to train, 2 to val and 3 to test.')
      const ratios = { trainRatio: '0.7', valRatio: '0', testRatio: '0.3' }
      expect(await reasonOf('s2', ratios)).toContain('Numbers 1 to 2 go to train and 3 to test.')
    }))

  test('says that a sample without a label is not in any split', () =>
    inFolder({ 'l.csv': `${labelsOf(30)}none,\n` }, async () => {
      expect(await reasonOf('none')).toBe('It has no label, and only samples with a label are split.')
    }))

  test('says that the index file already has the sample', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await splitInto('i.json')
      writeFileSync('l.csv', labelsOf(33))
      expect(await reasonOf('s0', { index: 'i.json' })).toMatch(
        /^i\.json lists it in (?:train|val|test)\. A sample that the index file lists keeps its split when the dataset grows\. Only `dataset-balance split l\.csv -o i\.json --rebalance` can move it\.$/,
      )
      expect(await reasonOf('s31', { index: 'i.json' })).toBe(
        [
          'It is new: i.json does not list it.',
          'New samples are placed in the order of their hashes, each in the split that lacks the most samples of its class.',
        ].join('\n'),
      )
    }))

  test('describes groups', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `s${i},${i % 2 ? 'joy' : 'calm'},song${i >> 1}\n`).join('')
    return inFolder({ 'l.csv': `id,label,song\n${rows}` }, async () => {
      expect(await reasonOf('s0', { group: 'song' })).toMatchInlineSnapshot(`
        "It stays together with the other sample of its group 'song0'.
        Groups are placed one by one, the largest first, where they bring the classes closest to their shares. Then groups are moved and swapped as long as that helps.
        Its split cannot be calculated for this sample alone, because all samples are divided together. To check the whole index file, run \`dataset-balance verify l.csv --group song\`."
      `)
      await split('l.csv', { ...QUIET, group: 'song', output: 'i.json' })
      writeFileSync('l.csv', `id,label,song\n${rows}new,joy,song3\nalone,joy,song99\n`)
      expect(await reasonOf('s6', { group: 'song', index: 'i.json' })).toMatchInlineSnapshot(`
        "i.json lists it in train. A sample that the index file lists keeps its split when the dataset grows. Only \`dataset-balance split l.csv --group song -o i.json --rebalance\` can move it.
        It stays together with the 2 other samples of its group 'song3'."
      `)
      expect(await reasonOf('new', { group: 'song', index: 'i.json' })).toMatchInlineSnapshot(`
        "It is new: i.json does not list it.
        It stays together with the 2 other samples of its group 'song3'.
        A group that is new goes where it brings the classes closest to their shares."
      `)
      expect(await reasonOf('alone', { group: 'song', index: 'i.json' })).toMatchInlineSnapshot(`
        "It is new: i.json does not list it.
        It is the only sample of its group 'song99'.
        A group that is new goes where it brings the classes closest to their shares."
      `)
    })
  })

  test('describes the cut points of a rules file', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await splitInto('i.rules.json')
      expect(await reasonOf('s0', { index: 'i.rules.json' })).toMatch(
        /^The index file contains cut points instead of lists of samples, so the hash alone decides: the MD5 of the seed, a colon and the id\.\nThe cut points of its class put hashes below [0-9a-f]{32} in train, hashes from there to below [0-9a-f]{32} in val and all others in test, so it is in (?:train|val|test)\.$/,
      )
    }))

  test('describes the cut points if a split has no share', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const ratios = { trainRatio: '1', valRatio: '0', testRatio: '0' }
      await split('l.csv', { ...QUIET, ...ratios, output: 'i.rules.json' })
      expect(await reasonOf('s0', { ...ratios, index: 'i.rules.json' })).toContain(
        'The cut points of its class put all hashes in train, so it is in train.',
      )
    }))

  test('describes the cut points if there is no test split', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const ratios = { trainRatio: '0.5', valRatio: '0.5', testRatio: '0' }
      await split('l.csv', { ...QUIET, ...ratios, output: 'i.rules.json' })
      expect((await reasonOf('s0', { ...ratios, index: 'i.rules.json' })).replace(/[0-9a-f]{32}/, 'HASH')).toMatch(
        /The cut points of its class put hashes below HASH in train and all others in val, so it is in (?:train|val)\.$/,
      )
    }))

  test('refuses a folder without an id, and an index file that is missing', () =>
    inFolder({ 'd/l.csv': labelsOf(30) }, async () => {
      await expect(explain('d', undefined, {})).rejects.toThrow(
        'Expected the id of a sample after the path: `dataset-balance explain d <id>`',
      )
      await expect(explain('d', 's0', { index: 'nope.json' })).rejects.toThrow(
        "Cannot find the index file 'nope.json' (--index)",
      )
    }))

  test('names the first row of a repeated id', () =>
    inFolder({ 'l.csv': `${labelsOf(300)}s0,joy\n` }, async () => {
      expect(await reasonOf('s0#2')).toBe(
        "It has the same id as 's0'. Rows with the same id stay together, so it is where the first row is.",
      )
    }))

  test('says that samples with several labels are divided together', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `s${i},${i % 3 ? 'joy;calm' : 'calm'}\n`).join('')
    return inFolder({ 'l.csv': `id,label\n${rows}` }, async () => {
      expect(await reasonOf('s0', { separator: ';' })).toBe(
        [
          'Samples with several labels are divided together, so that every label is close to its share in every split.',
          "Its split cannot be calculated for this sample alone, because all samples are divided together. To check the whole index file, run `dataset-balance verify l.csv --separator ';'`.",
        ].join('\n'),
      )
    })
  })

  test('says where the own split of the dataset has the sample', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `s${i},${i % 2 ? 'joy' : 'calm'},${i < 6 ? 'train' : 'val'}\n`)
    return inFolder({ 'l.csv': `id,label,split\n${rows.join('')}` }, async () => {
      const reasons: string[] = []
      for (const i of rows.keys()) reasons.push(await reasonOf(`s${i}`, { splitColumn: 'split' }))
      const own = reasons.filter((reason) => reason.includes("The dataset's own split has it in "))
      expect(own.length).toBeGreaterThan(0)
      expect(own.length).toBeLessThan(rows.length)
      expect((await reasonOf('s0')).includes('own split')).toBe(false)
    })
  })

  test.each(['./cat/1.jpg', 'folders/cat/1.jpg', 'cat\\1.jpg', '/data/folders/cat/1.jpg'])(
    'suggests the id of a file that is named from elsewhere: %s',
    (id) =>
      inFolder({ 'l.csv': 'id,label\ncat/1.jpg,a\ndog/1.jpg,b\n' }, async () => {
        await expect(reasonOf(id)).rejects.toThrow(
          `Found no sample '${id}' in the dataset (did you mean 'cat/1.jpg'?).`,
        )
      }),
  )

  test('asks for the id after a table or a folder, but not after a sample', () =>
    inFolder({ 'l.csv': labelsOf(3), 'd/1.jpg': 'x' }, async () => {
      for (const path of ['l.csv', 'd'])
        await expect(explain(path, undefined, {})).rejects.toThrow(
          `Expected the id of a sample after the path: \`dataset-balance explain ${path} <id>\``,
        )
      await expect(explain('d/1.jpg', undefined, {})).rejects.toThrow("Found no sample 'd/1.jpg'")
    }))

  test('refuses an id that the dataset does not have', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      await expect(reasonOf('nobody')).rejects.toThrow(
        "Found no sample 'nobody' in the dataset. The id of its first sample is 's0'.",
      )
    }))
})
