import { execFileSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Files } from '../support/bare_repository.ts'
import { folderWith, writeFiles } from '../support/folders.ts'
import { git, runScript, runtimes } from '../support/runtimes.ts'

const ROWS = `id,label\n${Array.from({ length: 40 }, (_, i) => `s${i},${i % 3 ? 'joy' : 'calm'}\n`).join('')}`
const CODES = ROWS.replaceAll('joy', '0').replaceAll('calm', '1')
const CONFIG = '.github/dataset-balance.yml'

const all = runtimes()

/** The files of a folder and their contents, except the files that runs write next to them. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path).toString('latin1')]))
}

/** @param says The text after "Cannot ... " in the only line. */
function expectRefusal(folder: string, args: readonly string[], says: string | RegExp, runtime?: (typeof all)[number]) {
  const before = contentOf(folder)
  const { code, stderr } = runScript(args, folder, runtime)
  expect({ code, lines: stderr.trimEnd().split('\n').length, stderr }).toMatchObject({ code: 2, lines: 1 })
  expect(stderr).toMatch(says)
  expect(contentOf(folder)).toEqual(before)
}

interface Case {
  readonly files: Files
  readonly args: readonly string[]
  /** Creates links and other special files. */
  readonly make?: (folder: string) => void
}

const LABELS = { 'ds/labels.csv': ROWS }
const LISTED = {
  'ds/labels.csv': 'id,label\na.txt,joy\nb.txt,calm\nc.txt,joy\n',
  'ds/a.txt': 'a',
  'ds/b.txt': 'b',
  'ds/c.txt': 'c',
}
const YOLO = {
  'ds/data.yaml': 'names: [cat, dog]\n',
  'ds/labels/a.txt': '0 0.5 0.5 0.1 0.1\n1 0.5 0.5 0.1 0.1\n',
  'ds/labels/b.txt': '1 0.5 0.5 0.1 0.1\n',
}

const LISTED_ELSEWHERE = 'id,file,label\nv,x.txt,joy\n'
/** The column that looks like a path is not the column of the ids. */
const TEXTS = {
  'ds/labels.csv':
    'id,file,label\n1,texts/a.txt,joy\n2,b.txt,calm\n3,../texts/far.txt,joy\n4,"[""texts/c.csv""]",joy\n',
  'ds/texts/a.txt': 'a',
  'ds/texts/c.csv': 'id,file,label\n1,texts/a.txt,joy\n',
  [CONFIG]: 'data: { dataset_path: ./ds }\nlabels: { file: labels.csv, id: id, label: label }\n',
}

