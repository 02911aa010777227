import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/check.ts'
import type { Base } from '../../src/check/request.ts'
import { defaultConfig, parseConfig } from '../../src/config/index.ts'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import { memoryTree } from '../support/memory_tree.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'
const DATA = 'data: { dataset_path: data }\n'

/** `counts` samples per class, with the ids `joy-0`, `joy-1`, ... */
function labels(counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, i) => `${name}-${i},${name}`),
  )
  return `${['id,label', ...rows].join('\n')}\n`
}

interface Side {
  readonly config?: string
  readonly files: Readonly<Record<string, string>>
}

async function baseOf({ config = DATA, files }: Side): Promise<Base> {
  const parsed = await parseConfig(config, { file: CONFIG_FILE })
  return { kind: 'tree', tree: memoryTree(files), sha: 'a'.repeat(40), name: 'main', config: parsed }
}

async function checked(head: Side, base?: Base): Promise<CheckResult> {
  const config = await parseConfig(head.config ?? DATA, { file: CONFIG_FILE })
  return check({ config, head: memoryTree(head.files), base: base ?? { kind: 'none', reason: 'not requested' } })
}

describe('check()', () => {
  test('measures, applies the thresholds, compares strategies and splits in one call', async () => {
    const result = await checked({ files: { 'data/l.csv': labels({ joy: 100, sadness: 50, anger: 75 }) } })
    expect(result.distribution).toMatchObject({ imbalanceRatio: 2, minClassSize: 50, maxClassSize: 100 })
    expect(result.result).toBe('pass')
    expect(result.splits?.summary.cells).toEqual([
      [52, 11, 12],
      [70, 15, 15],
      [35, 7, 8],
    ])
    expect(result.balancing?.on).toBe('train')
  })

  test('fails above the ratio and says how to get below it', async () => {
    const result = await checked({ files: { 'data/l.csv': labels({ joy: 52, sadness: 10 }) } })
    expect(result.result).toBe('fail')
    expect(result.remedy).toEqual({ add: [{ class: 'sadness', samples: 1 }], remove: [{ class: 'joy', samples: 2 }] })
  })

  test('applies the thresholds of the base, and reports what the head’s own would have found', async () => {
    const files = { 'data/l.csv': labels({ joy: 30, sadness: 10 }) }
    const strict = await baseOf({ config: `${DATA}thresholds: { max_imbalance_ratio: 2 }\n`, files })
    const result = await checked({ config: `${DATA}thresholds: { max_imbalance_ratio: 9 }\n`, files }, strict)
    expect(result.result).toBe('fail')
    expect(result.policy).toMatchObject({ boundBy: 'base', name: 'main', headResult: 'pass' })
    expect(result.policy.changed.map(({ key }) => key)).toContain('thresholds.max_imbalance_ratio.fail')
  })

  test('applies the head’s thresholds if the base’s config is invalid', async () => {
    const files = { 'data/l.csv': labels({ joy: 30, sadness: 10 }) }
    const base = { ...(await baseOf({ files })), config: { missing: 'The config on main cannot be used' } } as Base
    const result = await checked({ config: `${DATA}thresholds: { max_imbalance_ratio: 9 }\n`, files }, base)
    expect(result).toMatchObject({ result: 'pass', policy: { boundBy: 'head' } })
    expect(result.notes.map(({ message }) => message)).toContain('The config on main cannot be used')
  })

  test('warns if the data is read in a different way, with the counts of both', async () => {
    const files = { 'data/l.csv': labels({ joy: 30, sadness: 20 }) }
    const result = await checked(
      { config: `${DATA}labels: { map: { sadness: calm } }\n`, files },
      await baseOf({ files }),
    )
    const finding = result.findings.find(({ rule }) => rule === 'data_changed')
    expect(finding?.level).toBe('warn')
    expect(finding?.message).toMatch(/calm/)
    expect(finding?.message).toMatch(/sadness/)
  })

  test('reports class names that look alike', async () => {
    const files = { 'data/l.csv': labels({ joy: 3, Joy: 3, 'joy ': 3, 'caf\u00e9': 3, 'cafe\u0301': 3 }) }
    const { notes } = await checked({ files })
    const alike = notes.filter(
      ({ level, message }) => level === 'warning' && message.startsWith('These class names look alike'),
    )
    expect(alike.map(({ message }) => message.split("'").length)).toEqual([7, 5])
  })

  test('reports all samples as new if the base does not have the dataset', async () => {
    const result = await checked(
      { files: { 'data/l.csv': labels({ joy: 3, sadness: 3 }) } },
      await baseOf({ files: { 'README.md': '' } }),
    )
    expect(result.comparison).toMatchObject({ kind: 'change', change: { added: 6, removed: 0 } })
  })

  test('still passes or fails if the base’s dataset cannot be read', async () => {
    const result = await checked(
      { files: { 'data/l.csv': labels({ joy: 3, sadness: 3 }) } },
      await baseOf({ files: { 'data/l.csv': 'id,label\na,joy,ragged\n' } }),
    )
    expect(result.comparison.kind).toBe('none')
    expect(result.result).toBe('pass')
  })

  test('splits samples with several labels', async () => {
    const files = { 'data/l.csv': 'id,label\na,"joy,calm"\nb,calm\n' }
    const result = await checked({ config: `${DATA}labels: { separator: ',' }\n`, files })
    expect(result.splits?.summary).toMatchObject({
      cells: [
        [1, 0, 1],
        [1, 0, 0],
      ],
      totals: [1, 0, 1],
    })
    expect(result.counts).toMatchObject({ counts: [2, 1], total: 2, multiLabel: true })
    expect(result.balancing).toMatchObject({ on: 'train', comparison: { total: 1, sizes: [1, 1], meanImbalance: 1 } })
  })

  test('audits the dataset’s own split', async () => {
    const rows = ['a,joy,s1,train', 'b,joy,s1,test', 'c,calm,s2,train', 'd,calm,s3,']
    const files = { 'data/l.csv': `id,label,song,split\n${rows.join('\n')}\n` }
    const config = `${DATA}labels: { label: label, group: song, split: split }\n`
    const result = await checked({ config, files })
    expect(result.findings.find(({ rule }) => rule === 'leakage')).toMatchObject({ level: 'fail' })
    expect(result.notes.map(({ message }) => message).join('\n')).toMatch(
      /The dataset has its own split: train 2, test 1[\s\S]*1 labelled sample is not in any split of the dataset, for example '/,
    )
  })

  test('names ids that are in two of the dataset’s own splits, but not ids that occur twice in one', async () => {
    const ofTrain = 'id,label\na,joy\nb,joy\nb,joy\n'
    const files = { 'data/train.csv': ofTrain, 'data/test.csv': 'id,label\na,joy\na#2,calm\nc,calm\n' }
    const { findings } = await checked({ config: `${DATA}labels: { file: '*.csv' }\n`, files })
    expect(findings.filter(({ rule }) => rule === 'leakage')).toMatchObject([
      {
        level: 'fail',
        threshold: 'leakage.group',
        value: 1,
        message: expect.stringMatching(/^1 id .*: a in test, train\./),
      },
    ])
  })

  test('only warns of leakage in its own split that the base already has, if existing is set to warn', async () => {
    const config = `${DATA}labels: { group: song, split: split }\nthresholds: { existing: warn, leakage: fail }\n`
    const rows = ['a,joy,s,train', 'b,joy,s,test', 'c,joy,t,train']
    const csv = (more: readonly string[]) => `id,label,song,split\n${[...rows, ...more].join('\n')}\n`
    const first = await checked({ config, files: { 'data/l.csv': csv([]) } })
    const index = new TextDecoder().decode(first.splits?.file.expected)
    const files = (more: readonly string[]) => ({ 'data/l.csv': csv(more), 'data/split_indices.json': index })
    const base = await baseOf({ config, files: files([]) })
    const leakage = async (more: readonly string[]) => {
      const { findings } = await checked({ config, files: files(more) }, base)
      return findings.filter(({ rule }) => rule === 'leakage').map(({ level }) => level)
    }
    expect(await leakage(['d,joy,u,val'])).toEqual(['warn'])
    expect(await leakage(['d,joy,t,val'])).toEqual(['fail'])
  })

  test('names an id once, even if its first occurrence is in no split', async () => {
    const rows = ['a,joy,', 'a,joy,train', 'a,joy,val', 'b,joy,train', 'b,joy,val', 'b,joy,val', 'c,joy,test']
    const files = { 'data/l.csv': `id,label,split\n${rows.join('\n')}\n` }
    const { findings } = await checked({ config: `${DATA}labels: { split: split }\n`, files })
    const leaks = findings.filter(({ rule }) => rule === 'leakage').map(({ message }) => message)
    expect(leaks).toEqual([
      expect.stringContaining('2 ids in more than one split, limit 0: a in train, val; b in train, val.'),
    ])
  })
})

