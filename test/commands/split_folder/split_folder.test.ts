import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { split } from '../../../src/commands/split.ts'
import { jsonIn, labelsOf } from '../answers.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

const QUIET = { quiet: true }
const CONFIG = '.github/dataset-balance.yml'

const textOf = (...path: string[]) => readFileSync(join(...path), 'utf8')
const linesOf = (...path: string[]) =>
  textOf(...path)
    .split('\n')
    .slice(0, -1)
const quietly = (path: string, options: Parameters<typeof split>[1]) =>
  printedBy(() => split(path, { ...QUIET, ...options }))

/** Class folders with ten images each. */
const IMAGES = Object.fromEntries(
  ['cat', 'dog'].flatMap((name) => Array.from({ length: 10 }, (_, i) => [`pets/${name}/${i}.jpg`, `${name}${i}`])),
)

describe('a folder gets one file per split in the format of the labels', () => {
  test('CSV with all columns, and the index file', () =>
    inFolder(
      {
        'd/l.csv': labelsOf(30)
          .replace('id,label', 'id,label,note')
          .replaceAll(/(joy|calm)\n/g, '$1,"x, y"\n'),
      },
      async () => {
        const { stdout } = await quietly('d', { output: 'out/' })
        expect(stdout).toContain(
          'Wrote out/train.csv (21 samples), out/val.csv (4 samples), out/test.csv (5 samples) and\n  out/split_indices.json.\n',
        )
        expect(readdirSync('out').sort()).toEqual(['split_indices.json', 'test.csv', 'train.csv', 'val.csv'])
        const index = jsonIn('out/split_indices.json')
        const source = linesOf('d', 'l.csv')
        for (const name of ['train', 'val', 'test'] as const) {
          const rows = index[name].map((row: number) => source[row + 1])
          expect(linesOf('out', `${name}.csv`)).toEqual(['id,label,note', ...rows])
        }
      },
    ))

  test('TSV and JSON Lines', () =>
    inFolder(
      { 't.tsv': labelsOf(9).replaceAll(',', '\t'), 'j.jsonl': '{"label":"joy","n":1}\n'.repeat(9) },
      async () => {
        await quietly('t.tsv', { output: 't/' })
        expect(linesOf('t', 'val.tsv')[0]).toBe('id\tlabel')
        await quietly('j.jsonl', { output: 'j/' })
        expect(linesOf('j', 'val.jsonl')[0]).toBe('{"label":"joy","n":1}')
      },
    ))

  test('paths and labels for class folders', () =>
    inFolder(IMAGES, async () => {
      await quietly('pets', { output: 'out/' })
      expect(linesOf('out', 'val.csv')).toMatchInlineSnapshot(`
        [
          "path,label",
          "cat/1.jpg,cat",
          "dog/1.jpg,dog",
        ]
      `)
      expect(linesOf('out', 'train.csv')).toHaveLength(15)
    }))

  test('lists of images for YOLO, and what to write in data.yaml', () => {
    const files = Array.from({ length: 10 }, (_, i) => [
      [`y/images/${i}.jpg`, 'x'],
      [`y/labels/${i}.txt`, `${i % 2} 0.5 0.5 0.1 0.1\n`],
    ]).flat()
    return inFolder({ ...Object.fromEntries(files), 'y/data.yaml': 'names: [cat, dog]\n' }, async () => {
      const { stderr } = await printedBy(() => split('y', { output: 'lists/' }))
      const all = ['train', 'val', 'test'].flatMap((name) => linesOf('lists', `${name}.txt`))
      expect(all.sort()).toEqual(Array.from({ length: 10 }, (_, i) => `./../y/images/${i}.jpg`))
      expect(stderr).toBe(
        'Paths begin with ./../ because the images are not below the folder of the list. Ultralytics reads such paths since May 2026. For earlier versions, write to a folder above the images. To train with Ultralytics, set these keys in a data.yaml in the current folder, without the key path: train: lists/train.txt, val: lists/val.txt and test: lists/test.txt\n',
      )
    })
  })

  test('a folder for each of several datasets', () =>
    inFolder({ 'a/l.csv': labelsOf(9), 'b/l.jsonl': '{"id":"x","label":"joy"}\n'.repeat(9), ...IMAGES }, async () => {
      await quietly('a', { additional: ['b', 'pets'], output: 'out/' })
      expect(readdirSync('out', { recursive: true }).sort()).toMatchInlineSnapshot(`
        [
          "a",
          "a/test.csv",
          "a/train.csv",
          "a/val.csv",
          "b",
          "b/test.jsonl",
          "b/train.jsonl",
          "b/val.jsonl",
          "pets",
          "pets/test.csv",
          "pets/train.csv",
          "pets/val.csv",
          "split_indices.json",
        ]
      `)
      expect(jsonIn('out/split_indices.json').dataset.samples).toBe(38)
    }))

  test('only the datasets that have labels', () =>
    inFolder({ 'a/l.csv': labelsOf(9), 'b/x.mid': '', 'b/y.mid': '' }, async () => {
      await quietly('a', { additional: ['b'], output: 'out/' })
      expect(readdirSync('out')).toContain('train.csv')
    }))

  test('folds', () =>
    inFolder({ 'd/l.csv': labelsOf(9) }, async () => {
      await quietly('d', { output: 'out/', folds: '3' })
      expect(readdirSync('out').sort()).toEqual(['fold_0.csv', 'fold_1.csv', 'fold_2.csv', 'split_indices.json'])
    }))

  test('label files with the same header together', () =>
    inFolder({ 'd/1.csv': labelsOf(9), 'd/2.csv': labelsOf(9, 't') }, async () => {
      writeFileSync('c.yml', 'data: { dataset_path: d }\nlabels: { file: "*.csv" }\n')
      await quietly('d', { output: 'out/', config: 'c.yml' })
      const rows = ['train', 'val', 'test'].flatMap((name) => linesOf('out', `${name}.csv`))
      expect(rows.filter((row) => row === 'id,label')).toHaveLength(3)
      expect(rows).toHaveLength(21)
    }))
})

