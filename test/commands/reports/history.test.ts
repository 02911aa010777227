import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { showHistory } from '../../../src/commands/reports/history.ts'
import { write } from '../../dataset/tree/repository.ts'
import { jsonIn } from '../answers.ts'
import { inFolder } from '../in_folder.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'
const LIMITS = 'thresholds: { max_imbalance_ratio: 1.5 }\n'
const config = (data: string) => ({ [CONFIG_FILE]: `data: { ${data} }\n${LIMITS}` })
const labels = (joy: number, calm: number) =>
  ['id,label', ...Array.from({ length: joy + calm }, (_, i) => `s${i},${i < joy ? 'joy' : 'calm'}`), ''].join('\n')

const OUTPUT = { quiet: true, output: '../history.json' }

function git(...args: readonly string[]): string {
  const name = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'protocol.file.allow=always']
  return execFileSync('git', [...name, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

function commit(message: string, files: Readonly<Record<string, string>> = {}): void {
  write('.', files)
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', `--message=${message}`)
}

interface Row {
  readonly subject: string
  readonly error: string | null
  readonly counts?: Readonly<Record<string, number>>
  readonly result?: string
}

/** The commits of a history: subject, classes and result, or the reason why it cannot be read. */
async function historyOf(options: Parameters<typeof showHistory>[1] = {}, path?: string) {
  await showHistory(path, { ...OUTPUT, ...options })
  const rows: readonly Row[] = jsonIn('../history.json').commits
  return rows.map(({ subject, error, counts = {}, result }) => [
    subject,
    error ?? `${Object.entries(counts).map((pair) => pair.join(' '))} ${result}`,
  ])
}

const inRepository = (run: () => Promise<void>) =>
  inFolder({ 'here/.keep': '' }, async () => {
    process.chdir('here')
    git('init', '--quiet', '--initial-branch=main')
    await run()
  })

describe('the history of a label file', () => {
  test('has the commits that changed labels or config, and no others', () =>
    inRepository(async () => {
      commit('code', { 'train.py': '1' })
      commit('first', { ...config('dataset_path: data'), 'data/l.csv': labels(3, 2), 'data/a.mid': '' })
      commit('other code', { 'train.py': '2' })
      commit('a file beside the labels', { 'data/notes.md': 'x' })
      commit('more joy', { 'data/l.csv': labels(4, 2) })
      commit('the same labels in another order', {
        'data/l.csv': labels(4, 2).replace('s0,joy\ns1,joy', 's1,joy\ns0,joy'),
      })
      commit('limits', { [CONFIG_FILE]: `data: { dataset_path: data }\n${LIMITS.replace('1.5', '9')}` })
      writeFileSync('data/l.csv', labels(9, 9))
      expect(await historyOf()).toEqual([
        ['first', 'calm 2,joy 3 pass'],
        ['more joy', 'calm 2,joy 4 pass'],
        ['the same labels in another order', 'calm 2,joy 4 pass'],
        ['limits', 'calm 2,joy 4 pass'],
      ])
      expect((await historyOf({ since: 'HEAD~2' })).map(([subject]) => subject)).toEqual([
        'the same labels in another order',
        'limits',
      ])
    }))

  test('is found from a folder outside the repository', () =>
    inRepository(async () => {
      commit('first', { 'l.csv': labels(3, 2) })
      commit('more joy', { 'l.csv': labels(4, 2) })
      process.chdir('..')
      expect(await historyOf({ output: '../history.json' }, 'here')).toEqual([
        ['first', 'calm 2,joy 3 pass'],
        ['more joy', 'calm 2,joy 4 pass'],
      ])
    }))

  test('judges every commit by the current thresholds', () =>
    inRepository(async () => {
      commit('first', { ...config('dataset_path: l.csv'), 'l.csv': labels(3, 3) })
      commit('more joy', { 'l.csv': labels(6, 3) })
      expect(await historyOf()).toEqual([
        ['first', 'calm 3,joy 3 pass'],
        ['more joy', 'calm 3,joy 6 fail'],
      ])
    }))

  test('follows a dataset that has moved, by the config of each commit', () =>
    inRepository(async () => {
      commit('first', { ...config('dataset_path: old/l.csv'), 'old/l.csv': labels(3, 2) })
      commit('broken', { 'old/l.csv': 'id,label\na,joy,x\n' })
      rmSync('old', { recursive: true })
      commit('moved', { ...config('dataset_path: new/labels.csv'), 'new/labels.csv': labels(3, 3) })
      rmSync('new', { recursive: true })
      commit('gone')
      commit('back', { 'new/labels.csv': labels(4, 4) })
      const rows = [
        ['broken', expect.stringMatching(/^old\/l\.csv:2: Expected 2 cells, found 3/)],
        ['moved', 'calm 3,joy 3 pass'],
        ['gone', 'there is no dataset'],
        ['back', 'calm 4,joy 4 pass'],
      ]
      expect(await historyOf()).toEqual([['first', 'calm 2,joy 3 pass'], ...rows])
      expect(await historyOf({ since: 'HEAD~4' })).toEqual(rows)
    }))

  test('shows a merge as one commit', () =>
    inRepository(async () => {
      commit('first', { ...config('dataset_path: l.csv'), 'l.csv': labels(3, 3) })
      git('checkout', '--quiet', '-b', 'side')
      commit('side 1', { 'l.csv': labels(4, 3) })
      commit('side 2', { 'l.csv': labels(5, 3) })
      git('checkout', '--quiet', 'main')
      commit('code', { x: '' })
      git('merge', '--quiet', '--no-ff', '--message=Merge', 'side')
      expect(await historyOf()).toEqual([
        ['first', 'calm 3,joy 3 pass'],
        ['Merge', 'calm 3,joy 5 fail'],
      ])
    }))

  test('finds the labels of a repository without a config', () =>
    inRepository(async () => {
      commit('code', { 'train.py': '1', 'README.md': '' })
      commit('first', { 'data/l.csv': labels(3, 3) })
      commit('more code', { 'train.py': '2' })
      commit('more', { 'data/l.csv': labels(4, 3) })
      expect((await historyOf()).map(([subject]) => subject)).toEqual(['first', 'more'])
    }))

  test('covers additional datasets, and samples with several labels', () =>
    inRepository(async () => {
      const tags = 'id,label\na,joy calm\nb,joy\n'
      commit('first', {
        [CONFIG_FILE]: `data: { dataset_path: a, additional_datasets: [b] }\nlabels: { label: label, separator: ' ' }\n`,
        'a/l.csv': tags,
        'b/l.csv': 'id,label\nx,fear\n',
      })
      commit('another one', { 'b/l.csv': 'id,label\nx,fear\ny,fear\n' })
      expect(await historyOf()).toEqual([
        ['first', 'calm 1,fear 1,joy 2 warn'].map((text) => expect.stringContaining(text.replace(/ \w+$/, ''))),
        ['another one', expect.stringContaining('calm 1,fear 2,joy 2')],
      ])
    }))
})

test('the history of class folders has the commits that add or remove samples', () =>
  inRepository(async () => {
    const image = (name: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}/${i}.jpg`, `${name} ${i}`]))
    commit('first', { ...config('dataset_path: data'), ...image('data/cat', 3), ...image('data/dog', 3) })
    commit('code', { 'train.py': '1' })
    commit('more', image('data/cat', 5))
    rmSync('data/dog', { recursive: true })
    commit('birds', image('data/bird', 4))
    expect(await historyOf()).toEqual([
      ['first', 'cat 3,dog 3 pass'],
      ['more', 'cat 5,dog 3 fail'],
      ['birds', 'bird 4,cat 5 pass'],
    ])
  }))

test('a shallow clone shows where its history ends', () =>
  inRepository(async () => {
    for (const joy of [2, 3, 4]) commit(`${joy}`, { ...config('dataset_path: l.csv'), 'l.csv': labels(joy, 3) })
    const end = git('rev-parse', 'HEAD~1')
    git('clone', '--quiet', '--depth=2', `file://${process.cwd()}`, '../clone')
    process.chdir('../clone')
    expect(await historyOf()).toHaveLength(2)
    expect(jsonIn('../history.json')).toMatchObject({ shallow_at: end, since: null })
    await expect(historyOf({ since: 'v1' })).rejects.toThrow(
      "Cannot find the revision 'v1' (--since). The clone is shallow: run `git fetch --unshallow` to get all commits.",
    )
  }))

test('the current waivers apply to every commit until they expire', () =>
  inRepository(async () => {
    const waiver = "waivers: [{ rule: max_imbalance_ratio, until: '2026-06-30', reason: more calm is on its way }]\n"
    commit('first', { [CONFIG_FILE]: `data: { dataset_path: l.csv }\n${LIMITS}`, 'l.csv': labels(9, 3) })
    writeFileSync(CONFIG_FILE, `data: { dataset_path: l.csv }\n${LIMITS}${waiver}`)
    expect(await historyOf({ today: '2026-06-30' })).toEqual([['first', 'calm 3,joy 9 warn']])
    expect(await historyOf({ today: '2026-07-01' })).toEqual([['first', 'calm 3,joy 9 fail']])
    await expect(historyOf({ today: 'soon' })).rejects.toThrow("Cannot use 'soon' for --today")
  }))

describe('a wrong question', () => {
  test.each(['nope', '--output=pwned', '-1', '--all', '', 'HEAD..HEAD', '^HEAD', ':l.csv'])(
    'is the revision %j, which is not run as an option',
    (since) =>
      inRepository(async () => {
        commit('first', { 'l.csv': labels(3, 3) })
        await expect(historyOf({ since }, 'l.csv')).rejects.toThrow(`Cannot find the revision '${since}' (--since)`)
      }),
  )

  test('is a folder without a repository or a repository without commits', () =>
    inFolder({ 'x/l.csv': labels(3, 3) }, async () => {
      process.chdir('x')
      await expect(historyOf({}, 'l.csv')).rejects.toThrow('the dataset is not in a Git repository')
      git('init', '--quiet')
      await expect(historyOf({}, 'l.csv')).rejects.toThrow('the repository has no commits')
    }))
})

test('a file that ends in .csv is a table with a row per commit and class', () =>
  inRepository(async () => {
    commit('first', { 'l.csv': labels(3, 1) })
    await showHistory('l.csv', { quiet: true, output: '../h.csv' })
    const [header, ...rows] = readFileSync('../h.csv', 'utf8').trim().split('\n')
    expect(header).toBe('commit,date,class,samples,percentage,total_samples,unlabelled,imbalance_ratio,result,error')
    expect(rows.map((row) => row.split(',').slice(2).join())).toEqual(['calm,1,25,4,0,3,warn,', 'joy,3,75,4,0,3,warn,'])
  }))

test('an earlier table is replaced even if the labels on disk cannot be read', () =>
  inRepository(async () => {
    commit('first', { 'l.csv': labels(3, 1) })
    await showHistory('l.csv', { quiet: true, output: 'h.csv' })
    writeFileSync('l.csv', `${labels(3, 1)}a,b,c\n`)
    writeFileSync('h.csv', `${readFileSync('h.csv', 'utf8')}an older row\n`)
    await showHistory('l.csv', { quiet: true, output: 'h.csv' })
    expect(readFileSync('h.csv', 'utf8')).not.toContain('an older row')
  }))

test('200 commits of 1,300 rows take less than 5 seconds', () =>
  inRepository(async () => {
    const row = (at: number) => `Composer ${at % 60},"Title, ${at}",2018/piece_${at}.midi,${['a', 'b', 'c'][at % 3]}\n`
    const rows = Array.from({ length: 1300 }, (_, at) => row(at))
    const commits = Array.from({ length: 200 }, (_, at) => {
      const csv = `composer,title,midi_filename,label\n${rows.slice(0, 1100 + at).join('')}`
      const head = `commit refs/heads/main\ncommitter A <a@b> ${1_700_000_000 + at * 86_400} +0000\n`
      return `${head}data 1\nx\nM 100644 inline maestro.csv\ndata ${csv.length}\n${csv}\n`
    })
    execFileSync('git', ['fast-import', '--quiet'], { input: commits.join('') })
    git('reset', '--quiet', '--hard')
    const { user, system } = process.cpuUsage()
    expect(await historyOf({}, 'maestro.csv')).toHaveLength(200)
    const used = process.cpuUsage()
    expect(used.user + used.system - user - system).toBeLessThan(5_000_000)
  }))
