import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { weigh } from '../../../src/commands/balancing/index.ts'
import { weights } from '../../../src/commands/reports/weights.ts'
import { split } from '../../../src/commands/split.ts'
import { defaultConfig } from '../../../src/config/index.ts'
import { tableFromSamples } from '../../../src/dataset/index.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

const rows = (name: string, size: number) => Array.from({ length: size }, (_, i) => `${name}${i},${name}\n`).join('')
const CSV = `id,label\n${rows('joy', 100)}${rows('anger', 75)}${rows('sadness', 50)}x,\n`

const printed = (options: Parameters<typeof weights>[1] = {}) => printedBy(() => weights('l.csv', options))
const json = async (options: Parameters<typeof weights>[1] = {}) =>
  JSON.parse((await printed({ ...options, format: 'json' })).stdout)

describe('weights', () => {
  test('check value: the square roots of joy 100, anger 75, sadness 50', () =>
    inFolder({ 'l.csv': CSV }, async () => {
      expect((await printed({ weights: 'sqrt' })).stdout).toMatchInlineSnapshot(`
        "l.csv: class weights, weights: sqrt

        number  class    samples  weight
             0  anger         75  0.9706
             1  joy          100  0.8406
             2  sadness       50  1.1888

        Ignored 1 sample without a label.
        "
      `)
      expect((await printed({ weights: 'sqrt', format: 'markdown' })).stdout).toMatchInlineSnapshot(`
        "### l.csv: class weights, weights: sqrt

        | number | class | samples | weight |
        | -: | :- | -: | -: |
        | 0 | anger | 75 | 0.9706 |
        | 1 | joy | 100 | 0.8406 |
        | 2 | sadness | 50 | 1.1888 |

        - Ignored 1 sample without a label.
        "
      `)
    }))

  test('in the order of the classes and by name', () =>
    inFolder({ 'l.csv': CSV }, async () => {
      await printed({ output: 'weights.json' })
      const written = JSON.parse(readFileSync('weights.json', 'utf8'))
      expect(written).toEqual({
        schema_version: 1,
        dataset: { path: 'l.csv' },
        formula: 'weights: inverse',
        classes: ['anger', 'joy', 'sadness'],
        counts: { anger: 75, joy: 100, sadness: 50 },
        weights: [1, 0.75, 1.5],
        class_weights: { anger: 1, joy: 0.75, sadness: 1.5 },
        notes: ['Ignored 1 sample without a label.'],
      })
      // A later run replaces its own file.
      expect((await printed({ output: 'weights.json', power: '0.3' })).answer).toBe(0)
      expect(JSON.parse(readFileSync('weights.json', 'utf8')).formula).toBe('weights: power, power: 0.3')
    }))

  test('count the training split of an index file, unless --all is given', () =>
    inFolder({ 'l.csv': CSV }, async () => {
      await printedBy(() => split('l.csv', { output: 'i.json' }))
      const found = await json({ index: 'i.json' })
      expect(found).toMatchObject({ split: 'train', split_origin: "the index file 'i.json'", counts: { joy: 70 } })
      expect(await json({ all: true })).toMatchObject({ counts: { joy: 100 } })
      await expect(printed({ all: true, index: 'i.json' })).rejects.toThrow('Cannot use --index together with --all')
    }))

  test('the classes have the order of a file with names', () =>
    inFolder({ 'l.csv': 'id,label\na,0\nb,1\nc,1\n', 'names.txt': 'zebra\nant\n' }, async () => {
      expect(await json({ names: 'names.txt' })).toMatchObject({ classes: ['zebra', 'ant'], weights: [1.5, 0.75] })
    }))

  test('classes without samples have a note, and labels are required', () =>
    inFolder(
      { 'l.csv': 'id,label\na,0\nb,0\n', 'names.txt': 'zebra\nant\n', 'none.csv': 'id,label\na,\n' },
      async () => {
        const { notes } = await json({ names: 'names.txt' })
        expect(notes).toEqual(["A class has no samples, so the weight is 0: 'ant'."])
        await expect(printedBy(() => weights('none.csv', { label: 'label' }))).rejects.toThrow(
          'Cannot compute class weights: no sample has a label.',
        )
      },
    ))

  test('class folders have the order of ImageFolder', () =>
    inFolder({ 'l/0/a.png': '', 'l/10/b.png': '', 'l/2/c.png': '' }, async () => {
      const { stdout } = await printedBy(() => weights('l', { format: 'json' }))
      expect(JSON.parse(stdout)).toMatchObject({ classes: ['0', '10', '2'], notes: [] })
    }))

  test('follow the config, and warn if all are equal', () =>
    inFolder({ 'l.csv': `id,label\n${rows('a', 30)}${rows('b', 20)}` }, async () => {
      writeFileSync('c.yml', 'data: { dataset_path: l.csv }\nbalancing: { weights: effective, beta: 0.5 }\n')
      const { stdout } = await printedBy(() => weights(undefined, { config: 'c.yml' }))
      expect(stdout).toMatchInlineSnapshot(`
        "l.csv: class weights, weights: effective, beta: 0.5

        number  class  samples  weight
             0  a           30  1.0000
             1  b           20  1.0000

        All class weights are equal, because with beta 0.5, even the 20 samples of the smallest class count
          as many. Set beta closer to 1, such as 0.999.
        "
      `)
    }))

  test('the weight of each sample is parallel to its position', () =>
    inFolder({ 'l.csv': 'id,label\na,joy\nb,\nc,joy\nd,calm\ne,joy\n' }, async () => {
      const found = await json({ samples: true })
      expect(found).toMatchObject({ positions: [0, 2, 3, 4], sample_weights: [2 / 3, 2 / 3, 2, 2 / 3] })
      await expect(printed({ samples: true })).rejects.toThrow(
        'Cannot print the weight of each sample as text. Add -o FILE.json or --format json.',
      )
    }))

  test('of labels, if samples have several', () =>
    inFolder({ 'l.csv': 'id,a,b\nx,1,0\ny,1,1\nz,1,0\nw,0,0\n' }, async () => {
      const found = await json({ oneHot: 'a,b', samples: true })
      expect(found).toMatchObject({ counts: { a: 3, b: 1 }, class_weights: { a: 4 / 6, b: 2 } })
      expect(found.sample_weights).toEqual([2 / 3, 4 / 3, 2 / 3, 2 / 3])
    }))
})