describe('the split in the folder', () => {
  test('grows with the dataset, and the files are replaced', () =>
    inFolder({ 'd/l.csv': labelsOf(30) }, async () => {
      await quietly('d', { output: 'out/' })
      const before = jsonIn('out/split_indices.json').ids
      writeFileSync('d/l.csv', labelsOf(40))
      await quietly('d', { output: 'out' })
      const after = jsonIn('out/split_indices.json').ids
      for (const name of ['train', 'val', 'test']) expect(after[name]).toEqual(expect.arrayContaining(before[name]))
      expect(['train', 'val', 'test'].flatMap((name) => linesOf('out', `${name}.csv`).slice(1))).toHaveLength(40)
    }))

  test('is that of the index file in the config, which stays as it is', () =>
    inFolder(
      { 'd/l.csv': labelsOf(30), [CONFIG]: 'data: { dataset_path: d, seed: 7, split_indices_path: i.json }\n' },
      async () => {
        await quietly('.', {})
        const index = textOf('i.json')
        writeFileSync('d/l.csv', labelsOf(33))
        await quietly('.', { output: 'out/' })
        expect(textOf('i.json')).toBe(index)
        await quietly('.', {})
        expect(textOf('out', 'split_indices.json')).toBe(textOf('i.json'))
      },
    ))
})

