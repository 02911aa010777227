import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emopia, labelFile } from '../support/emopia.ts'
import { folderWith, writeFiles } from '../support/folders.ts'
import { git, runScript } from '../support/runtimes.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'
const BALANCED = { joy: 25, anger: 26, sadness: 25, calm: 31 }

function emopiaFolder(config?: string): string {
  return folderWith({ ...emopia(BALANCED).files, ...(config !== undefined && { [CONFIG_FILE]: config }) })
}

function entries(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

describe('a usage error ends with 2, says what to do and writes nothing', () => {
  const cases: readonly [
    name: string,
    args: readonly string[],
    said: RegExp,
    files?: Readonly<Record<string, string>>,
  ][] = [
    [
      'a missing dataset',
      ['check', './nowhere'],
      /Cannot find the dataset '\.\/nowhere' in .* \(the path on the command line\)/,
    ],
    [
      'a missing additional dataset',
      ['analyze', '.', '--additional', './nowhere'],
      /'\.\/nowhere' in .* \(--additional\)/,
    ],
    ['a missing config', ['check', '.', '--config', 'nowhere.yml'], /nowhere\.yml: Cannot find/],
    ['an unknown command', ['analyse', '.'], /Did you mean analyze/],
    ['an unknown flag', ['analyze', '.', '--formt', 'json'], /Did you mean --format/],
    ['an unknown strategy', ['balance', './EMOPIA_1.0', '-s', 'oversampel'], /did you mean 'oversample'/],
    ['ratios that do not sum to 1', ['split', './EMOPIA_1.0', '--train-ratio', '0.8'], /must sum to 1.* is 1\.1/],
    ['a seed that is not a number', ['split', './EMOPIA_1.0', '--seed', 'x'], /--seed/],
    [
      'one fold',
      ['split', './EMOPIA_1.0', '--folds', '1'],
      /^Cannot use '1' for --folds: it must be a whole number from 2 to 1,000\n$/,
    ],
    ['no label column', ['analyze', './bare'], /columns?.*'?colour'?/s, { 'bare/data.csv': 'name,colour\na,red\n' }],
    ['only a header', ['analyze', './bare'], /data\.csv/, { 'bare/data.csv': 'id,label\n' }],
    ['an empty file', ['analyze', './bare'], /data\.csv/, { 'bare/data.csv': '' }],
    [
      'an unknown key of the config',
      ['check', '.'],
      /dataset-balance\.yml:2:3: .*did you mean.*dataset_path/i,
      { [CONFIG_FILE]: 'data:\n  datset_path: ./EMOPIA_1.0\n' },
    ],
    [
      'a Git LFS pointer',
      ['analyze', './lfs'],
      /lfs: true/,
      { 'lfs/label.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n` },
    ],
    ['a ragged row', ['analyze', './bare'], /data\.csv:3/, { 'bare/data.csv': 'id,label\na,joy\nb,joy,x\n' }],
  ]

  test.each(cases)('%s', (_, args, said, files = {}) => {
    const folder = emopiaFolder()
    writeFiles(folder, files)
    const before = entries(folder)
    const { code, stdout, stderr } = runScript(args, folder)
    expect(stderr).toMatch(said)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(4)
    expect(stderr).not.toContain('bug')
    expect(stdout).toBe('')
    expect(code).toBe(2)
    expect(entries(folder)).toEqual(before)
  })
})

describe('check', () => {
  test('ends with 1 if a check fails', () => {
    const folder = emopiaFolder('data: { dataset_path: ./EMOPIA_1.0 }\nthresholds: { max_imbalance_ratio: 1.2 }\n')
    const { code, stdout } = runScript(['check', '.'], folder)
    expect(stdout).toContain('FAIL')
    expect(code).toBe(1)
  })

  test('writes nothing', () => {
    const folder = emopiaFolder('data: { dataset_path: ./EMOPIA_1.0, save_split_indices: true }\n')
    const before = entries(folder)
    expect(runScript(['check', '.'], folder).code).toBe(0)
    expect(entries(folder)).toEqual(before)
  })

  test('names new samples compared with --base', () => {
    const folder = emopiaFolder('data: { dataset_path: ./EMOPIA_1.0 }\n')
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'base')
    writeFiles(folder, emopia({ ...BALANCED, joy: 28 }).files)
    const report = JSON.parse(runScript(['check', '.', '--base', 'HEAD', '--format', 'json'], folder).stdout)
    expect(report.change).toMatchObject({ added: 3, removed: 0, base_total: 107 })
    expect(report.total_samples).toBe(110)
    expect(report.counts).toEqual({ anger: 26, calm: 31, joy: 28, sadness: 25 })
  })

  test('never prints a workflow command from a class name', () => {
    const folder = folderWith({ 'data/labels.csv': 'id,label\na,"::error::x"\nb,"\u001b[31mred"\nc,"\u202eevil"\n' })
    const { stdout } = runScript(['analyze', './data'], folder)
    expect(stdout).not.toMatch(/^::/m)
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toContain('\u202e')
  })
})

describe('split', () => {
  const args = ['split', './EMOPIA_1.0', '-o', 'split_indices.json']
  const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'split_indices.json'), 'utf8'))

  test('moves no sample when the dataset grows', () => {
    const folder = emopiaFolder()
    runScript(args, folder)
    const before = read(folder)
    writeFiles(folder, emopia({ ...BALANCED, joy: 40 }).files)
    expect(runScript(args, folder).code).toBe(0)
    const after = read(folder)
    for (const name of ['train', 'val', 'test'])
      expect(after.ids[name]).toEqual(expect.arrayContaining(before.ids[name]))
    expect(after.dataset.samples).toBe(122)
  })

  test('refuses another seed without --rebalance, and writes nothing', () => {
    const folder = emopiaFolder()
    runScript(args, folder)
    const before = readFileSync(join(folder, 'split_indices.json'), 'utf8')
    const refused = runScript([...args, '--seed', '7'], folder)
    expect(refused.stderr).toContain('seed 42 → 7')
    expect(refused.code).toBe(1)
    expect(readFileSync(join(folder, 'split_indices.json'), 'utf8')).toBe(before)
    expect(runScript([...args, '--seed', '7', '--rebalance'], folder).code).toBe(0)
    expect(read(folder)).toMatchObject({ generation: 2, config: { seed: 7 } })
  })

  test('restores a file with conflict markers from the base', () => {
    const folder = emopiaFolder()
    runScript(args, folder)
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'base')
    const good = readFileSync(join(folder, 'split_indices.json'), 'utf8')
    writeFiles(folder, { 'split_indices.json': `<<<<<<< HEAD\n${good}=======\n${good}>>>>>>> other\n` })
    const refused = runScript(args, folder)
    expect(refused.stderr).toMatch(/conflict/)
    expect(refused.code).toBe(2)
    expect(runScript([...args, '--base', 'HEAD'], folder).code).toBe(0)
    expect(readFileSync(join(folder, 'split_indices.json'), 'utf8')).toBe(good)
  })

  test('exports rows in the order of the dataset', () => {
    const folder = emopiaFolder()
    expect(runScript(['split', './EMOPIA_1.0', '-o', 'rows.csv'], folder).code).toBe(0)
    const [header, ...rows] = readFileSync(join(folder, 'rows.csv'), 'utf8').trim().split('\n')
    expect(header).toBe('id,label,split')
    expect(rows.map((row) => row.split(',')[0])).toEqual(emopia(BALANCED).rows.map((row) => row.split(',')[0]))
  })

  test('does not write through a link', () => {
    const folder = emopiaFolder()
    writeFiles(folder, { 'secret.txt': 'mine' })
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'out.json'))
    const { code, stderr } = runScript(['split', './EMOPIA_1.0', '-o', 'out.json'], folder)
    expect(stderr).toMatch(/link|index file/)
    expect(code).toBe(2)
    expect(readFileSync(join(folder, 'secret.txt'), 'utf8')).toBe('mine')
  })
})

