import { expect, test } from 'vitest'
import { readCommits, stateOf } from '../../../src/check/history/read_commits.ts'
import { defaultConfig } from '../../../src/config/index.ts'
import { commitTree, countClasses, type Git, gitIn, readDataset } from '../../../src/dataset/index.ts'
import { commit, git, repository, write } from '../../dataset/tree/repository.ts'

const TODAY = '2026-06-01'
const labels = (joy: number) => `id,label\n${Array.from({ length: joy }, (_, i) => `j${i},joy\n`).join('')}c,calm\n`
const config = { ...defaultConfig(), data: { ...defaultConfig().data, datasetPath: 'l.csv' } }

/** Git, and the objects that were read with it. */
function watched(folder: string) {
  const objects: string[] = []
  let runs = 0
  const run: Git = (args, options) => {
    runs++
    if (args[0] === 'cat-file') objects.push(...new TextDecoder().decode(options?.stdin).trim().split('\n'))
    return gitIn(folder)(args, options)
  }
  return { git: run, objects, runs: () => runs }
}

test('reads many commits with few runs of git, and each file once', async () => {
  const folder = repository({ 'l.csv': labels(1) })
  const commits = [git(folder, 'rev-parse', 'HEAD')]
  for (let joy = 2; joy <= 40; joy++) {
    write(folder, { 'l.csv': labels(joy % 20) })
    commits.push(commit(folder))
  }
  const { git: run, objects, runs } = watched(folder)
  const reading = {
    git: run,
    place: <T>(tree: T) => tree,
    configs: [config],
    ownConfig: async () => undefined,
    progress() {},
  }
  const read = await readCommits(reading, commits)
  const sizes = read.map(({ found }) => {
    const state = stateOf(found, config, TODAY)
    return state.kind === 'read' ? state.distribution.counts['joy'] : undefined
  })
  expect(sizes).toEqual(Array.from({ length: 40 }, (_, i) => (i + 1) % 20 || undefined))
  expect(new Set(objects).size).toBe(objects.length)
  expect(objects.length).toBe(20)
  expect(runs()).toBeLessThan(10)
})

test('reads a commit with its own config if the others cannot, and gives the reason if that fails as well', async () => {
  const folder = repository({ 'old.csv': labels(3), 'l.csv': 'id,label\na,joy,x\n' })
  const head = git(folder, 'rev-parse', 'HEAD')
  const at = (datasetPath: string) => ({ ...config, data: { ...config.data, datasetPath } })
  const read = async (first: string, own: string) => {
    const reading = { git: gitIn(folder), place: <T>(tree: T) => tree, configs: [at(first)], progress() {} }
    const [one] = await readCommits({ ...reading, ownConfig: async () => at(own) }, [head])
    if (one === undefined) throw new Error('There is a commit')
    return stateOf(one.found, config, TODAY)
  }
  expect(await read('nowhere.csv', 'old.csv')).toMatchObject({ kind: 'read', distribution: { totalSamples: 4 } })
  expect(await read('l.csv', 'old.csv')).toMatchObject({ kind: 'read', distribution: { totalSamples: 4 } })
  expect(await read('l.csv', 'nowhere.csv')).toMatchObject({ reason: expect.stringMatching(/^l\.csv:2: Expected 2/) })
  expect(await read('nowhere.csv', 'nowhere.csv')).toEqual({ kind: 'unreadable', reason: 'there is no dataset' })
})

test('reads the same as a fresh look at each commit, with renames, deletions, links and merges', async () => {
  const files = (names: readonly string[]) => Object.fromEntries(names.map((name) => [`data/${name}`, name]))
  const folder = repository(files(['joy/1.wav', 'joy/2.wav', 'calm/3.wav', 'calm/4.wav', 'calm/5.wav']))
  git(folder, 'mv', 'data/joy/1.wav', 'data/calm/1.wav')
  commit(folder)
  git(folder, 'mv', 'data/joy', 'data/happy')
  commit(folder)
  git(folder, 'checkout', '-q', '-b', 'side')
  write(folder, files(['anger/6.wav', 'anger/7.wav', 'happy/8.wav', 'happy/a b\u00e9.wav']))
  commit(folder)
  git(folder, 'checkout', '-q', '-')
  git(folder, 'rm', '-q', '-r', 'data/calm/3.wav', 'data/calm/4.wav')
  commit(folder)
  git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'side')
  git(folder, 'rm', '-q', '-r', 'data')
  commit(folder)
  write(folder, { 'data/labels.csv': 'id,label\n1,joy\n2,calm\n3,calm\n' })
  commit(folder)
  write(folder, { 'data/labels.csv': 'id,label\n1,joy\n2,joy\n3,calm\n' })
  commit(folder)
  const commits = git(folder, 'rev-list', '--reverse', 'HEAD').split('\n')
  expect(commits.length).toBeGreaterThan(8)
  const at = { ...config, data: { ...config.data, datasetPath: 'data' } }
  const reading = { git: gitIn(folder), place: <T>(tree: T) => tree, ownConfig: async () => undefined, progress() {} }
  const read = await readCommits({ ...reading, configs: [at] }, commits)
  const fresh = commits.map(async (sha) => {
    const tree = commitTree({ git: gitIn(folder), commit: sha, prefix: '' })
    const dataset = await readDataset(tree, at, { purpose: 'counts' }).catch(() => undefined)
    return dataset && countClasses(dataset.table)
  })
  expect(read.map(({ found }) => ('counts' in found ? found.counts : undefined))).toEqual(await Promise.all(fresh))
})