/** Each would overwrite what the run has read, or what belongs to its dataset. */
const LOSSES: Readonly<Record<string, Case>> = {
  'rows of a split over the labels': { files: LABELS, args: ['split', 'ds', '-o', 'ds/labels.csv'] },
  'balanced rows over the labels': { files: LABELS, args: ['balance', 'ds', '-o', 'ds/labels.csv'] },
  'an analysis over a label file that is the dataset': {
    files: LABELS,
    args: ['analyze', 'ds/labels.csv', '--format', 'text', '-o', 'ds/labels.csv'],
  },
  'a comparison over the labels': { files: LABELS, args: ['compare', 'ds', '--format', 'text', '-o', 'ds/labels.csv'] },
  'a check over the labels': { files: LABELS, args: ['check', 'ds', '--format', 'text', '-o', 'ds/labels.csv'] },
  'a report over labels in JSON': {
    files: {
      'ds/labels.json': JSON.stringify(
        ROWS.split('\n')
          .slice(1, -1)
          .map((row) => ({ id: row, label: 'x' })),
      ),
    },
    args: ['analyze', 'ds', '-o', 'ds/labels.json'],
  },
  'rows over labels in JSON Lines': {
    files: { 'ds/labels.jsonl': '{"id":"a","label":"x"}\n{"id":"b","label":"y"}\n' },
    args: ['balance', 'ds', '-o', 'ds/labels.jsonl'],
  },
  'another spelling of the path': { files: LABELS, args: ['balance', 'ds', '-o', 'ds/../ds/./labels.csv'] },
  'a hard link': {
    files: LABELS,
    args: ['balance', 'ds', '-o', 'other.csv'],
    make: (folder) => linkSync(join(folder, 'ds/labels.csv'), join(folder, 'other.csv')),
  },
  'a path through a link above the project': {
    files: { 'p/ds/labels.csv': ROWS },
    args: ['balance', 'p/ds', '-o', 'link/ds/labels.csv', '--config', 'p/none.yml'],
    make: (folder) => {
      symlinkSync('p', join(folder, 'link'))
      writeFiles(folder, { 'p/none.yml': 'data: {}\n' })
    },
  },
  'labels in a gzip archive': {
    files: { 'ds/labels.csv.gz': gzipSync(ROWS) },
    args: ['analyze', 'ds', '--format', 'text', '-o', 'ds/labels.csv.gz'],
  },
  'labels in a large file': {
    files: { 'ds/labels.csv': `id,label\n${Array.from({ length: 700_000 }, (_, i) => `sample${i},x\n`).join('')}` },
    args: ['analyze', 'ds', '--format', 'text', '-o', 'ds/labels.csv'],
  },
  'the manifest of an additional dataset': {
    files: { ...LABELS, 'more/label.csv': ROWS },
    args: ['balance', 'ds', '--additional', 'more', '-o', 'more/label.csv'],
  },
  'the config': {
    files: { ...LABELS, [CONFIG]: 'data: { dataset_path: ./ds }\n' },
    args: ['check', '.', '--format', 'text', '-o', CONFIG],
  },
  'a config that --config names': {
    files: { ...LABELS, 'train.yml': 'data: { dataset_path: ./ds }\n' },
    args: ['analyze', '--config', 'train.yml', '--format', 'text', '-o', 'train.yml'],
  },
  'the file of names': {
    files: {
      'ds/labels.csv': CODES,
      'ds/names.txt': 'joy\ncalm\n',
      [CONFIG]: 'data: { dataset_path: ./ds }\nlabels: { file: labels.csv, names: names.txt }\n',
    },
    args: ['analyze', '.', '-o', 'ds/names.txt'],
  },
  'a sample that is counted by its name': {
    files: { 'ds/joy/1.txt': 'a', 'ds/joy/2.txt': 'b', 'ds/calm/1.txt': 'c' },
    args: ['analyze', 'ds', '-o', 'ds/joy/1.txt'],
  },
  'a sample of an additional dataset': {
    files: { ...LABELS, 'more/joy/1.txt': 'a', 'more/calm/1.txt': 'c' },
    args: ['check', 'ds', '--additional', 'more', '-o', 'more/calm/1.txt'],
  },
  ...Object.fromEntries(
    ['analyze', 'compare', 'balance', 'check'].map((command): [string, Case] => [
      `a sample that a label file lists, by ${command}`,
      { files: LISTED, args: [command, 'ds', '-o', 'ds/a.txt'] },
    ]),
  ),
  'a sample that the rows of a split would replace': {
    files: { 'ds/labels.csv': ROWS.replaceAll(/^(s\d+),/gm, '$1.csv,'), 'ds/s1.csv': 'x,y\n1,2\n' },
    args: ['split', 'ds/labels.csv', '-o', 'ds/s1.csv'],
  },
  'a sample next to a label file that is the dataset': {
    files: LISTED,
    args: ['check', 'ds/labels.csv', '-o', 'ds/b.txt'],
  },
  'a sample below the folder of the label file': {
    files: {
      'ds/meta/labels.csv': LISTED['ds/labels.csv'],
      'ds/meta/a.txt': 'a',
      [CONFIG]: 'data: { dataset_path: ./ds }\nlabels: { file: meta/labels.csv }\n',
    },
    args: ['analyze', '.', '-o', 'ds/meta/a.txt'],
  },
  'a sample by its name without extension': {
    files: { ...LABELS, 'ds/midi/s3.json': '{}' },
    args: ['check', 'ds', '-o', 'ds/midi/s3.json'],
  },
  'a sample by its path from the project': {
    files: { 'ds/labels.csv': 'path,label\nds/x/a.txt,joy\n./ds/x/b.txt,calm\n', 'ds/x/b.txt': 'b' },
    args: ['check', 'ds', '-o', 'ds/x/b.txt'],
  },
  'a sample that an additional label file lists': {
    files: { ...LABELS, 'more/labels.csv': LISTED['ds/labels.csv'], 'more/c.txt': 'c' },
    args: ['compare', 'ds', '--additional', 'more', '-o', 'more/c.txt'],
  },
  'an annotated image': {
    files: { ...YOLO, 'ds/images/a.png': 'no real image' },
    args: ['analyze', 'ds', '--format', 'text', '-o', 'ds/images/a.png'],
  },
  'a text that a column other than the id refers to': { files: TEXTS, args: ['check', '.', '-o', 'ds/texts/a.txt'] },
  'a text that a column refers to, by rows': { files: TEXTS, args: ['balance', '.', '-o', 'ds/texts/c.csv'] },
  'a text next to the dataset that a column refers to': {
    files: { ...TEXTS, 'texts/far.txt': 'far' },
    args: ['compare', '.', '-o', 'texts/far.txt'],
  },
  'a text that a column refers to without its folder, in another case': {
    files: { ...TEXTS, 'ds/more/Deep/B.TXT': 'b' },
    args: ['analyze', '.', '-o', 'ds/more/Deep/B.TXT'],
  },
  'a sample in a linked folder of the dataset': {
    files: { ...TEXTS, 'store/a.txt': 'a' },
    args: ['analyze', '.', '-o', 'store/a.txt'],
    make: (folder) => {
      rmSync(join(folder, 'ds/texts'), { recursive: true })
      symlinkSync('../store', join(folder, 'ds/texts'))
    },
  },
  'a sample in a linked class folder': {
    files: { 'ds/joy/1.txt': 'a', 'store/2.txt': 'b' },
    args: ['analyze', 'ds', '-o', 'store/2.txt'],
    make: (folder) => symlinkSync('../store', join(folder, 'ds/calm')),
  },
  'another name of a sample': {
    files: TEXTS,
    args: ['analyze', '.', '-o', 'other.txt'],
    make: (folder) => linkSync(join(folder, 'ds/texts/a.txt'), join(folder, 'other.txt')),
  },
  ...Object.fromEntries(
    Object.entries({
      'ds/mapping.txt': 'joy 0\ncalm 1\n',
      'ds/classes.txt': 'joy\ncalm\n',
      'ds/splits/val.txt': 'images/a.png\n',
      'ds/labels/9.txt': '0 0.5 0.5 0.1 0.1\n',
      'ds/annotations/val.json': '{ "images": [], "annotations": [], "categories": [] }\n',
      'ds/val.csv': LISTED_ELSEWHERE,
      'ds/val.jsonl': '{"id":"v","file":"x.txt","label":"joy"}\n',
      'ds/README.md': '# A dataset\n',
      'ds/conf.yaml': 'a: 1\n',
      'ds/a.svg': '<svg></svg>\n',
    }).map(([file, content]): [string, Case] => [
      `a file of the dataset that nothing reads: ${file}`,
      {
        files: { ...TEXTS, [file]: content },
        args: ['balance', '.', ...(/\.(?:json|md)$/.test(file) ? [] : ['--format', 'text']), '-o', file],
      },
    ]),
  ),
  'a sample with a null byte that nothing lists': {
    files: { ...YOLO, 'ds/images/c.png': '\x89PNG\0' },
    args: ['analyze', 'ds', '--format', 'text', '-o', 'ds/images/c.png'],
  },
}