test('an output that cannot be written is reported in one line, and a pipe is not replaced', () => {
  const folder = emopiaFolder()
  execFileSync('mkfifo', [join(folder, 'pipe.json')])
  for (const output of ['EMOPIA_1.0/label.csv/y.json', `${'x'.repeat(251)}.json`, 'pipe.json']) {
    const { code, stderr } = runScript(['split', './EMOPIA_1.0', '-o', output], folder)
    expect(stderr).toMatch(/^Cannot write '.*': .*\n$/)
    expect(code).toBe(2)
  }
  expect(lstatSync(join(folder, 'pipe.json')).isFIFO()).toBe(true)
})

describe('a rules file', () => {
  const args = ['split', '.']
  const file = 'data/split.rules.json'
  const read = (folder: string) => readFileSync(join(folder, file), 'utf8')
  const project = () => emopiaFolder(`data:\n  dataset_path: ./EMOPIA_1.0\n  split_indices_path: ${file}\n`)

  test('is written, verified, grown and rebalanced on the command line', () => {
    const folder = project()
    expect(runScript(args, folder).code).toBe(0)
    const before = JSON.parse(read(folder))
    expect(before).toMatchObject({ generation: 1, rule: 'md5(seed:group)', dataset: { samples: 107 } })
    expect(runScript(['verify', '.'], folder).stdout).toContain('is up to date')
    expect(runScript(['check', '.', '--splits', 'check'], folder)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${file} is up to date`),
    })

    writeFiles(folder, emopia({ ...BALANCED, joy: 40 }).files)
    expect(runScript(['verify', '.'], folder).code).toBe(1)
    expect(runScript(['check', '.', '--splits', 'check'], folder)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('is out of date'),
    })
    expect(runScript(args, folder).stdout).toContain('No sample changes its split')
    expect(JSON.parse(read(folder))).toMatchObject({ generation: 1, cuts: before.cuts, dataset: { samples: 122 } })
    expect(runScript(['verify', '.'], folder).stdout).toContain('is consistent with the dataset')

    expect(runScript([...args, '--rebalance'], folder).stdout).toMatch(
      /move to another split, (?:none|\d+ of them) from test/,
    )
    expect(JSON.parse(read(folder)).generation).toBe(2)
    expect(runScript(['verify', '.'], folder).stdout).toContain('is up to date')
  })

  test('reports what --rebalance would improve after growth', () => {
    const folder = project()
    runScript(args, folder)
    writeFiles(folder, emopia({ ...BALANCED, joy: 70 }).files)
    expect(runScript(args, folder).stdout).toMatch(
      /The largest deviation has grown to \d+\.\d\d%\.\s+`dataset-balance\s+split\s[^`]*--rebalance`\s+would/,
    )
  })

  test('is what explain uses, also if --index names it', () => {
    const folder = project()
    runScript(['split', './EMOPIA_1.0', '-o', 'my.rules.json'], folder)
    const { cuts } = JSON.parse(readFileSync(join(folder, 'my.rules.json'), 'utf8'))
    const ids = emopia(BALANCED).rows.map((row) => row.split(',')[0] ?? '')
    for (const id of ids.filter((_, i) => i % 10 === 0)) {
      const { stdout } = runScript(['explain', '.', id, '--index', 'my.rules.json', '--format', 'json'], folder)
      const { md5, split } = JSON.parse(stdout)
      expect(split).toBe(md5 < cuts[0] ? 'train' : md5 < cuts[1] ? 'val' : 'test')
    }
  })

  test('cannot hold folds', () => {
    const { code, stderr } = runScript([...args, '--folds', '5'], project())
    expect(stderr).toContain(
      'Cannot write folds to a rules file. Choose an output file that does not end in .rules.json.',
    )
    expect(code).toBe(2)
  })
})

describe('folds', () => {
  const args = ['split', './EMOPIA_1.0', '--folds', '5', '-o', 'folds.json']
  const read = (folder: string): { folds: number[][]; ids: Record<string, string[]> } =>
    JSON.parse(readFileSync(join(folder, 'folds.json'), 'utf8'))

  test('grow, keep groups together, are verified and explained', () => {
    const folder = emopiaFolder()
    expect(runScript(args, folder).code).toBe(0)
    const before = read(folder)
    writeFiles(folder, emopia({ ...BALANCED, joy: 40 }).files)
    const stale = runScript(['verify', './EMOPIA_1.0', '--index', 'folds.json'], folder)
    expect(stale).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('split ./EMOPIA_1.0 --folds 5 -o folds.json'),
    })
    expect(runScript(args, folder).code).toBe(0)
    const after = read(folder)
    for (const [fold, ids] of Object.entries(before.ids)) expect(after.ids[fold]).toEqual(expect.arrayContaining(ids))
    const songs = Object.values(after.ids).map((ids) => new Set(ids.map((id) => id.slice(0, -2))))
    expect(songs.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(songs.flatMap((one) => [...one])).size)
    expect(after.folds.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 122 }, (_, i) => i))
    expect(runScript(['verify', './EMOPIA_1.0', '--index', 'folds.json'], folder).stdout).toContain(
      'is consistent with the dataset',
    )
    const [id = ''] = after.ids['3'] ?? []
    const explained = runScript(['explain', './EMOPIA_1.0', id, '--index', 'folds.json'], folder)
    expect(explained.stdout).toContain(`${id} is in fold 3`)
  })

  test('are not split into another number without --rebalance', () => {
    const folder = emopiaFolder()
    runScript(args, folder)
    const four = args.with(3, '4')
    expect(runScript(four, folder)).toMatchObject({ code: 1, stderr: expect.stringContaining('folds 5 → 4') })
    expect(runScript([...four, '--rebalance'], folder).code).toBe(0)
    expect(read(folder).folds).toHaveLength(4)
  })
})

