import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, writeFiles } from '../support/folders.ts'
import { git, runScript } from '../support/runtimes.ts'

const SPLITS = ['train', 'val', 'test'] as const

/** The splits of the rows of each id, according to an index file. */
function splitsById(path: string): Map<string, Set<string>> {
  const { ids } = JSON.parse(readFileSync(path, 'utf8'))
  const found = new Map<string, Set<string>>()
  for (const split of SPLITS) {
    for (const name of ids[split] as string[]) {
      const id = name.replace(/#\d+$/, '')
      found.set(id, (found.get(id) ?? new Set()).add(split))
    }
  }
  return found
}

/** As in detection datasets: one row per box, one to four per image. */
function boxes(images: number): string {
  const rows = Array.from({ length: images }, (_, image) =>
    Array.from(
      { length: 1 + (image % 4) },
      (_, box) => `r-${image}.jpg,650,417,${image % 3 ? 'cat' : 'fox'},${box},62`,
    ),
  )
  return `filename,width,height,class,xmin,ymin\n${rows.flat().join('\n')}\n`
}

test('all boxes of an image are in one split, and verify, check and explain agree', () => {
  const folder = folderWith({ 'ds/labels.csv': boxes(60) })
  const split = runScript(['split', 'ds', '-o', 'i.json'], folder)
  expect(split.stdout).toMatch(/so the id is the group key \('#id'\)/)
  expect(split.stdout).toMatch(/60 ids kept together/)
  for (const splits of splitsById(join(folder, 'i.json')).values()) expect(splits.size).toBe(1)
  expect(runScript(['verify', 'ds', '--index', 'i.json'], folder)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/is up to date/),
  })
  expect(runScript(['explain', 'ds', 'r-3.jpg#2', '--index', 'i.json'], folder).stdout).toMatch(
    /group +r-3\.jpg, 4 samples/,
  )
  writeFiles(folder, { 'ds/labels.csv': boxes(64) })
  expect(runScript(['split', 'ds', '-o', 'i.json'], folder).stdout).toMatch(/No sample changes its split/)
  for (const splits of splitsById(join(folder, 'i.json')).values()) expect(splits.size).toBe(1)
})

describe('a manifest that was balanced before the split', () => {
  const rows = Array.from({ length: 90 }, (_, i) => `${i}.mid,${i % 3 === 0 ? 'calm' : 'joy'}`)

  test('has no copy of a test sample in train', () => {
    const folder = folderWith({ 'l.csv': `path,label\n${rows.join('\n')}\n` })
    expect(runScript(['balance', 'l.csv', '--all', '-o', 'b.csv'], folder)).toMatchObject({ code: 0, stderr: '' })
    expect(runScript(['split', 'b.csv', '-o', 'i.json'], folder).code).toBe(0)
    const splits = splitsById(join(folder, 'i.json'))
    expect(splits.size).toBe(90)
    for (const parts of splits.values()) expect(parts.size).toBe(1)
    const { findings, checks } = JSON.parse(runScript(['check', 'b.csv', '--format', 'json'], folder).stdout)
    expect(findings).toEqual([])
    expect(checks.map(({ name }: { name: string }) => name)).toContain('leakage: ids in two splits')
  })

  test('causes a warning if no id identifies its copies', () => {
    const folder = folderWith({ 'l.csv': `text,label\n${rows.join('\n').replaceAll('.mid', '')}\n` })
    expect(runScript(['balance', 'l.csv', '--all', '-o', 'b.csv'], folder).stderr).toMatch(
      /^The copies in b\.csv have no ids, so .*\. Set labels\.id to a column, or split before you balance\.\n$/,
    )
    expect(runScript(['balance', 'l.csv', '--all', '-o', 'b.csv', '-s', 'undersample'], folder).stderr).toBe('')
  })
})