describe('a file that a run has read is not replaced', () => {
  test.each(Object.entries(LOSSES))('%s', (_, { files, args, make }) => {
    const folder = folderWith(files)
    make?.(folder)
    expectRefusal(
      folder,
      args,
      /^Cannot (?:replace '.*': (?:this run has read it|it is a |it is another name|it is in the dataset|column '.*' of the dataset refers to it)|write '.*': (?:'.*' is|it is) a symbolic link)/,
    )
  })

  test.each(all.slice(1))('on $name either', (runtime) => {
    for (const make of [
      (folder: string) => linkSync(join(folder, 'ds/labels.csv'), join(folder, 'rows.csv')),
      (folder: string) => symlinkSync('ds/labels.csv', join(folder, 'rows.csv')),
    ]) {
      const folder = folderWith(LABELS)
      make(folder)
      for (const output of ['ds/labels.csv', 'rows.csv', 'ds/../rows.csv']) {
        expectRefusal(
          folder,
          ['balance', 'ds', '-o', output],
          /^Cannot (?:replace '.*'|write '.*': it is a symbolic link)/,
          runtime,
        )
      }
    }
  })

  test('but a file that it has not read is, even repeatedly', () => {
    const folder = folderWith({ ...LABELS, 'docs/joy/1.txt': 'a', 'docs/calm/1.txt': 'b' })
    const commands = [
      ['analyze', 'ds', '-o', 'report.md'],
      ['analyze', 'docs', '-o', 'docs/report.txt'],
      ['check', 'ds', '-o', 'ds/report.md'],
      ['balance', 'ds', '-o', 'out/balanced.csv'],
      ['split', 'ds', '-o', 'out/split.csv'],
      ['split', 'ds', '-o', 'out/split.json'],
      ['split', 'ds', '-o', 'out/split.rules.json'],
    ]
    for (const args of [...commands, ...commands]) expect(runScript(args, folder).code).toBe(0)
  })

  const reports = ['txt', 'md', 'json'].map((ending) => `report.${ending}`)
  const rows = ['csv', 'tsv', 'jsonl'].map((ending) => `rows.${ending}`)
  test.each([
    ...['analyze', 'compare', 'balance', 'check', 'verify'].flatMap((command) =>
      reports.map((file) => [command, file]),
    ),
    ...['balance', 'split'].flatMap((command) => rows.map((file) => [command, file])),
  ])('an earlier output in the folder of the dataset is replaced: %s -o %s', (command = '', output = '') => {
    const config = 'data: { dataset_path: . }\nlabels: { file: labels.csv }\n'
    const folder = folderWith({ 'labels.csv': ROWS, [CONFIG]: config })
    if (command === 'verify') expect(runScript(['split', '.'], folder).code).toBe(0)
    expect(runScript([command, '.', '-o', output], folder)).toMatchObject({ code: 0 })
    writeFiles(folder, { 'labels.csv': `${ROWS}new,joy\n` })
    const again = runScript([command, '.', '-o', output], folder)
    expect(again.stderr).not.toContain('Cannot')
  })
})