test('a ratio of 0 leaves its split empty, and passes verify', () => {
  for (const ratios of [
    ['--train-ratio', '0.8', '--val-ratio', '0', '--test-ratio', '0.2'],
    ['--train-ratio', '0.8', '--val-ratio', '0.2', '--test-ratio', '0'],
  ]) {
    const folder = emopiaFolder()
    for (const file of ['some.json', 'some.rules.json']) {
      expect(runScript(['split', './EMOPIA_1.0', '-o', file, ...ratios], folder).code).toBe(0)
      expect(runScript(['verify', './EMOPIA_1.0', '--index', file, ...ratios], folder).stdout).toContain(
        'is up to date',
      )
    }
    const { ids } = JSON.parse(readFileSync(join(folder, 'some.json'), 'utf8'))
    expect([ids.val.length, ids.test.length].filter((size) => size === 0)).toHaveLength(1)
  }
})

describe('verify', () => {
  const index = (folder: string, file: object) => writeFiles(folder, { 'other.json': JSON.stringify(file) })
  const args = ['verify', './EMOPIA_1.0', '--index', 'other.json']
  const ids = emopia(BALANCED).rows.map((row) => row.split(',')[0] ?? '')
  /** The first song of joy and all others. No song is in two splits. */
  const [train, test_] = [ids.slice(3), ids.slice(0, 3)]

  test('audits an index file of another tool, by ids or by positions', () => {
    const folder = emopiaFolder()
    index(folder, { train, val: [], test: test_ })
    expect(runScript(args, folder)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('train 104, val 0, test 3'),
    })
    index(folder, { train: ids.map((_, i) => i).slice(3), test: [0, 1, 2] })
    expect(runScript(args, folder)).toMatchObject({ code: 0, stdout: expect.stringContaining('train 104, test 3') })
  })

  test('reports what is wrong with it', () => {
    const folder = emopiaFolder()
    index(folder, { train: [...train.slice(1), ids[0]], test: [...test_, 'nobody'] })
    const { code, stdout } = runScript(args, folder)
    expect(stdout).toMatch(/1 id occurs more than once/)
    expect(stdout).toMatch(/1 entry is not in the dataset: nobody/)
    expect(stdout).toMatch(/1 labelled sample is not in any split/)
    expect(code).toBe(1)
  })

  test('counts all problems, and names the first ten and the command that fixes them', () => {
    const folder = emopiaFolder()
    runScript(['split', './EMOPIA_1.0', '-o', 'other.json'], folder)
    writeFiles(folder, emopia({ ...BALANCED, joy: 60 }).files)
    const { code, stdout } = runScript(args, folder)
    expect(stdout).toContain('does not match ./EMOPIA_1.0: 92 problems')
    expect(stdout).toContain('and 82 more')
    expect(stdout).toContain('To bring it up to date, run `dataset-balance split ./EMOPIA_1.0 -o other.json`')
    expect(code).toBe(1)
  })

  test('ends with 2 for a file that is broken in itself', () => {
    const folder = emopiaFolder()
    writeFiles(folder, { 'other.json': '{ "version": 1, "train": [0' })
    expect(runScript(args, folder)).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('cannot be used: 1 problem'),
    })
  })
})