test('an image of train that a commit copies into valid fails the check', () => {
  const line = '0 0.5 0.5 0.1 0.1\n'
  const folder = folderWith({
    'data.yaml': 'path: .\ntrain: train/images\nval: valid/images\nnames: [cat, dog]\n',
    '.github/dataset-balance.yml': 'data: {dataset_path: .}\nthresholds: {leakage: {content: fail}}\n',
    ...Object.fromEntries([1, 2, 3, 4].map((i) => [`train/images/${i}.jpg`, `picture ${i}`])),
    ...Object.fromEntries([1, 2, 3, 4].map((i) => [`train/labels/${i}.txt`, i % 2 ? line : line.replace('0', '1')])),
    'valid/images/v.jpg': 'picture v',
    'valid/labels/v.txt': line,
  })
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'base')
  const check = () => {
    const { code, stdout } = runScript(['check', '.', '--base', 'HEAD~1', '--format', 'json'], folder)
    return { code, findings: JSON.parse(stdout).findings as { rule: string; level: string; threshold: string }[] }
  }
  const leak = { rule: 'leakage', level: 'fail', threshold: 'leakage.content' }
  git(folder, 'commit', '-qm', 'nothing', '--allow-empty')
  expect(check().findings.filter(({ rule }) => rule === 'leakage')).toEqual([])
  writeFiles(folder, { 'valid/images/copy.jpg': 'picture 1', 'valid/labels/copy.txt': line })
  // Not added yet: the check reads the working tree.
  expect(check()).toMatchObject({ code: 1, findings: expect.arrayContaining([expect.objectContaining(leak)]) })
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'a copy')
  expect(check()).toMatchObject({ code: 1, findings: expect.arrayContaining([expect.objectContaining(leak)]) })
})

describe('an index file of another dataset', () => {
  const csv = (prefix: string) =>
    `id,label\n${Array.from({ length: 30 }, (_, i) => `${prefix}${i},${i % 2 ? 'joy' : 'calm'}`).join('\n')}\n`

  test('is refused by split and verify, and is not changed', () => {
    const folder = folderWith({ 'a.csv': csv('a'), 'b.csv': csv('b') })
    runScript(['split', 'a.csv', '-o', 'i.json'], folder)
    const before = readFileSync(join(folder, 'i.json'), 'utf8')
    const { code, stderr } = runScript(['split', 'b.csv', '-o', 'i.json'], folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^Cannot use 'i\.json': it belongs to another dataset \(none of its 30 ids, such as '\w+', is in the dataset\)\. Use another index file, or split again from scratch with `.* split b\.csv -o i\.json --rebalance`\.\n$/,
    )
    expect(runScript(['verify', 'b.csv', '--index', 'i.json'], folder)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/it belongs to another dataset: none of its 30 ids/),
    })
    expect(readFileSync(join(folder, 'i.json'), 'utf8')).toBe(before)
    expect(runScript(['split', 'b.csv', '-o', 'i.json', '--rebalance'], folder).code).toBe(0)
    expect(runScript(['verify', 'b.csv', '--index', 'i.json'], folder).code).toBe(0)
  })
})

test('verify distinguishes a changed label file from separated rows of one id', () => {
  const rows = Array.from({ length: 200 }, (_, i) => `${i}.jpg,${i % 2 ? 'cat' : 'dog'}`)
  const folder = folderWith({ 'l.csv': `path,label\n${[...rows, '7.jpg,cat'].join('\n')}\n` })
  runScript(['split', 'l.csv', '-o', 'i.json'], folder)
  const index = JSON.parse(readFileSync(join(folder, 'i.json'), 'utf8'))
  const from = SPLITS.find((name) => index.ids[name].includes('7.jpg#2')) ?? 'train'
  const to = from === 'val' ? 'test' : 'val'
  index.ids[from] = index.ids[from].filter((id: string) => id !== '7.jpg#2')
  index[from] = index[from].filter((row: number) => row !== 200)
  index.ids[to] = [...index.ids[to], '7.jpg#2'].sort()
  index[to] = [...index[to], 200]
  writeFileSync(join(folder, 'two_splits.json'), JSON.stringify(index))
  const { stdout } = runScript(['verify', 'l.csv', '--index', 'two_splits.json'], folder)
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('rows of 1 id in more than one split: 7.jpg')
})
