import { describe, expect, test } from 'vitest'
import type { Files } from '../support/bare_repository.ts'
import { emopia } from '../support/emopia.ts'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'

describe('analyze with several labels per sample in several sources', () => {
  const files: Files = {
    [CONFIG_FILE]:
      'data: { dataset_path: ./main, additional_datasets: [./more, ./midi] }\nlabels: { label: tags, separator: ";" }\n',
    'main/l.csv': 'id,tags\na,x;y\nb,x\nc,y;z\nd,\n',
    'more/m.csv': 'id,label\na,x\nb,w|\n',
    'midi/a.mid': '',
  }
  const analyzed = (format: string) => runScript(['analyze', '.', '--format', format], folderWith(files)).stdout

  test('counts by label and by source as JSON', () => {
    const report = JSON.parse(analyzed('json'))
    expect(report).toMatchObject({
      total_samples: 7,
      labelled_samples: 5,
      unlabelled: 2,
      multi_label: true,
      counts: { 'w|': 1, x: 3, y: 2, z: 1 },
      imbalance_ratios: { 'w|': 3, x: 1, y: 1.5, z: 3 },
      label_sets: { cardinality: 1.4, density: 0.35, distinct: 4, empty: 0, mean_imbalance_ratio: 2.125 },
    })
    expect(report.percentages.x).toBeCloseTo(300 / 7, 9)
    expect(report.sources).toEqual([
      { name: 'main', total_samples: 4, labelled_samples: 3, unlabelled: 1, counts: { 'w|': 0, x: 2, y: 2, z: 1 } },
      { name: 'more', total_samples: 2, labelled_samples: 2, unlabelled: 0, counts: { 'w|': 1, x: 1, y: 0, z: 0 } },
      { name: 'midi', total_samples: 1, labelled_samples: 0, unlabelled: 1, counts: { 'w|': 0, x: 0, y: 0, z: 0 } },
    ])
  })

  test('has a table of labels with shares of all samples and one of sources in Markdown and in text', () => {
    const markdown = analyzed('markdown')
    expect(markdown).toContain('| x | 3 | 1.00 | 42.9% ')
    expect(markdown).toContain('| w\\| | 1 | 3.00 | 14.3% ')
    expect(markdown).toContain(
      '| source | samples | labelled | unlabelled |\n| :- | -: | -: | -: |\n| main | 4 | 3 | 1 |\n| more | 2 | 2 | 0 |\n| midi | 1 | 0 | 1 |\n',
    )
    expect(analyzed('text')).toMatch(
      /^source {2}samples {2}labelled {2}unlabelled\nmain +4 +3 +1\nmore +2 +2 +0\nmidi +1 +0 +1$/m,
    )
  })
})

