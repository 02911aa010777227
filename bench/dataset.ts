import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Thirteen classes with an imbalance ratio of 20. */
export const CLASSES: readonly { readonly name: string; readonly share: number }[] = [
  'joy',
  'calm',
  'anger',
  'sadness',
  'fear',
  'tenderness',
  'surprise',
  'nostalgia',
  'power',
  'tension',
  'wonder',
  'disgust',
  'transcendence',
].map((name, place) => ({ name, share: 20 - (19 * place) / 12 }))

export const DATA_FOLDER: string = join(import.meta.dirname, 'data')

/** One sample of the benchmark dataset. A row has the same sample in every format. */
export interface Sample {
  readonly path: string
  readonly emotion: string
  readonly song: string
}

/** Generates `rows` samples. One path in a hundred contains a comma or a quote and must be quoted in CSV. */
export function* samples(rows: number): Generator<Sample> {
  const random = mulberry32(42)
  const draw = drawClass()
  for (let row = 0; row < rows; row++) {
    const song = `song_${String(Math.floor(random() * (rows / 3 + 1))).padStart(7, '0')}`
    const separator = row % 100 === 50 ? (row % 200 === 50 ? ', ' : '"') : '_'
    yield { path: `midi/${song.slice(-2)}/clip${separator}${row}.mid`, emotion: draw(random()), song }
  }
}

function drawClass(): (random: number) => string {
  const total = CLASSES.reduce((sum, { share }) => sum + share, 0)
  const table = CLASSES.flatMap(({ name, share }) => new Array<string>(Math.round((share / total) * 4096)).fill(name))
  return (random) => table[Math.floor(random * table.length)] ?? 'joy'
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function csvFile(rows: number): string {
  return generated(`samples-${rows}.csv`, (write) => {
    write('path,emotion,song_id\n')
    for (const { path, emotion, song } of samples(rows)) write(`${quoted(path)},${emotion},${song}\n`)
  })
}

/** A CSV file in which the first of eight classes has six tenths of the rows, so that oversampling makes 4.8 times as many. */
export function skewedFile(rows: number): string {
  const names = CLASSES.slice(0, 8).map(({ name }) => name)
  let row = 0
  return generated(`skewed-${rows}.csv`, (write) => {
    write('path,emotion,song_id\n')
    for (const { path, song } of samples(rows)) {
      const emotion = row % 10 < 6 ? names[0] : names[1 + (row % 7)]
      write(`${quoted(path)},${emotion},${song}\n`)
      row++
    }
  })
}

export function jsonlFile(rows: number): string {
  return generated(`samples-${rows}.jsonl`, (write) => {
    for (const { path, emotion, song } of samples(rows)) {
      write(`{"path":${JSON.stringify(path)},"emotion":"${emotion}","song_id":"${song}"}\n`)
    }
  })
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Writes a file to the data folder unless it already exists. */
export function generated(name: string, fill: (write: (text: string) => void) => void): string {
  const path = join(DATA_FOLDER, name)
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(`${path}.part`, 'w')
  let pending = ''
  fill((text) => {
    pending += text
    if (pending.length < 1 << 20) return
    writeSync(file, pending)
    pending = ''
  })
  writeSync(file, pending)
  closeSync(file)
  renameSync(`${path}.part`, path)
  return path
}

export function emopiaFolder(): string {
  const folder = join(DATA_FOLDER, 'emopia')
  generated('emopia/label.csv', (write) => {
    write('ID,4Q,annotator\n')
    for (let row = 0; row < 1078; row++) {
      const song = String(Math.floor(row / 3)).padStart(11, 'x')
      const quadrant = (row % 4) + 1
      write(`Q${quadrant}_${song}_${row % 3},${quadrant},A\n`)
    }
  })
  return folder
}

/** Creates a repository with EMOPIA and a config. Returns the variables that a runner sets for a dry run in it. */
export function actionFolder(): Readonly<Record<string, string>> {
  const root = join(DATA_FOLDER, 'action')
  if (!existsSync(root)) {
    const part = `${root}.part`
    cpSync(emopiaFolder(), join(part, 'EMOPIA_1.0'), { recursive: true })
    mkdirSync(join(part, '.github'))
    writeFileSync(join(part, '.github/dataset-balance.yml'), 'data:\n  dataset_path: ./EMOPIA_1.0\n')
    for (const file of ['event.json', 'output', 'summary.md']) writeFileSync(join(part, file), '{}')
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', part, ...args], { stdio: 'ignore' })
    git('init')
    git('add', 'EMOPIA_1.0', '.github')
    git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-m', 'EMOPIA')
    renameSync(part, root)
  }
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: root,
    RUNNER_TEMP: root,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: join(root, 'event.json'),
    GITHUB_OUTPUT: join(root, 'output'),
    GITHUB_STEP_SUMMARY: join(root, 'summary.md'),
    GITHUB_REPOSITORY: 'octo-org/emopia',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: execFileSync('git', ['-C', root, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    'INPUT_DRY-RUN': 'true',
  }
}

/** Creates empty files, with one folder per class. */
export function treeFolder(files: number): string {
  const root = join(DATA_FOLDER, `tree-${files}`)
  if (existsSync(root)) return root
  const folders = CLASSES.map(({ name }) => join(`${root}.part`, name))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (let file = 0; file < files; file++) {
    writeFileSync(join(folders[file % folders.length] ?? root, `clip_${String(file).padStart(6, '0')}.mid`), '')
  }
  renameSync(`${root}.part`, root)
  return root
}

/** Creates a repository whose last commit contains that tree. Its own working tree is empty. */
export function treeRepository(files: number): string {
  const repository = join(DATA_FOLDER, `tree-${files}-commit`)
  if (existsSync(repository)) return repository
  const part = `${repository}.part`
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['--git-dir', join(part, '.git'), '--work-tree', treeFolder(files), ...args], {
      stdio: 'ignore',
    })
  execFileSync('git', ['init', part], { stdio: 'ignore' })
  git('add', '--all')
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-m', 'tree')
  renameSync(part, repository)
  return repository
}

/** DuckDB writes this file from the CSV file. */
export async function parquetFile(rows: number): Promise<string> {
  const path = join(DATA_FOLDER, `samples-${rows}.parquet`)
  if (existsSync(path)) return path
  const csv = csvFile(rows)
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`COPY (SELECT * FROM read_csv('${csv}')) TO '${path}.part' (FORMAT parquet)`)
  renameSync(`${path}.part`, path)
  return path
}
