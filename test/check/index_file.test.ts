import { describe, expect, test } from 'vitest'
import { compareIndexFile, usableFiles } from '../../src/check/index_file.ts'
import { choosePolicy } from '../../src/check/policy.ts'
import { type FoundIndexFile, fileIn, readBaseIndexFile, readIndexFile } from '../../src/check/read_index_file.ts'
import type { Base, CheckRequest } from '../../src/check/request.ts'
import { parseConfig } from '../../src/config/index.ts'
import { readDataset } from '../../src/dataset/index.ts'
import { expectedSplit } from '../../src/split/index.ts'
import { memoryTree } from '../support/memory_tree.ts'
import { baseOf, checkSide, indexFileOf } from './checking.ts'

const DATA = 'data: { dataset_path: data }\n'
const PATH = 'data/split_indices.json'
const NO_BASE: Base = { kind: 'none', reason: 'not requested' }

function csv(prefix: string, count = 40): Readonly<Record<string, string>> {
  const rows = Array.from({ length: count }, (_, i) => `${prefix}${i},${i % 3 === 0 ? 'calm' : 'joy'}\n`)
  return { 'data/l.csv': `id,label\n${rows.join('')}` }
}

const madeFor = async (files: Readonly<Record<string, string>>, config = DATA) =>
  indexFileOf(await checkSide({ config, files }))

const found = (text: string): Promise<FoundIndexFile> => readIndexFile(memoryTree({ [PATH]: text }), PATH)

/** What `compareIndexFile` tells of the text of an index file, without the bytes that it expects. */
async function compared(text: string | undefined, { config = DATA, more = {}, files = csv('a') }: Comparing = {}) {
  const parsed = await parseConfig(config, { file: 'c.yml' })
  const { table } = await readDataset(memoryTree(files), parsed)
  const request: CheckRequest = { config: parsed, head: memoryTree(files), base: NO_BASE, ...more }
  const headFile: FoundIndexFile = text === undefined ? { kind: 'missing' } : await found(text)
  const { head } = usableFiles(table, { head: headFile, base: { kind: 'missing' } })
  const { plan, table: split } = expectedSplit({ table, config: parsed, head: fileIn(head), rebalance: false })
  const policy = choosePolicy(parsed, NO_BASE)
  const baseFile: FoundIndexFile = { kind: 'missing' }
  const { expected: _, ...rest } = compareIndexFile({ request, policy, headFile: head, baseFile, table: split, plan })
  return rest
}

interface Comparing {
  readonly config?: string
  readonly more?: Partial<CheckRequest>
  readonly files?: Readonly<Record<string, string>>
}

