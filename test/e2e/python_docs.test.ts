/**
 * Runs the code of docs/python.md. pandas and scikit-learn are Debian's. PyTorch, torchvision, Hugging Face `datasets` and Keras are
 * not installed in CI: small modules in test/support/python stand in for them. They check how the recipes call them.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith, writeFiles } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const PAGE = readFileSync(new URL('../../docs/python.md', import.meta.url), 'utf8')
const STAND_INS = join(import.meta.dirname, '../support/python')

/** The sections of the page by title, each with its code blocks of a language. */
function blocks(language: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    PAGE.split(/^##+ /m).map((section) => [
      section.split('\n')[0] ?? '',
      [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? ''),
    ]),
  )
}

const RECIPES = blocks('python')
const [START = ''] = RECIPES.get('Recipes') ?? []

/** Debian's Python, which has the packages, unless the first Python on the path has them. */
function findPython(): string | undefined {
  const hasPackages = (python: string) => spawnSync(python, ['-c', 'import pandas, sklearn']).status === 0
  const found = ['python3', '/usr/bin/python3'].find(hasPackages)
  if (found === undefined && process.env['CI'] !== undefined) {
    throw new Error('Cannot find a Python with pandas and scikit-learn: install python3-pandas and python3-sklearn')
  }
  return found
}

const python = findPython()
const LABELS = ['calm', 'joy', 'joy', 'NA', 'joy', 'calm', 'joy'] as const
const ROWS = Array.from({ length: 140 }, (_, i) => ({ id: `clip_${(i * 37) % 140}`, label: LABELS[i % 7] ?? '' }))
const CSV = `id,x1,x2,label\n${ROWS.map(({ id, label }, i) => `${id},${label.length},${i % 5},${label}\n`).join('')}`