describe('5,000 labels', () => {
  const tag = (i: number) => `tag_${String(i % 5000).padStart(4, '0')}`
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i},${tag(i)}|${tag(i * 7)}|${tag(i * i)}`)
  const table = (lines: readonly string[]) => `id,tags\n${lines.join('\n')}\n`
  const config = "data: { dataset_path: . }\nlabels: { file: l.csv, id: id, label: tags, separator: '|' }\n"

  test('are all listed by analyze', () => {
    const folder = folderWith({ 'l.csv': table(rows(20_000)) })
    const { stdout, code } = runScript(['analyze', 'l.csv', '--label', 'tags', '--separator', '|'], folder)
    expect(code).toBe(0)
    expect(stdout.split('\n')[0]).toBe('l.csv: 20,000 samples with 5,000 labels')
    expect(stdout.match(/^tag_\d{4} /gm)).toHaveLength(5000)
  })

  test('fit in the comment, which says what it omits', () => {
    const folder = folderWith({ [CONFIG_FILE]: config, 'l.csv': table(rows(20_000)) })
    const { stdout } = runScript(['check', '.', '--format', 'markdown'], folder)
    expect(stdout.length).toBeLessThan(65_000)
    expect(stdout).toMatch(/^\| \*and 4,\d{3} more labels\* \| \d+–\d+ \| \|$/m)
    expect(stdout).toMatch(/^Omitted to fit the size limit: .*all but the \d+ most frequent labels/m)
  })
})

test('all labels in a single cell are counted once each', () => {
  const folder = folderWith({ 'l.csv': `id,tags\na,${Array.from({ length: 3000 }, (_, i) => `t${i}`).join('|')}\n` })
  const { stdout } = runScript(['analyze', 'l.csv', '--label', 'tags', '--separator', '|', '--format', 'json'], folder)
  expect(JSON.parse(stdout)).toMatchObject({ total_samples: 1, num_classes: 3000, label_sets: { cardinality: 3000 } })
})

describe('EMOPIA is the same dataset', () => {
  const counts = { joy: 12, anger: 11, sadness: 10, calm: 14 }
  const { rows } = emopia(counts)
  const classes = ['joy', 'anger', 'sadness', 'calm']
  const ids = rows.map((row) => row.split(',')[0] ?? '')
  const below = (place: (id: string) => string) => Object.fromEntries(ids.map((id) => [place(id), id]))
  const folders = below((id) => `d/${classes[Number(id[1]) - 1]}/${id}.mid`)
  const names = below((id) => `d/${id}.mid`)
  const map = `map: { '1': joy, '2': anger, '3': sadness, '4': calm }`
  const ways: Readonly<Record<string, readonly [labels: string, files: Files]>> = {
    'as label.csv': [`id: ID, label: 4Q, group_pattern: '^Q[1-4]_(.{11})_', ${map}`, emopia(counts, 'd').files],
    'as folders': [`file: folders, group_pattern: 'Q[1-4]_(.{11})_'`, folders],
    'as file names': [`pattern: '^Q(?<label>[1-4])_(?<group>.{11})_\\d+\\.mid$', ${map}`, names],
  }
  const config = (labels: string) => ({
    [CONFIG_FILE]: `data: { dataset_path: ./d, save_split_indices: false }\nlabels: { ${labels} }\n`,
  })

  test.each(Object.keys(ways))('%s', (name) => {
    const [labels, files] = ways[name] ?? ['', {}]
    const folder = folderWith({ ...files, ...config(labels) })
    expect(JSON.parse(runScript(['analyze', '.', '--format', 'json'], folder).stdout).counts).toEqual(counts)
    const songs = new Set(ids.map((id) => id.slice(3, 14))).size
    expect(runScript(['split', '.'], folder).stdout).toMatch(new RegExp(`, ${songs} (groups|songs) kept together`))
  })
})

describe('analyze of a dataset with a misspelled class and a missing one', () => {
  const rows = (label: string, count: number) => Array.from({ length: count }, (_, i) => `${label}-${i},${label}`)
  const files: Files = {
    [CONFIG_FILE]: 'data: { dataset_path: ./d }\nthresholds: { required_classes: [joy, calm, anger] }\n',
    'd/l.csv': ['id,label', ...rows('joy', 250), ...rows('calm', 90), ...rows('Joy', 2), ''].join('\n'),
  }
  const analyzed = (format: string) => runScript(['analyze', '.', '--format', format], folderWith(files)).stdout

  test('reports the look-alike with the line that merges both, then the missing class, then what to do', () => {
    expect(analyzed('text').replaceAll(/\n {2,}/g, ' ')).toContain(
      [
        "! These class names look alike: 'Joy' (2 samples) and 'joy' (250). If they are one class, rename the samples, or add to the config: labels: { map: { Joy: joy } }",
        '',
        '✗ The imbalance ratio is 125.00, limit 5.00 (joy 250, Joy 2)',
        '✗ Required class anger has no samples',
        ' After that, to stay within the limit, add 36 samples of calm, or remove 72 of joy',
      ].join('\n'),
    )
  })

  test('counts the samples to add as if the class were renamed', () => {
    expect(JSON.parse(analyzed('json'))).toMatchObject({
      remedy: { add: [{ class: 'calm', samples: 36 }], remove: [{ class: 'joy', samples: 72 }] },
      recommended_strategy: 'oversample',
    })
  })
})

test('does not load what measures emojis, which takes a fifth of a start, for texts without them', () => {
  const removed = 'data:text/javascript,globalThis.Intl.Segmenter=undefined'
  const runtime = { name: 'Node.js', command: process.execPath, args: ['--import', removed] }
  const run = (name: string) => {
    const folder = folderWith({
      [`ds/${name}/1.mid`]: '',
      [`ds/${name}/2.mid`]: '',
      'ds/calm/1.mid': '',
      'ds/calm/2.mid': '',
    })
    return runScript(['analyze', 'ds'], folder, runtime)
  }
  expect(run('joy')).toMatchObject({ code: 0, stderr: '' })
  expect(run('😀').code).not.toBe(0)
})