describe('more samples than WeightedRandomSampler supports', () => {
  const config = defaultConfig()
  const samples = ['joy', 'calm', 'joy', 'joy'].map((emotion, id) => ({ id, emotion }))

  test('have the class of each sample instead, and a note says so', () => {
    const report = weigh(tableFromSamples(samples), { config }, true, 3)
    expect(report.samples).toEqual({ positions: Int32Array.of(0, 1, 2, 3), classes: Int32Array.of(1, 0, 1, 1) })
    expect(report.notes).toMatchInlineSnapshot(`
      [
        "PyTorch's WeightedRandomSampler supports at most 3 samples, but there are 4 samples. class_index has the class of each sample instead of its weight: draw a class first, with a probability in proportion to its weight times its number of samples (equal for inverse), then one of its samples.",
      ]
    `)
  })

  test('keep their weights if they have several labels', () => {
    const sets = samples.map(({ id, emotion }) => ({ id, emotion: [emotion] }))
    const report = weigh(tableFromSamples(sets), { config }, true, 3)
    expect(report.samples?.weights).toHaveLength(4)
    expect(report.notes).toHaveLength(1)
  })

  test('are not mentioned if only class weights are wanted', () => {
    expect(weigh(tableFromSamples(samples), { config }, false, 3).notes).toEqual([])
  })
})
