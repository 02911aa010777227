import { describe, expect, test } from 'vitest'
import { decideCommit } from '../../src/github/publish/commit_plan.ts'
import { renderCheckText } from '../../src/report/index.ts'
import { baseOf, checkSide, findingsOf, indexFileOf } from './checking.ts'

const DATA = 'data: { dataset_path: data }\n'
const PATH = 'data/split_indices.json'

const csv = (prefix: string, count = 40) => {
  const rows = Array.from({ length: count }, (_, i) => `${prefix}${i},${i % 3 === 0 ? 'calm' : 'joy'}`)
  return { 'data/l.csv': `${['id,label', ...rows].join('\n')}\n` }
}

describe('the index file of another dataset', () => {
  const config = `${DATA}report: { splits: check }\n`

  test('is a finding under check, with the command that splits from scratch', async () => {
    const other = indexFileOf(await checkSide({ config, files: csv('a') }))
    const result = await checkSide({ config, files: { ...csv('b'), [PATH]: other } })
    expect(findingsOf(result, 'index_file')).toEqual(['fail null'])
    expect(result.findings[0]?.message).toContain('it is the index file of another dataset: none of its 40 ids')
  })

  test('is never overwritten by a commit', async () => {
    const other = indexFileOf(await checkSide({ config: DATA, files: csv('a') }))
    const asked = `data: { dataset_path: data, save_split_indices: true }\n`
    const result = await checkSide({ config: asked, files: { ...csv('b'), [PATH]: other } })
    expect(result.splits?.file.state).toBe('broken')
    expect(findingsOf(result, 'index_file')).toEqual(['fail null'])
    expect(decideCommit(result, { fails: false, dryRun: false })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('another dataset'),
    })
  })

  test('is a finding even if nothing asks for an index file', async () => {
    const byRow = (...names: readonly string[]) => ({
      'data/l.csv': `${['label', ...Array.from({ length: 40 }, (_, i) => names[i % 2])].join('\n')}\n`,
    })
    const other = indexFileOf(await checkSide({ config: DATA, files: byRow('cat', 'dog') }))
    const files = { ...byRow('joy', 'calm'), [PATH]: other }
    const result = await checkSide({ config: DATA, files }, undefined, { splitCommand: 'split .' })
    expect(findingsOf(result, 'index_file')).toEqual(['fail null'])
    expect(result.findings[0]?.message).toMatch(
      /it is the index file of another dataset: its ids are row numbers, and its classes \(cat, dog\) are different from the classes of the dataset \(calm, joy\)\. .*split \. --rebalance/,
    )
  })

  test('is restored if the base has the right one', async () => {
    const [other, ours] = [csv('a'), csv('b')]
    const file = indexFileOf(await checkSide({ config: DATA, files: ours }))
    const wrong = indexFileOf(await checkSide({ config: DATA, files: other }))
    const base = await baseOf({ config: DATA, files: { ...ours, [PATH]: file } })
    const result = await checkSide({ config: DATA, files: { ...ours, [PATH]: wrong } }, base)
    expect(indexFileOf(result)).toBe(file)
  })

  test('on the base does not block a change that replaces both the dataset and the index file', async () => {
    const [other, ours] = [csv('a'), csv('b')]
    const file = indexFileOf(await checkSide({ config, files: ours }))
    const base = await baseOf({
      config,
      files: { ...other, [PATH]: indexFileOf(await checkSide({ config, files: other })) },
    })
    const result = await checkSide({ config, files: { ...ours, [PATH]: file } }, base)
    expect(result.splits?.file.state).toBe('current')
    const afresh = file.replace('"generation": 1', '"generation": 2')
    const rebalanced = await checkSide({ config, files: { ...ours, [PATH]: afresh } }, base)
    expect(rebalanced.splits?.file.state).toBe('current')
  })
})

describe('the command that replaces the index file of another dataset', () => {
  const config = `${DATA}report: { splits: check }\n`
  const commandWith = async (onBase: Readonly<Record<string, string>>) => {
    const other = indexFileOf(await checkSide({ config, files: csv('a') })).replace(
      '"generation": 1',
      '"generation": 5',
    )
    const base = await baseOf({ config, files: { ...csv('b'), ...onBase } })
    const more = { splitCommand: 'split . --base main' }
    const { splits } = await checkSide({ config, files: { ...csv('b'), [PATH]: other } }, base, more)
    return { command: splits?.file.command, generation: splits?.plan.generation }
  }

  test('grows the base’s file if it is valid, whatever generation the other file has', async () => {
    const ours = indexFileOf(await checkSide({ config, files: csv('b') }))
    expect(await commandWith({ [PATH]: ours })).toEqual({ command: 'split . --base main', generation: 1 })
  })

  test('splits from scratch if the base has no index file', async () => {
    expect((await commandWith({})).command).toBe('split . --base main --rebalance')
  })
})

