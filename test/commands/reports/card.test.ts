import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/commands/analyze.ts'
import { card } from '../../../src/commands/reports/card.ts'
import { split } from '../../../src/commands/split.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

const LABELS = ['calm', 'joy', 'joy', 'yes'] as const
const rows = (from: number, to: number, cell: (i: number) => string) =>
  Array.from({ length: to - from }, (_, i) => `s${from + i},0.5,${cell(from + i)}\n`).join('')
const csv = (from: number, to: number, cell: (i: number) => string = (i) => LABELS[i % 4] ?? '') =>
  `id,score,label\n${rows(from, to, cell)}`

async function cardOf(path: string, options: Parameters<typeof card>[1] = {}) {
  const { stdout, stderr } = await printedBy(() => card(path, options))
  return { stdout, stderr }
}

/** The warnings of a run that reads the dataset with the block in its card. */
async function readBack(folder: string, block: string, options: Parameters<typeof analyze>[1] = {}) {
  writeFileSync(`${folder}/README.md`, `---\n${block}---\n# Card\n`)
  const { stdout, stderr } = await printedBy(() => analyze(folder, options))
  return `${stdout}${stderr}`
}

describe('card', () => {
  test('prints the columns with the classes, and the splits of the files', () =>
    inFolder({ 'd/train.csv': csv(0, 20), 'd/validation.csv': csv(20, 26), 'd/test.csv': csv(26, 40) }, async () => {
      const { stdout, stderr } = await cardOf('d')
      expect(stderr).toBe('')
      expect(stdout).toBe(`dataset_info:
  features:
    - name: id
      dtype: string
    - name: score
      dtype: float64
    - name: label
      dtype:
        class_label:
          names:
            '0': calm
            '1': joy
            '2': 'yes'
  splits:
    - name: train
      num_examples: 20
    - name: validation
      num_examples: 6
    - name: test
      num_examples: 14
`)
      expect(await readBack('d', stdout)).not.toContain('card')
      // The check of the card is not blind.
      expect(await readBack('d', stdout.replace('num_examples: 6', 'num_examples: 7'))).toContain(
        'The dataset card does not match the data',
      )
    }))

  test('prints the split of the index file, which leaves out unlabelled samples', () =>
    inFolder({ 'd/l.csv': csv(0, 41, (i) => (i === 7 ? '' : i % 2 ? 'a' : 'b')) }, async () => {
      await printedBy(() => split('d', { output: 'i.json' }))
      const { stdout } = await cardOf('d', { index: 'i.json' })
      expect([...stdout.matchAll(/num_examples: (\d+)/g)].map(([, n]) => Number(n))).toEqual([27, 6, 7])
      expect(stdout).toContain('- name: validation')
      expect(await readBack('d', stdout)).not.toContain('card')
    }))

  test('prints the split of an index file that is named, and says that the dataset has its own', () =>
    inFolder({ 'd/train.csv': csv(0, 20), 'd/test.csv': csv(20, 40) }, async () => {
      await printedBy(() => split('d', { output: 'i.json' }))
      const { stdout, stderr } = await cardOf('d', { index: 'i.json' })
      expect([...stdout.matchAll(/num_examples: (\d+)/g)].map(([, n]) => Number(n))).toEqual([28, 5, 7])
      expect(stderr).toBe(
        "The block has the splits of 'i.json', but the dataset has its own split, which load_dataset may use\n",
      )
    }))

  test('without a split, prints one split `train`', () =>
    inFolder({ 'd/l.csv': csv(0, 10) }, async () => {
      const { stdout } = await cardOf('d')
      expect(stdout).toMatch(/splits:\n {4}- name: train\n {6}num_examples: 10\n$/)
      expect(await readBack('d', stdout)).not.toContain('card')
    }))

  test('describes class folders of images', () => {
    const images = ['train/cat', 'train/dog', 'val/cat', 'val/dog'].flatMap((folder) =>
      [1, 2, 3].map((i) => `${folder}/${i}.jpg`),
    )
    return inFolder(Object.fromEntries(images.map((path) => [`d/${path}`, path])), async () => {
      const { stdout } = await cardOf('d')
      expect(stdout).toContain('- name: image\n      dtype: image\n')
      expect(stdout).toContain("'0': cat\n            '1': dog")
      expect(await readBack('d', stdout)).not.toContain('card')
    })
  })

  test('describes the main dataset only, and says so', () =>
    inFolder({ 'd/l.csv': csv(0, 10), 'more/m.csv': csv(50, 60) }, async () => {
      const { stdout, stderr } = await cardOf('d', { additional: ['more'] })
      expect(stderr).toContain('the additional datasets are left out')
      expect(stdout).toContain('num_examples: 10\n')
    }))

  test('writes YAML files only, and replaces its own', () =>
    inFolder({ 'd/l.csv': csv(0, 10), 'd/README.md': '# Mine\n' }, async () => {
      for (const output of ['d/README.md', 'card.json', 'card']) {
        await expect(card('d', { output })).rejects.toThrow(
          `Cannot write a dataset_info block to '${output}': the file must end in .yaml or .yml.`,
        )
      }
      for (const _ of [1, 2]) await card('d', { output: 'card.yml', quiet: true })
      expect(readFileSync('card.yml', 'utf8')).toMatch(/^dataset_info:\n/)
      expect(readFileSync('d/README.md', 'utf8')).toBe('# Mine\n')
    }))

  test('`split -o` into a card is refused', () =>
    inFolder({ 'd/l.csv': csv(0, 10), 'd/README.md': '---\ndataset_info: {}\n---\n' }, async () => {
      await expect(split('d', { output: 'd/README.md' })).rejects.toThrow('README.md')
      expect(readFileSync('d/README.md', 'utf8')).toContain('dataset_info: {}')
    }))

  test('refuses an index file with other settings, a broken one and a missing one', () =>
    inFolder({ 'd/l.csv': csv(0, 40), 'broken.json': '{' }, async () => {
      await printedBy(() => split('d', { output: 'i.json' }))
      await expect(card('d', { index: 'i.json', seed: '7' })).rejects.toThrow(
        "Cannot use the split in 'i.json': the config has other settings. Restore them, or run `dataset-balance split d --seed 7 -o i.json --rebalance`.",
      )
      await expect(card('d', { index: 'broken.json' })).rejects.toThrow('broken.json')
      await expect(card('d', { index: 'none.json' })).rejects.toThrow("Cannot find the index file 'none.json'")
    }))
})