describe('balance', () => {
  test('writes the manifest’s own columns and keeps the originals', () => {
    const folder = emopiaFolder()
    expect(runScript(['balance', './EMOPIA_1.0', '-o', 'balanced.csv'], folder).code).toBe(0)
    const [header, ...rows] = readFileSync(join(folder, 'balanced.csv'), 'utf8').trim().split('\n')
    expect(header).toBe('ID,4Q,annotator')
    expect(rows).toHaveLength(4 * 31)
    expect(new Set(rows)).toEqual(new Set(emopia(BALANCED).rows))
  })

  test('adds a weight for the weighted strategy', () => {
    const folder = emopiaFolder()
    runScript(['balance', './EMOPIA_1.0', '-s', 'weighted', '-o', 'weighted.jsonl'], folder)
    const rows = readFileSync(join(folder, 'weighted.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toHaveLength(107)
    expect(rows[0]).toMatchObject({ '4Q': '1', weight: 107 / (4 * 25) })
  })
})

describe('init', () => {
  test('writes a config that passes check immediately', () => {
    const folder = emopiaFolder()
    expect(runScript(['init', './EMOPIA_1.0'], folder)).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('data/split_indices.json linguist-generated\n')
    const checked = runScript(['check', '.'], folder)
    expect(checked.stderr).toBe('')
    expect(checked.code).toBe(0)
  })

  test('does not overwrite a config, and adds the workflow that is missing', () => {
    const folder = emopiaFolder('data: { dataset_path: ./EMOPIA_1.0 }\n')
    const before = readFileSync(join(folder, CONFIG_FILE), 'utf8')
    expect(runScript(['init', './EMOPIA_1.0'], folder).stdout).toContain(`${CONFIG_FILE} is unchanged.`)
    expect(readFileSync(join(folder, CONFIG_FILE), 'utf8')).toBe(before)
    expect(existsSync(join(folder, '.github/workflows/dataset-balance.yml'))).toBe(true)
    const { code, stderr } = runScript(['init', './EMOPIA_1.0'], folder)
    expect(stderr).toContain(CONFIG_FILE)
    expect(code).toBe(2)
  })
})

test('a quoted label that contains a newline is counted as one label', () => {
  const folder = folderWith({
    'data/label.csv': labelFile(['Q1_aaaaaaaaaaa_0,1,"two\nlines"', 'Q2_aaaaaaaaaaa_1,2,x']),
  })
  expect(JSON.parse(runScript(['analyze', './data', '--format', 'json'], folder).stdout)).toMatchObject({
    total_samples: 2,
  })
})