describe('an unusable index file on the command line, where the base has a valid one', () => {
  const files = csv('a')
  const foundWith = async (edit: (file: string) => string | Promise<string>, more = {}) => {
    const file = indexFileOf(await checkSide({ config: DATA, files }))
    const base = await baseOf({ config: DATA, files: { ...files, [PATH]: file } })
    const head = { config: DATA, files: { ...files, [PATH]: await edit(file) } }
    return findingsOf(await checkSide(head, base, more), 'index_file')
  }
  const another = async () => indexFileOf(await checkSide({ config: DATA, files: csv('b') }))
  const edited = (file: string) => {
    const { ids } = JSON.parse(file) as { ids: { train: string[]; test: string[] } }
    const [one, other] = [`"${ids.train[1]}"`, `"${ids.test[1]}"`]
    return file.replace(one, '"?"').replace(other, one).replace('"?"', other)
  }

  test.each([
    ['unreadable', () => '{}\n'],
    ['of another dataset', another],
    ['edited', edited],
  ])('fails if it is %s, but not in a run that can commit', async (_, edit) => {
    expect(await foundWith(edit)).toEqual(['fail null'])
    expect(await foundWith(edit, { cannotCommit: false })).toEqual([])
  })

  test('is no finding if it is out of date', async () => {
    const earlier = { ...csv('a', 30), [PATH]: indexFileOf(await checkSide({ config: DATA, files: csv('a', 30) })) }
    const head = { config: DATA, files: { ...earlier, ...files } }
    const result = await checkSide(head, await baseOf({ config: DATA, files: earlier }))
    expect(result.splits?.file.state).toBe('stale')
    expect(findingsOf(result, 'index_file')).toEqual([])
  })

  test('is no finding if it only differs because all samples are split again', async () => {
    expect(await foundWith((file) => file, { rebalance: true })).toEqual([])
  })
})