describe('the index file', () => {
  const config = `${DATA}report: { splits: check }\n`
  const files = { 'data/l.csv': labels({ joy: 40, sadness: 30 }) }
  const path = 'data/split_indices.json'

  async function written(): Promise<string> {
    const result = await checked({ config, files })
    return new TextDecoder().decode(result.splits?.file.expected)
  }

  test('causes a finding under check if it is missing', async () => {
    const result = await checked({ config, files })
    expect(result.splits?.file).toMatchObject({ state: 'missing', reason: `${path} does not exist` })
    expect(result.findings).toMatchObject([{ rule: 'index_file', level: 'fail' }])
  })

  test('is up to date if it matches the dataset and the config', async () => {
    const result = await checked({ config, files: { ...files, [path]: await written() } })
    expect(result.splits?.file.state).toBe('current')
    expect(result.result).toBe('pass')
  })

  test('is edited if a sample is in a different split', async () => {
    const index = JSON.parse(await written())
    const [moved] = index.ids.test.splice(0, 1)
    const [position] = index.test.splice(0, 1)
    index.ids.train.push(moved)
    index.train.push(position)
    const base = await baseOf({ config, files: { ...files, [path]: await written() } })
    const result = await checked({ config, files: { ...files, [path]: JSON.stringify(index) } }, base)
    expect(result.splits?.file).toMatchObject({
      state: 'edited',
      reason: `1 sample is not in the expected split, for example '${moved}' is in train instead of test`,
    })
    expect(result.splits?.moves).toMatchObject({ total: 1, testToTrain: 1 })
    expect(result.findings.map(({ rule }) => rule)).toEqual(['index_file', 'moved_between_splits'])
  })

  test('is out of date, not edited, if it was split again more than once', async () => {
    const index = (await written()).replace('"generation": 1', '"generation": 7')
    const base = await baseOf({ config, files: { ...files, [path]: await written() } })
    const result = await checked({ config, files: { ...files, [path]: index } }, base)
    expect(result.splits?.file).toMatchObject({
      state: 'stale',
      reason: 'it was split again more than once in this change, so its generation is 7 instead of 2',
    })
  })

  test('is out of date if samples were added', async () => {
    const grown = { 'data/l.csv': labels({ joy: 41, sadness: 30 }), [path]: await written() }
    const result = await checked({ config, files: grown })
    expect(result.splits?.file).toMatchObject({
      state: 'stale',
      reason: 'it was written for 70 samples, but the dataset has 71',
      samplesToPlace: 1,
    })
    expect(result.splits?.moves.total).toBe(0)
  })

  test('is broken if it has conflict markers, and is restored from the base', async () => {
    const good = await written()
    const conflicted = { ...files, [path]: `<<<<<<< HEAD\n${good}` }
    const result = await checked(
      { config, files: conflicted },
      await baseOf({ config, files: { ...files, [path]: good } }),
    )
    expect(result.splits?.file.state).toBe('broken')
    expect(new TextDecoder().decode(result.splits?.file.expected)).toBe(good)
  })

  test('is not compared when splits are off', async () => {
    const result = await checked({ config: `${DATA}report: { splits: 'off' }\n`, files })
    expect(result.splits?.file.state).toBe('not compared')
    expect(result.result).toBe('pass')
  })
})