test('a file that is not an index file is not replaced by a report at the path of the index file', () => {
  const config = 'data: { dataset_path: ./ds, split_indices_path: kept/split.json }\n'
  const folder = folderWith({ ...LABELS, 'kept/split.json': '{ "mine": true }\n', [CONFIG]: config })
  expectRefusal(
    folder,
    ['analyze', '.', '-o', 'kept/split.json'],
    'the config uses this path for the index file. Choose another file.',
  )
})

test('a verification that ends with 2 writes no file', () => {
  const folder = folderWith({ ...LABELS, 'split.json': '{ "version": 1, "train": [0', 'report.md': 'the last one\n' })
  const { code, stdout } = runScript(['verify', 'ds', '--index', 'split.json', '-o', 'report.md'], folder)
  expect({ code, stdout }).toMatchObject({ code: 2, stdout: expect.stringContaining('cannot be used: 1 problem') })
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe('the last one\n')
})

describe('an index file', () => {
  test.each(['analyze', 'check', 'compare'])('is not replaced by the output of %s', (command) => {
    const folder = folderWith(LABELS)
    runScript(['split', 'ds', '-o', 'split.json'], folder)
    expectRefusal(folder, [command, 'ds', '-o', 'split.json'], 'it is an index file. Choose another file.')
  })

  test.each([
    ['package.json', '{ "name": "x", "version": "1.0.0" }\n'],
    ['labels.json', '[{ "id": "a", "label": "x" }]\n'],
    ['other.json', '{ "train": [0], "val": [1], "test": [2] }\n'],
    ['empty.json', ''],
    ['other.rules.json', '{ "rules": [] }\n'],
  ])('never replaces %s, which is not an index file', (file, content) => {
    const folder = folderWith({ ...LABELS, [file]: content })
    expectRefusal(
      folder,
      ['split', 'ds', '-o', file],
      `Cannot replace '${file}': it is not an index file of this tool. To keep it, choose another file with -o. Otherwise, move it away or delete it, and run `,
    )
    writeFiles(folder, { [CONFIG]: `data: { dataset_path: ./ds, split_indices_path: ${file} }\n` })
    expectRefusal(
      folder,
      ['split', '.'],
      `Cannot replace '${file}': it is not an index file of this tool. To keep it, choose another file with -o. Otherwise, move it away or delete it, and run `,
    )
  })

  test('of another kind is not replaced from the base either, but one of ours with conflict markers is', () => {
    const folder = folderWith({ ...LABELS, [CONFIG]: 'data: { dataset_path: ./ds, split_indices_path: x.json }\n' })
    runScript(['split', '.'], folder)
    const written = readFileSync(join(folder, 'x.json'), 'utf8')
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'base')
    writeFiles(folder, { 'x.json': '{ "name": "x", "version": "1.0.0" }\n' })
    expectRefusal(folder, ['split', '.', '--base', 'main'], 'it is not an index file of this tool')
    writeFiles(folder, { 'x.json': written.replace('  "generation"', '<<<<<<< HEAD\n  "generation"') })
    expect(runScript(['split', '.', '--base', 'main'], folder).code).toBe(0)
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe(written)
  })

  test.each(['split', 'check', 'verify', 'analyze'])('cannot be in .github, for %s', (command) => {
    const folder = folderWith({
      ...LABELS,
      [CONFIG]: 'data:\n  dataset_path: ./ds\n  split_indices_path: .github/workflows/evil.json\n',
    })
    expectRefusal(
      folder,
      [command, '.'],
      /\.github\/dataset-balance\.yml:3:3: Cannot use the text '.*' for data\.split/,
    )
  })

  test.each([
    ['split', '-o', '.git/hooks/x.json'],
    ['split', '-o', './.GIT/x.json'],
    ['split', '-o', '.github/x.json'],
    ['verify', '--index', '.git/x.json'],
    ['explain', '--index', '.github/x.json', 's1'],
  ])('can be placed by flags too: %s %s %s', (command, flag, path, ...more) => {
    expectRefusal(
      folderWith(LABELS),
      [command, 'ds', ...more, flag, path],
      /^Cannot use '.*' for the index file: it must be /,
    )
  })

  test('can be written elsewhere with a flag, and in a project below a folder named .github', () => {
    const folder = folderWith({ '.github/p/ds/labels.csv': ROWS })
    const project = join(folder, '.github/p')
    expect(runScript(['split', 'ds', '-o', '../../x.json'], project).code).toBe(0)
    expect(runScript(['split', 'ds', '-o', join(realpathSync(project), 'x.json')], project).code).toBe(0)
    expect(existsSync(join(folder, 'x.json')) && existsSync(join(project, 'x.json'))).toBe(true)
  })
})