describe('an index file that was edited by hand, if nothing can be committed and there is no base', () => {
  const config = 'data: { dataset_path: data, save_split_indices: true }\n'
  const files = csv('a')
  const stateOf = async (edit: (file: string) => string) => {
    const file = edit(indexFileOf(await checkSide({ config, files })))
    const result = await checkSide({ config, files: { ...files, [PATH]: file } }, undefined, { cannotCommit: true })
    return { state: result.splits?.file.state, found: findingsOf(result, 'index_file') }
  }
  const reasonOf = async (file: string) => {
    const result = await checkSide({ config, files: { ...files, [PATH]: file } }, undefined, { cannotCommit: true })
    return result.splits?.file.reason
  }

  test('is edited if two ids are swapped', async () => {
    const swapped = (file: string) => {
      const { ids } = JSON.parse(file) as { ids: { train: string[]; test: string[] } }
      const [one, other] = [`"${ids.train[1]}"`, `"${ids.test[1]}"`]
      return file.replace(one, '"?"').replace(other, one).replace('"?"', other)
    }
    expect(await stateOf(swapped)).toEqual({ state: 'edited', found: ['fail null'] })
  })

  test('is edited if two positions are swapped', async () => {
    const swapped = (file: string) => {
      const { train, test } = JSON.parse(file) as { train: number[]; test: number[] }
      const [one, other] = [train[0], test[0]]
      return file.replace(/"train": \[\d+/, `"train": [${other}`).replace(/"test": \[\d+/, `"test": [${one}`)
    }
    expect(await stateOf(swapped)).toEqual({ state: 'edited', found: ['fail null'] })
  })

  test('is out of date if it was only written before samples were added', async () => {
    const file = indexFileOf(await checkSide({ config, files: csv('a', 30) }))
    expect(await stateOf(() => file)).toEqual({ state: 'stale', found: ['warn null'] })
  })

  test('is out of date if the balancing strategy has changed', async () => {
    const settings = (file: string) =>
      file.replace('"balancing_strategy": "oversample"', '"balancing_strategy": "weighted"')
    expect((await stateOf(settings)).state).toBe('stale')
    expect(await reasonOf(settings(indexFileOf(await checkSide({ config, files }))))).toBe(
      'it was written with other balancing settings (balancing_strategy: weighted → oversample)',
    )
  })
})

test('the rules file of another dataset is a finding', async () => {
  const path = 'data/s.rules.json'
  const config = `data: { dataset_path: data, split_indices_path: ${path} }\nreport: { splits: check }\n`
  const cats = { 'data/l.csv': csv('a')['data/l.csv'].replaceAll('calm', 'cat').replaceAll('joy', 'dog') }
  const other = indexFileOf(await checkSide({ config, files: cats }))
  const result = await checkSide({ config, files: { ...csv('a'), [path]: other } })
  expect(findingsOf(result, 'index_file')).toEqual(['fail null'])
  expect(result.findings.find(({ rule }) => rule === 'index_file')?.message).toContain(
    'it has no ids, and its classes (cat, dog) are different from the classes of the dataset (calm, joy)',
  )
})

test('a file with other split settings is not reported as up to date', async () => {
  const files = csv('a', 60)
  const config = `${DATA}report: { splits: check }\n`
  const made = indexFileOf(await checkSide({ config, files }))
  const seed = config.replace('path: data', 'path: data, seed: 7')
  const text = renderCheckText(await checkSide({ config: seed, files: { ...files, [PATH]: made } }), {})
  expect(text).toContain('data/split_indices.json was created with different split settings')
  expect(text).not.toContain('is up to date')
})

test('a file without stratification is reported as a changed setting, not as growth', async () => {
  const files = csv('a', 60)
  const unstratified = `data: { dataset_path: data, use_stratified_split: false }\n`
  const made = indexFileOf(await checkSide({ config: unstratified, files }))
  const result = await checkSide({ config: DATA, files: { ...files, [PATH]: made } })
  expect(result.findings.find(({ rule }) => rule === 'split_settings')?.message).toContain(
    'use_stratified_split: false → true',
  )
  expect(result.notes.map(({ message }) => message).join()).not.toContain('has grown to')
})

describe('rows with the same id', () => {
  const boxes = Array.from({ length: 60 }, (_, i) => `${i >> 1}.jpg,${i % 3 === 0 ? 'cat' : 'dog'}`)
  const files = (rows: readonly string[]) => ({ 'data/l.csv': `${['file,label', ...rows].join('\n')}\n` })

  test('are reported in one line if they make the id the group key', async () => {
    const { notes, checks } = await checkSide({ config: DATA, files: files(boxes) })
    expect(notes.filter(({ message }) => message.includes('#id'))).toEqual([
      {
        level: 'note',
        message: expect.stringMatching(
          /^30 of 60 rows repeat an id, so the id is the group key \('#id'\): all rows with the same id stay in one split$/,
        ),
      },
    ])
    expect(checks.map(({ name }) => name)).toContain('leakage: ids in two splits')
  })

  test('keep every cell at its quota', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `${i}.jpg,${i % 3 === 0 ? 'cat' : 'dog'}`)
    const config = `${DATA}thresholds: { max_split_deviation: 0 }\n`
    const { findings } = await checkSide({ config, files: files([...rows, '7.jpg,dog']) })
    expect(findings.filter(({ rule }) => rule === 'max_split_deviation')).toEqual([])
  })

  test('are a warning if an index file separates them', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `${i}.jpg,${i % 3 === 0 ? 'cat' : 'dog'}`)
    const all = files([...rows, '7.jpg,dog'])
    const json = JSON.parse(indexFileOf(await checkSide({ config: DATA, files: all })))
    const names = ['train', 'val', 'test']
    const from = names.find((name) => json.ids[name].includes('7.jpg#2')) ?? ''
    const to = from === 'test' ? 'train' : 'test'
    json.ids[from] = json.ids[from].filter((id: string) => id !== '7.jpg#2')
    json[from] = json[from].filter((row: number) => row !== 200)
    json.ids[to].push('7.jpg#2')
    json[to].push(200)
    delete json.train_balanced
    const { notes } = await checkSide({ config: DATA, files: { ...all, [PATH]: JSON.stringify(json) } })
    expect(notes).toContainEqual({
      level: 'warning',
      message: expect.stringMatching(
        /^The index file has rows of 1 id in more than one split: 7\.jpg \(\w+, \w+\)\. To bring them together, run `split --rebalance`$/,
      ),
    })
  })
})

test('ids that are still the group key, although none repeats anymore, are reported as kept from the file', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `a${i},${i % 3 === 0 ? 'calm' : 'joy'}`)
  const csvOf = (lines: readonly string[]) => ({ 'data/l.csv': `${['id,label', ...lines].join('\n')}\n` })
  const file = indexFileOf(await checkSide({ config: DATA, files: csvOf([...rows, ...rows.slice(0, 30)]) }))
  const { notes } = await checkSide({ config: DATA, files: { ...csvOf(rows), [PATH]: file } })
  expect(notes.map(({ message }) => message)).toContain(
    "The id is the group key ('#id'), as in the index file (0 of 60 rows repeat an id): all rows with the same id stay in one split",
  )
})