/** Runs a recipe after the lines that all recipes start with, and then Python that prints what the test checks. */
function run(folder: string, recipe: string, then: string): unknown {
  writeFiles(folder, { 'recipe.py': `${START}\n${recipe}\nprint(json.dumps(${then}))\n` })
  const { stdout, stderr } = spawnSync(python ?? 'python3', ['recipe.py'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], PYTHONPATH: STAND_INS, PYTHONDONTWRITEBYTECODE: '1', OMP_NUM_THREADS: '1' },
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

function recipe(title: string, place = 0): string {
  const code = RECIPES.get(title)?.[place]
  if (code === undefined) throw new Error(`docs/python.md has no recipe ${place} under '${title}'`)
  return code
}

/** Splits the dataset of the folder, and returns the ids and labels of each split from the table that `split` exports. */
function splitOf(folder: string, ...more: readonly string[]) {
  for (const file of ['split_indices.json', 'rows.csv']) {
    const { code, stderr } = runScript(['split', ...more, '-s', 'weighted', '-o', file, '--quiet'], folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }
  const [, ...rows] = readFileSync(join(folder, 'rows.csv'), 'utf8').trim().split('\n')
  const found = rows.map((row) => row.split(','))
  return (split: string) => found.filter(([, , name]) => name === split).map(([id]) => id)
}

const SPLITS = ['train', 'val', 'test'] as const

describe.skipIf(python === undefined)('docs/python.md', () => {
  let folder: string
  let idsOf: (split: string) => (string | undefined)[]
  const all = () => SPLITS.map((split) => idsOf(split))

  beforeAll(() => {
    folder = folderWith({ 'label.csv': CSV })
    idsOf = splitOf(folder, 'label.csv')
  })

  test('describes the index file that the tool writes', () => {
    const described = JSON.parse(blocks('json').get('The index file')?.[0] ?? '')
    const written = JSON.parse(readFileSync(join(folder, 'split_indices.json'), 'utf8'))
    expect(written).toMatchObject(Object.fromEntries(Object.keys(described).map((key) => [key, expect.anything()])))
    expect(written.config).toMatchObject(described.config)
    expect(written.train_weights).toHaveLength(written.train.length)
    expect(written.train).toEqual([...written.train].sort((a: number, b: number) => a - b))
    expect(written.ids.train).toEqual([...written.ids.train].sort())
  })

  test('has three lines to install and run, and its last line works', () => {
    const lines = (blocks('sh').get('Install')?.[0] ?? '').trim().split('\n')
    expect(lines).toHaveLength(3)
    const words = lines[2]?.split(' ') ?? []
    const project = folderWith({ 'dataset/label.csv': CSV })
    expect(runScript(words.slice(2), project)).toMatchObject({ code: 0 })
    expect(readFileSync(join(project, 'split_indices.json'))).toEqual(readFileSync(join(folder, 'split_indices.json')))
  })

  test('pandas by position (run with pandas)', () => {
    expect(run(folder, recipe('pandas'), '[list(part.id) for part in (train, val, test)]')).toEqual(all())
    expect(run(folder, recipe('pandas'), 'sorted(set(train.label))')).toEqual(['NA', 'calm', 'joy'])
  })

  test('pandas by id, after rows were sorted and one was added (run with pandas)', () => {
    const [header, ...rows] = CSV.trim().split('\n')
    const later = folderWith({ 'label.csv': `${[header, 'new,1,1,joy', ...rows.sort()].join('\n')}\n` })
    copyFileSync(join(folder, 'split_indices.json'), join(later, 'split_indices.json'))
    const found = run(later, recipe('pandas', 1), '[sorted(part.index) for part in (train, val, test)]')
    expect(found).toEqual(all().map((ids) => [...ids].sort()))
  })

  test('PyTorch (run with stand-ins for Subset, WeightedRandomSampler and DataLoader)', () => {
    const dataset = 'import csv\ndataset = [row["id"] for row in csv.DictReader(open("label.csv"))]\n'
    const then = '[[list(train), list(val), list(test)], sampler.weights == idx["train_weights"], sampler.num_samples]'
    expect(run(folder, dataset + recipe('PyTorch'), then)).toEqual([all(), true, idsOf('train').length])
  })

  test('torchvision (run with a stand-in that lists files as ImageFolder documents it)', () => {
    const names = ['b/10.png', 'b/9.png', 'a/é.png', 'a/Z.png', 'B/x.png', 'a/sub/1.png', 'a/b.JPG', 'a/note.txt']
    const more = Array.from({ length: 30 }, (_, i) => `${i % 3 ? 'a' : 'b'}/more_${i}.png`)
    const photos = folderWith(Object.fromEntries([...names, ...more].map((name) => [`photos/${name}`, name])))
    const ids = splitOf(photos, 'photos')
    const then = '[[path for path, _ in part] for part in (train, val)]'
    expect(run(photos, recipe('torchvision `ImageFolder`'), then)).toEqual([ids('train'), ids('val')])
  })

  test('scikit-learn: search, weights and folds (run with scikit-learn)', () => {
    const then =
      '[int(n) for n in (len(search.cv_results_["split0_test_score"]), len(X[idx["test"]]), (fold == 0).sum())]'
    expect(run(folder, recipe('scikit-learn'), then)).toEqual([3, idsOf('test').length, idsOf('val').length])
    expect(run(folder, recipe('scikit-learn', 1), 'len(model.classes_)')).toBe(3)
    expect(runScript(['split', 'label.csv', '--folds', '5', '-o', 'folds.json'], folder)).toMatchObject({ code: 0 })
    expect(run(folder, recipe('scikit-learn', 2), '[int(n) for n in np.bincount(fold)]')).toEqual([28, 28, 28, 28, 28])
    const some = folderWith({ 'label.csv': `${CSV}new,1,1,\n` })
    expect(runScript(['split', 'label.csv', '--folds', '5', '-o', 'folds.json'], some)).toMatchObject({ code: 0 })
    expect(runScript(['split', 'label.csv', '-o', 'split_indices.json'], some)).toMatchObject({ code: 0 })
    expect(run(some, recipe('scikit-learn', 2), '[len(df), len(fold), "" in set(df["label"])]')).toEqual([
      140,
      140,
      false,
    ])
  })

  test('Hugging Face (run with stand-ins for load_dataset, select and DatasetDict)', () => {
    const then = '[splits[split]["id"] for split in ("train", "val", "test")]'
    expect(run(folder, recipe('Hugging Face `datasets`'), then)).toEqual(all())
  })

  test('Keras: the weight of each class is N / (k n) in the training split (run with pandas; no Keras)', () => {
    const counts = new Map<string, number>()
    for (const id of idsOf('train')) {
      const label = ROWS.find((row) => row.id === id)?.label ?? ''
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
    const total = idsOf('train').length
    const weights = run(folder, recipe('Keras'), 'class_weight') as Record<string, number>
    for (const [place, name] of [...counts.keys()].sort().entries()) {
      expect(weights[String(place)]).toBeCloseTo(total / (counts.size * (counts.get(name) ?? 0)), 5)
    }
  })

  test('class weights are those of scikit-learn in all three libraries (run with scikit-learn; stand-in for PyTorch)', () => {
    const [line = ''] = blocks('sh').get('Class weights') ?? []
    writeFiles(folder, { 'dataset/label.csv': CSV })
    expect(runScript(line.trim().split(' ').slice(2), folder)).toMatchObject({ code: 0 })
    const balanced = `
import numpy as np
import pandas as pd
from sklearn.utils.class_weight import compute_class_weight
y = pd.read_csv("label.csv", dtype=str, keep_default_na=False)["label"].iloc[idx["train"]]
expected = compute_class_weight("balanced", classes=np.unique(y), y=y).tolist()
`
    const [torch, keras, sklearn] = [0, 1, 2].map((place) => recipe('Class weights', place) + balanced)
    const close = (found: string) => `[bool(np.allclose(${found}, expected)), len(expected)]`
    expect(run(folder, torch ?? '', close('loss.weight'))).toEqual([true, 3])
    expect(run(folder, keras ?? '', close('[class_weight[code] for code in range(3)]'))).toEqual([true, 3])
    expect(run(folder, sklearn ?? '', close('[model.class_weight[name] for name in np.unique(y)]'))).toEqual([true, 3])
  })

  test('several files (run with pandas)', () => {
    const [header = '', ...rows] = CSV.trim().split('\n')
    const part = (from: number, to: number) => `${[header, ...rows.slice(from, to)].join('\n')}\n`
    const files = { 'data/test.csv': part(0, 40), 'data/train.csv': part(40, 90), 'data/validation.csv': part(90, 140) }
    const several = folderWith(files)
    const ids = splitOf(several, '.')
    expect(run(several, recipe('Positions over several files'), 'list(train.id)')).toEqual(ids('train'))
  })

  const images = Array.from({ length: 40 }, (_, i) => `image_${i}`)
  const yolo = Object.fromEntries(
    images.flatMap((name, i) => [
      [`yolo/images/${name}.jpg`, name],
      [`yolo/labels/${name}.txt`, `${i % 4 === 0 ? 1 : 0} 0.5 0.5 0.1 0.1\n`],
    ]),
  )
  const yoloProject = () => folderWith({ ...yolo, 'yolo/data.yaml': 'names: [cat, dog]\n' })

  test('all commands work in the order of the page, and the last ones keep the weights of a dataset that grows', () => {
    const commands = [...blocks('sh').values()].flat().flatMap((block) => block.trim().split('\n'))
    const ours = commands.filter((line) => line.startsWith('node analyze_balance.js '))
    expect(ours).toHaveLength(6)
    const project = yoloProject()
    writeFiles(project, { 'dataset/label.csv': CSV })
    const weights = () => JSON.parse(readFileSync(join(project, 'split_indices.json'), 'utf8')).train_weights.length
    for (const line of ours)
      expect({ line, ...runScript(line.split(' ').slice(2), project) }).toMatchObject({ code: 0 })
    const before = weights()
    writeFiles(project, { 'dataset/label.csv': `${CSV}${'abcdefghij'.replaceAll(/./g, 'new_$&,1,1,joy\n')}` })
    const [verify = '', again = ''] = ours.slice(-2)
    const run = (line: string) => runScript(line.split(' ').slice(2), project).code
    expect([run(verify), run(again), run(verify)]).toEqual([1, 0, 0])
    expect(weights()).toBeGreaterThan(before)
  })

  describe('Ultralytics', () => {
    const [split = '', balance = ''] = blocks('sh').get('Ultralytics YOLO') ?? []
    const [settings = ''] = blocks('yaml').get('Ultralytics YOLO') ?? []
    const argumentsOf = (line: string) => line.trim().split(' ').slice(2)
    /** Reads a list as Ultralytics does: the first `./` is the folder of the list. */
    const listed = (folder: string, list: string) =>
      readFileSync(join(folder, list), 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          expect(line).toMatch(/^\.\//)
          return line.replace('./', `${join(folder, dirname(list))}/`)
        })
    const listsIn = (yaml: string) => [...yaml.matchAll(/^(?:train|val|test): (.*)$/gm)].map(([, list]) => list ?? '')

    test('data.yaml names the lists that split writes, which name every image once wherever the folder is', () => {
      const first = yoloProject()
      expect(runScript(argumentsOf(split), first).code).toBe(0)
      const folder = join(folderWith({}), 'moved')
      renameSync(first, folder)
      const lists = listsIn(settings)
      expect(lists).toHaveLength(3)
      const all = lists.flatMap((list) => listed(folder, list))
      expect(all.map((path) => readFileSync(path, 'utf8')).sort()).toEqual([...images].sort())
    })

    test('lists above the images have paths that earlier versions read, which replace every ./', () => {
      const folder = yoloProject()
      expect(runScript([...argumentsOf(split).slice(0, -1), './'], folder)).toMatchObject({ code: 0 })
      for (const list of ['train.txt', 'val.txt', 'test.txt']) {
        for (const line of readFileSync(join(folder, list), 'utf8').trim().split('\n'))
          expect(line.split('./')).toEqual(['', expect.stringMatching(/^yolo\/images\//)])
      }
    })

    test('the balanced list has the images of the training split, some of them more than once', () => {
      const folder = yoloProject()
      for (const line of [split, balance]) expect(runScript(argumentsOf(line), folder)).toMatchObject({ code: 0 })
      const resolved = (list: string) => listed(folder, list).map((path) => normalize(path))
      const [list, train] = [resolved('balanced.txt'), resolved('splits/train.txt')]
      expect([...new Set(list)].sort()).toEqual([...train].sort())
      expect(list.length).toBeGreaterThan(train.length)
    })
  })
})