describe('an index file that is read', () => {
  test('is missing if there is no file', async () => {
    expect(await readIndexFile(memoryTree({}), PATH)).toEqual({ kind: 'missing' })
  })

  test('is missing if a folder is in its place', async () => {
    expect(await readIndexFile(memoryTree({ [`${PATH}/x`]: '' }), PATH)).toEqual({ kind: 'missing' })
  })

  test('has its bytes and its content', async () => {
    const text = await madeFor(csv('a'))
    const file = await found(text)
    expect(file).toMatchObject({ kind: 'read', bytes: new TextEncoder().encode(text) })
    expect(fileIn(file)).toMatchObject({ generation: 1, dataset: { samples: 40 } })
  })

  test('is not parsed again if its bytes are known, on another path either', async () => {
    const text = await madeFor(csv('a'))
    const known = await found(text)
    expect(await readIndexFile(memoryTree({ 'other.json': text }), 'other.json', known)).toBe(known)
    const other = await readIndexFile(memoryTree({ [PATH]: text.replace('"seed": 42', '"seed": 43') }), PATH, known)
    expect(fileIn(other)?.config.seed).toBe(43)
  })

  test.each([
    ['is empty', '', { own: false, ownerless: true }, 'it is not valid JSON (Unexpected end of JSON input)'],
    [
      'has conflict marks',
      '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n',
      { own: false, ownerless: true },
      'it contains merge conflict markers. Restore the file of one side.',
    ],
    [
      'is JSON of something else',
      '{ "images": [] }',
      { own: false, ownerless: false },
      'its version is null, and this tool reads version 1',
    ],
    ['is a list', '[1, 2]', { own: false, ownerless: false }, 'it is not a JSON object'],
    [
      'is another tool’s',
      '{ "train": [0], "test": [1] }',
      { own: false, ownerless: false },
      'it was written by another tool. Set data.split_indices_path to another file.',
    ],
  ])('is broken if it %s', async (_, text, facts, why) => {
    const file = await found(text)
    expect(file).toMatchObject({ kind: 'broken', ...facts })
    expect(fileIn(file)).toBeUndefined()
    const { reason } = file as Extract<FoundIndexFile, { kind: 'broken' }>
    expect(reason).toMatch(/^data\/split_indices\.json(:1)?: Cannot read the index file: /)
    expect(reason.replace(/^.*? index file: /, '')).toBe(why)
  })

  test('is broken but of this tool if only its lists are wrong', async () => {
    const text = (await madeFor(csv('a'))).replace(/"train": \[\d+/, '"train": ["x"')
    expect(await found(text)).toMatchObject({ kind: 'broken', own: true, ownerless: false })
  })
})

describe('the index file of the base', () => {
  const readOn = async (base: Base, config = DATA) =>
    readBaseIndexFile({ config: await parseConfig(config, { file: 'c.yml' }), base }, { kind: 'missing' })

  test('is missing without a base', async () => {
    expect(await readOn(NO_BASE)).toEqual({ kind: 'missing' })
  })

  test('is read from the path of the head', async () => {
    const files = { ...csv('a'), [PATH]: await madeFor(csv('a')) }
    expect((await readOn(await baseOf({ config: DATA, files }))).kind).toBe('read')
  })

  test('is read from the path of the base’s config if the head’s config has moved it', async () => {
    const config = 'data: { dataset_path: data, split_indices_path: old.json }\n'
    const files = { ...csv('a'), 'old.json': await madeFor(csv('a')) }
    expect((await readOn(await baseOf({ config, files }))).kind).toBe('read')
  })

  test('is missing if the base has no usable config and no file at the path of the head', async () => {
    const files = { ...csv('a'), 'old.json': await madeFor(csv('a')) }
    const base = await baseOf({ config: DATA, files })
    expect(await readOn({ ...base, config: { missing: 'no config' } } as Base)).toEqual({ kind: 'missing' })
  })
})

describe('the files that a split grows from', () => {
  const tableOf = async (files: Readonly<Record<string, string>>) =>
    (await readDataset(memoryTree(files), await parseConfig(DATA, { file: 'c.yml' }))).table

  test('are both files if they are of this dataset', async () => {
    const file = await found(await madeFor(csv('a')))
    expect(usableFiles(await tableOf(csv('a')), { head: file, base: file })).toEqual({ head: file, base: file })
  })

  test('leave out a file of another dataset, with the reason', async () => {
    const file = await found(await madeFor(csv('b')))
    const { head } = usableFiles(await tableOf(csv('a')), { head: file, base: { kind: 'missing' } })
    expect(head).toEqual({
      kind: 'broken',
      own: true,
      isForeign: true,
      reason: expect.stringMatching(
        /^it is the index file of another dataset: none of its 40 ids, such as 'b\d+', is in the dataset$/,
      ),
    })
  })

  test('keep the base’s file of another dataset if the split starts from scratch', async () => {
    const base = await found(await madeFor(csv('b')))
    const table = await tableOf(csv('a'))
    expect(usableFiles(table, { head: { kind: 'missing' }, base }, true).base).toBe(base)
    expect(usableFiles(table, { head: { kind: 'missing' }, base }).base.kind).toBe('broken')
  })

  test('keep the base’s file of another dataset if the head has a later generation', async () => {
    const base = await found(await madeFor(csv('b')))
    const head = await found((await madeFor(csv('a'))).replace('"generation": 1', '"generation": 2'))
    expect(usableFiles(await tableOf(csv('a')), { head, base }).base).toBe(base)
  })
})

describe('the index file compared with the expected one', () => {
  test('does not exist', async () => {
    expect(await compared(undefined)).toEqual({
      path: PATH,
      mode: 'commit',
      state: 'missing',
      reason: 'data/split_indices.json does not exist',
      samplesToPlace: 40,
      requested: false,
    })
  })

  test('is current if not one byte is different', async () => {
    expect(await compared(await madeFor(csv('a')))).toMatchObject({ state: 'current', reason: '', samplesToPlace: 0 })
  })

  test('is stale if the dataset has grown, with both numbers of samples', async () => {
    expect(await compared(await madeFor(csv('a', 30)))).toMatchObject({
      state: 'stale',
      reason: 'it was written for 30 samples, but the dataset has 40',
      samplesToPlace: 10,
    })
  })

  test('is stale if the dataset has become smaller', async () => {
    expect(await compared(await madeFor(csv('a', 41)))).toMatchObject({
      state: 'stale',
      reason: 'it was written for 41 samples, but the dataset has 40',
      samplesToPlace: 0,
    })
  })

  test('is stale if the order of the rows is another one', async () => {
    const [header = '', ...rows] = (csv('a')['data/l.csv'] ?? '').trimEnd().split('\n')
    const reversed = { 'data/l.csv': `${[header, ...rows.reverse()].join('\n')}\n` }
    expect(await compared(await madeFor(reversed))).toMatchObject({
      state: 'stale',
      reason: 'it was written for different samples, a different order of rows or different settings',
    })
  })

  test('is broken with the reason for which it could not be read', async () => {
    const { state, reason } = await compared('{ "images": [] }')
    expect(state).toBe('broken')
    expect(reason).toBe('its version is null, and this tool reads version 1')
  })

  test('is not compared if the config saves none', async () => {
    const config = 'data: { dataset_path: data, save_split_indices: false }\n'
    expect(await compared(undefined, { config })).toMatchObject({ mode: 'off', state: 'not compared', reason: '' })
  })

  test('is requested if the config says how it is kept', async () => {
    expect((await compared(undefined, { config: `${DATA}report: { splits: check }\n` })).requested).toBe(true)
    const config = 'data: { dataset_path: data, save_split_indices: true }\n'
    expect((await compared(undefined, { config })).requested).toBe(true)
  })

  test('keeps its balancing strategy if there is no config file', async () => {
    const weighted = await madeFor(csv('a'), 'data: { dataset_path: data, balancing_strategy: weighted }\n')
    const { file: _, ...config } = await parseConfig(DATA, { file: 'c.yml' })
    expect(await compared(weighted, { more: { config } })).toMatchObject({ state: 'current' })
    expect(await compared(weighted)).toMatchObject({ state: 'stale' })
  })

  test('is current if Git for Windows wrote it with CRLF', async () => {
    const text = await madeFor(csv('a'))
    expect(await compared(text.replaceAll('\n', '\r\n'))).toMatchObject({ state: 'current' })
  })

  test('has a normalized path', async () => {
    const config = 'data: { dataset_path: data, split_indices_path: ./data/../out/i.json }\n'
    expect(await compared(undefined, { config })).toMatchObject({
      path: 'out/i.json',
      reason: 'out/i.json does not exist',
    })
  })

  test('is not replaced by a run that cannot commit', async () => {
    expect(await compared(undefined, { more: { cannotCommit: true } })).toMatchObject({ notReplaced: 'no commit' })
  })

  test('is not replaced by a commit if neither it nor the file of the base can be read', async () => {
    expect(await compared('x')).toMatchObject({ notReplaced: 'no readable file' })
  })

  test('is left to the user if splits are only checked', async () => {
    const config = `${DATA}report: { splits: check }\n`
    expect(await compared('x', { config, more: { cannotCommit: true } })).not.toHaveProperty('notReplaced')
  })

  test('names the command that fixes it if there is one', async () => {
    expect(await compared(undefined, { more: { splitCommand: 'split .' } })).toMatchObject({ command: 'split .' })
    expect(await compared(undefined)).not.toHaveProperty('command')
  })

  test('of another dataset is fixed by a split from scratch', async () => {
    const other = await madeFor(csv('b'))
    expect(await compared(other, { more: { splitCommand: 'split .' } })).toMatchObject({
      state: 'broken',
      command: 'split . --rebalance',
    })
  })
})