describe('no output is written through a link in the project', () => {
  const linked = (folder: string) => {
    mkdirSync(join(folder, 'elsewhere'))
    mkdirSync(join(folder, 'p/a'))
    symlinkSync('../elsewhere', join(folder, 'p/link'))
    symlinkSync('../../elsewhere', join(folder, 'p/a/link'))
    return join(folder, 'p')
  }
  const files = { 'p/ds/labels.csv': ROWS }

  test.each([
    ['split', 'ds', '-o', 'link/x.json'],
    ['split', 'ds', '-o', 'link/x.csv'],
    ['split', 'ds', '-o', 'link/deep/x.json'],
    ['balance', 'ds', '-o', 'a/link/x.csv'],
    ['analyze', 'ds', '-o', './a/../link/x.json'],
    ['check', 'ds', '-o', 'link/x.md'],
  ])('%s %s %s %s', (...args) => {
    const folder = folderWith(files)
    expectRefusal(
      linked(folder),
      args,
      /^Cannot write '.*': '(?:a\/)?link' is a symbolic link\. Use the path of the folder that it leads to\./,
    )
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })

  test('with an absolute path, and from a folder that is not the project', () => {
    const folder = folderWith({ ...files, [`p/${CONFIG}`]: 'data: { dataset_path: ./ds }\n' })
    const project = linked(folder)
    expectRefusal(
      project,
      ['analyze', 'ds', '-o', join(project, 'link/x.md')],
      'is a symbolic link. Use the path of the folder that it leads to.',
    )
    expectRefusal(
      folder,
      ['analyze', 'p', '-o', 'p/link/x.md'],
      'is a symbolic link. Use the path of the folder that it leads to.',
    )
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })

  test('with the config', () => {
    const folder = folderWith({
      ...files,
      [`p/${CONFIG}`]: 'data: { dataset_path: ./ds, split_indices_path: link/x.json }\n',
    })
    expectRefusal(
      linked(folder),
      ['split', '.'],
      "'link' is a symbolic link. Use the path of the folder that it leads to.",
    )
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })

  test.each(['.github', '.github/workflows', '.gitattributes'])('with init, if %s is a link', (link) => {
    const folder = folderWith({ ...files, 'elsewhere/keep': '', 'p/.github/keep': '' })
    const project = join(folder, 'p')
    execFileSync('rm', ['-rf', join(project, link)])
    symlinkSync(join(folder, 'elsewhere'), join(project, link))
    expectRefusal(
      project,
      ['init', 'ds'],
      /^Cannot write '\.git.*': (?:'\.git.*' is|it is) a symbolic link\. Use the path of the /,
    )
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['keep'])
  })

  test('but links above and outside the project can lead to it', () => {
    const folder = folderWith(files)
    linked(folder)
    symlinkSync('p', join(folder, 'way'))
    symlinkSync('elsewhere', join(folder, 'out'))
    const project = join(folder, 'way')
    expect(runScript(['split', 'ds', '-o', join(folder, 'way/x.json')], project).code).toBe(0)
    expect(runScript(['split', 'ds', '-o', join(folder, 'out/x.json')], project).code).toBe(0)
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['x.json'])
  })

  test('and no output is written to the .git folder', () => {
    const folder = folderWith({ ...files, 'p/.git/keep': '' })
    for (const output of [
      '.git/x.json',
      './.git/hooks/post-checkout.txt',
      '.GIT/x.json',
      join(folder, 'p/.git/x.md'),
    ]) {
      expectRefusal(
        join(folder, 'p'),
        ['analyze', 'ds', '-o', output],
        'it is inside the .git folder. Choose another folder.',
      )
    }
  })
})