test('reports what a rebalance would improve and move when a grouped split grows', async () => {
  const rows = (songs: readonly number[]) =>
    songs.flatMap((size, song) => Array.from({ length: size }, (_, i) => `s${song}-${i},joy,s${song}`))
  const files = (songs: readonly number[]) => ({ 'data/l.csv': `${['id,label,song', ...rows(songs)].join('\n')}\n` })
  const config = `${DATA}labels: { label: label, group: song }\n`
  const small = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10]
  const first = await checked({ config, files: files(small) })
  const index = new TextDecoder().decode(first.splits?.file.expected)
  const grown = await checked({ config, files: { ...files([...small, 31, 31]), 'data/split_indices.json': index } })
  expect(grown.splits?.moves.total).toBe(0)
  expect(grown.notes.map(({ message }) => message).join()).toMatch(
    /The largest deviation has grown to \d+\.\d\d%\. `split --rebalance` would reduce it to \d+\.\d\d% and move [1-9]\d* samples, (?:none|\d+ of them) from test to train\./,
  )
})

test('the defaults are enough to measure a folder of classes', async () => {
  const files = Object.fromEntries(['joy/a.mid', 'joy/b.mid', 'calm/c.mid'].map((path) => [`EMOPIA_1.0/${path}`, path]))
  const result = await check({ config: defaultConfig(), head: memoryTree(files), base: { kind: 'none', reason: '' } })
  expect(result.counts).toMatchObject({ classes: ['calm', 'joy'], counts: [1, 2] })
})