describe('nothing is written to a folder', () => {
  const refused = async (path: string, output: string, options: Parameters<typeof split>[1] = {}) => {
    try {
      await quietly(path, { ...options, output })
    } catch (error) {
      return (error as Error).message
    }
    return 'written'
  }

  test('that is the folder of the dataset, also through a link', () =>
    inFolder({ 'd/l.csv': labelsOf(9) }, async (folder) => {
      const outside = join(folder, '..', `linked-to-${basename(folder)}`)
      symlinkSync(join(folder, 'd'), outside)
      onTestFinished(() => rmSync(outside))
      const link = `${outside}/`
      const why = 'it is the folder of the dataset. Choose a folder outside of the dataset.'
      for (const [path, output] of [
        ['d', 'd/'],
        ['d/l.csv', 'd/'],
        ['d', `${folder}/d/`],
        ['d', link],
      ] as const)
        expect(await refused(path, output)).toContain(why)
      expect(readdirSync('d')).toEqual(['l.csv'])
    }))

  test('whose files would become samples or label files', () =>
    inFolder({ ...IMAGES, 'd/l.csv': labelsOf(9) }, async () => {
      expect(await refused('pets', 'pets/out/')).toContain('files in it would become part of the dataset')
      writeFileSync('c.yml', 'data: { dataset_path: d }\nlabels: { file: "**/*.csv" }\n')
      expect(await refused('d', 'd/out/', { config: 'c.yml' })).toContain('files in it would become part')
      expect(existsSync('pets/out') || existsSync('d/out')).toBe(false)
      expect(await refused('d', 'd/out/')).toBe('written')
    }))

  test('in which the dataset was searched for', () =>
    inFolder(IMAGES, async () => {
      expect(await refused('.', 'out/')).toMatchInlineSnapshot(
        `"Cannot write to the folder 'out': the next search for the dataset in '.' would find the files. Name the dataset, for example with \`dataset-balance split pets -o out/\`."`,
      )
    }))

  test('through a link, or into .git', () =>
    inFolder({ 'd/l.csv': labelsOf(9), 'real/x': '' }, async () => {
      symlinkSync('real', 'link')
      expect(await refused('d', 'link/')).toContain("'link' is a symbolic link")
      for (const output of ['.git/out/', '.github/out/']) expect(await refused('d', output)).toContain('Cannot use')
    }))

  test('with a file that is not from an earlier split', () =>
    inFolder(
      {
        'd/l.csv': labelsOf(9),
        'out/val.csv': 'mine\n',
        'json/split_indices.json': '{"a":1}\n',
        'own/train.csv': labelsOf(9),
      },
      async () => {
        expect(await refused('d', 'out/')).toMatchInlineSnapshot(
          `"Cannot replace 'out/val.csv': there is no split_indices.json in its folder, so it may not be from an earlier split. Delete it, or choose another folder."`,
        )
        expect(await refused('d', 'json/')).toContain('it is not an index file of this tool')
        expect(await refused('own/train.csv', 'own/')).toContain('it is the folder of the dataset')
        expect(readdirSync('out')).toEqual(['val.csv'])
      },
    ))

  test('if the format of the labels cannot be divided', () =>
    inFolder(
      { 'd/l.json': JSON.stringify(Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, label: 'joy' }))) },
      async () => {
        expect(await refused('d', 'out/')).toMatchInlineSnapshot(
          `"Cannot write a file per split to the folder 'out': the labels of 'd' are in the format json, which cannot be divided. To write id,label,split rows, use \`-o FILE.csv\`."`,
        )
        expect(existsSync('out')).toBe(false)
      },
    ))

  test('if label files with other headers would be put together', () =>
    inFolder({ 'd/1.csv': labelsOf(9), 'd/2.csv': 'label,id\njoy,x\n' }, async () => {
      writeFileSync('c.yml', 'data: { dataset_path: d }\nlabels: { file: "*.csv" }\n')
      expect(await refused('d', 'out/', { config: 'c.yml' })).toMatchInlineSnapshot(
        `"Cannot write a file per split to the folder 'out': the header of 'd/2.csv' is not the same as that of 'd/1.csv'. Use \`-o FILE.csv\`."`,
      )
    }))
})

test('-o without a known ending lists what can be written', () =>
  inFolder({ 'd/l.csv': labelsOf(9) }, async () => {
    for (const output of ['out', 'out.xlsx', 'out.parquet'])
      await expect(quietly('d', { output })).rejects.toThrow(/Cannot write to 'out/)
    await expect(quietly('d', { output: 'out.xlsx' })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[InputError: Cannot write to 'out.xlsx': .xlsx is not supported, and the file must end in .json, .rules.json, .csv, .tsv, .jsonl or .html, or in / for a folder with train, val and test. Write 'out.csv', and convert it in Python: \`pandas.read_csv('out.csv').to_excel('out.xlsx', index=False)\`]`,
    )
  }))

test('-o with a name that cannot be a path is not taken for a folder', () =>
  inFolder({ 'd/l.csv': labelsOf(9) }, async () => {
    for (const output of [`${'x'.repeat(300)}.json`, 'd/l.csv/i.json'])
      await expect(quietly('d', { output })).rejects.toThrow(/^Cannot write '.*': /)
  }))
