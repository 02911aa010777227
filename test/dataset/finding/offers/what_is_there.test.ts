import { describe, expect, it } from 'vitest'
import type { Inventory, LookedAtTable } from '../../../../src/dataset/finding/offers/inventory.ts'
import { whatIsThere } from '../../../../src/dataset/finding/offers/what_is_there.ts'
import { crossed, numbers, repeated } from '../generated_names.ts'

const RECORDINGS = crossed(['recordings/'], numbers(0, 9), ['_'], ['ann', 'bob', 'cid', 'dan'], ['_'], numbers(0, 9), [
  '.wav',
])

function linesFor(inventory: Partial<Inventory>): string[] {
  const { message, lines = [] } = whatIsThere({ path: '.', files: [], tables: [], ...inventory })
  return [message, ...lines]
}

function commandsFor(inventory: Partial<Inventory>): string[] {
  return linesFor(inventory).filter((line) => line.startsWith('dataset-balance '))
}

function table(path: string, columns: Readonly<Record<string, number>>, others: Partial<LookedAtTable> = {}) {
  const looked = Object.entries(columns).map(([name, distinct]) => ({ name, distinct, isCapped: distinct >= 1000 }))
  return { path, columns: looked, rows: 5000, ...others }
}

describe('whatIsThere', () => {
  it('counts the files of each kind, with their folders', () => {
    const files = ['a/1.jpg', 'a/2.jpg', 'b/3.png', 'src/x.py', 'README.md', 'a/n.mid']
    expect(linesFor({ files }).slice(0, 5)).toEqual([
      'Found no dataset here, but these files:',
      '- 3 images in a (2), b (1)',
      '- 1 code file in src',
      '- 1 documentation file',
      '- 1 MIDI file in a',
    ])
  })

  it('names the parent folders if there are many', () => {
    const files = repeated(40, (at) => `src/module${at}/index.ts`)
    expect(linesFor({ files })).toContain('- 40 code files in src')
  })

  it('names the largest three of several folders', () => {
    const files = ['a', 'b', 'c', 'd', 'e'].flatMap((folder, at) => repeated(at + 1, (n) => `${folder}/${n}.py`))
    expect(linesFor({ files })).toContain('- 15 code files in e (5), d (4), c (3) and 2 more folders')
  })

  it('adds up the kinds with few files', () => {
    const files = ['jpg', 'wav', 'mid', 'mp4', 'txt', 'py', 'ipynb', 'zip', 'pt', 'yaml', 'md'].flatMap((ending, at) =>
      repeated(20 - at, (n) => `${n}.${ending}`),
    )
    const lines = linesFor({ files }).filter((line) => /^- \d/.test(line))
    expect(lines.length).toBe(7)
    expect(lines.at(-1)).toBe('- 60 files of other kinds')
  })

  it('names the folder that was given, unless it is the current one', () => {
    expect(linesFor({ path: '../data', files: ['a.py'] })[0]).toBe("Found no dataset in '../data', but these files:")
  })

  it('says that a folder has no files', () => {
    expect(linesFor({ path: 'x' })).toEqual(["Found no files in 'x'"])
  })

  it('shows the columns of tables with their numbers of values', () => {
    const tables = [table('data/x.csv', { id: 1000, polarity: 3 })]
    expect(linesFor({ files: ['data/x.csv'], tables })).toContain(
      '- data/x.csv, distinct values in 5,000 rows: id (more than 1,000), polarity (3)',
    )
  })

  it('says that only the first rows of a table were looked at', () => {
    const tables = [table('x.csv', { polarity: 3 }, { hasMoreRows: true })]
    expect(linesFor({ files: ['x.csv'], tables })).toContain(
      '- x.csv, distinct values in the first 5,000 rows: polarity (3)',
    )
  })

  it('shows the largest tables and a few of many columns', () => {
    const wide = Object.fromEntries(repeated(40, (at) => [`c${at}`, 1000]))
    const tables = repeated(9, (at) => table(`${at}.csv`, wide, { rows: at + 100 }))
    const lines = linesFor({ files: tables.map(({ path }) => path), tables })
    expect(lines.filter((line) => line.includes(' rows: ')).map((line) => line.slice(2, 7))).toEqual([
      '8.csv',
      '7.csv',
      '6.csv',
      '5.csv',
    ])
    expect(lines.find((line) => line.startsWith('- 8.csv'))).toMatch(/c7 \(more than 1,000\) and 32 more$/)
    expect(lines).toContain('- 5 more tables with columns')
  })

  it.each<[string, Readonly<Record<string, number>>, string]>([
    ['is named like classes', { id: 1000, user: 20, day: 7, polarity: 3 }, 'polarity'],
    ['is called label before one that only sounds like it', { category_id: 9, label: 4 }, 'label'],
    ['has few values', { height: 1000, shape: 4 }, 'shape'],
  ])('offers the column that %s', (_, columns, label) => {
    expect(commandsFor({ files: ['data/x.csv'], tables: [table('data/x.csv', columns)] })).toEqual([
      `dataset-balance analyze data/x.csv --label ${label}`,
    ])
  })

  it.each<[string, Readonly<Record<string, number>>]>([
    ['scores', { sentence1: 1000, sentence2: 1000, similarity: 900 }],
    ['splits, dates and paths', { split: 3, date: 30, file_path: 20, user_id: 9, '': 5 }],
  ])('offers no column of a table of %s', (_, columns) => {
    const lines = linesFor({ files: ['x.csv'], tables: [table('x.csv', columns)] })
    expect(lines.filter((line) => line.startsWith('dataset-balance '))).toEqual([])
    expect(lines.at(-1)).toMatch(/^- Specify where the labels are\. /)
  })

  it('uses the flags from the search', () => {
    const tables = [table('iris.csv', { '5.1': 35, setosa: 3 }, { flags: ['--columns', 'length,label'] })]
    expect(linesFor({ files: ['iris.csv'], tables }).slice(-2)).toEqual([
      '- The first row of iris.csv looks like data. To name its columns, run:',
      'dataset-balance analyze iris.csv --columns length,label',
    ])
  })

  it('offers at most two tables, those named like classes first', () => {
    const tables = [table('a.csv', { shape: 4 }), table('b.csv', { sentiment: 4 }), table('c.csv', { emotion: 4 })]
    expect(commandsFor({ files: ['a.csv', 'b.csv', 'c.csv'], tables })).toEqual([
      'dataset-balance analyze c.csv --label emotion',
      'dataset-balance analyze b.csv --label sentiment',
    ])
  })

  it('offers a third table with a column named like classes if there is nothing else', () => {
    const named = ['a', 'b', 'c'].map((name) => table(`${name}.csv`, { sentiment: 4 }))
    expect(commandsFor({ files: ['a.csv', 'b.csv', 'c.csv'], tables: named }).length).toBe(3)
    const [first, second, third] = named
    const tables = [first, second, third && { ...third, subsetOf: 'a.csv' }].flatMap((one) => one ?? [])
    expect(commandsFor({ files: ['a.csv', 'b.csv', 'c.csv'], tables }).length).toBe(2)
  })

  it('quotes a column for the flag and for the shell', () => {
    expect(commandsFor({ files: ['x.csv'], tables: [table('my data/x.csv', { 'class, "fine"': 4 })] })).toEqual([
      `dataset-balance analyze 'my data/x.csv' --label '"class, ""fine"""'`,
    ])
  })

  it('offers a pattern for regular names, with its classes', () => {
    const lines = linesFor({ files: [...RECORDINGS, 'utils/a.py', 'README.md'] })
    expect(lines.slice(-2)).toEqual([
      '- The file names in recordings may contain 10 classes: 0 (40), 1 (40), 2 (40), 3 (40), 4 (40), 5 (40), ... ' +
        '(class: part 1 of the name; group: part 2, with 4 values). If so, run:',
      "dataset-balance analyze recordings --pattern '^(?<label>\\d+)_(?<group>[a-z]+)_\\d+\\.wav$'",
    ])
  })

  it('offers file names before a table without a label name, and after one with it', () => {
    const places = (columns: Readonly<Record<string, number>>) =>
      commandsFor({ files: [...RECORDINGS, 'x.csv'], tables: [table('x.csv', columns)] }).map(
        (line) => line.split(' ')[2],
      )
    expect(places({ shape: 4 })).toEqual(['recordings', 'x.csv'])
    expect(places({ emotion: 4 })).toEqual(['x.csv', 'recordings'])
  })

  it('names the folder below the one that was given', () => {
    expect(commandsFor({ path: '../my speech', files: RECORDINGS })[0]).toMatch(
      /^dataset-balance analyze '..\/my speech\/recordings' /,
    )
  })

  it('offers a table with far fewer rows than files after the file names', () => {
    const files = ['people.csv', ...crossed(['audio/'], ['happy', 'sad', 'calm'], ['_'], numbers(1, 9), ['.wav'])]
    const columns = [{ name: 'sex', distinct: 2, isCapped: false }]
    const tables = [{ path: 'people.csv', columns, rows: 4, flags: ['--label', 'sex'] }]
    expect(commandsFor({ files, tables })).toEqual([
      "dataset-balance analyze audio --pattern '^(?<label>[a-z]+)_\\d+\\.wav$'",
      'dataset-balance analyze people.csv --label sex',
    ])
  })

  it('offers the parent folder if the files are in several folders', () => {
    const files = numbers(1, 6).flatMap((actor) =>
      crossed([`audio/Actor_${actor}/`], ['happy', 'sad', 'calm'], ['_'], numbers(1, 9), ['.wav']),
    )
    expect(commandsFor({ files })).toEqual([
      "dataset-balance analyze audio --pattern '(?:^|/)(?<label>[a-z]+)_\\d+\\.wav$'",
    ])
  })

  it('passes over code and tables whose names have a pattern', () => {
    expect(commandsFor({ files: crossed(['happy', 'sad', 'calm'], ['_'], numbers(1, 9), ['.py', '.csv']) })).toEqual([])
  })

  it.each<[string, Partial<Inventory>, string]>([
    [
      'archives',
      { files: ['data.zip', 'a/b.tar.gz', 'a.py'] },
      "- Archives are not searched. Extract 'data.zip', 'a/b.tar.gz' first.",
    ],
    ['DVC', { files: ['data/x.csv.dvc'] }, "- The data of 'data/x.csv.dvc' is stored in DVC. Fetch it with `dvc pull`"],
    [
      'Git LFS',
      { files: ['x.csv'], lfsPointers: ['x.csv'] },
      "- The data of 'x.csv' is stored in Git LFS. Fetch it with `git lfs pull`",
    ],
    [
      'submodules',
      { submodules: ['data'] },
      "- Some submodules are not checked out: 'data'. Fetch them with `git submodule update --init`",
    ],
    [
      'spreadsheets',
      { files: ['a.xlsx'] },
      "- Spreadsheets and databases are not supported. Export the table with the labels from 'a.xlsx' as CSV, in Python: `pandas.read_excel('a.xlsx').to_csv('a.csv', index=False, mode='x')`. Then run `dataset-balance analyze a.csv`",
    ],
    [
      'scripts',
      { files: ['scripts/get_data.py', 'get_model.py'] },
      "- The data may need to be downloaded first. See 'scripts/get_data.py'.",
    ],
  ])('says what to do with %s', (_, inventory, line) => {
    expect(linesFor(inventory).at(-1)).toBe(line)
  })

  it.each(['download.sh', 'Download_Images.ipynb', 'data/01_fetch-corpus.py', 'prepare_dataset.py', 'make-data.R'])(
    'recognizes %s as a script that downloads data',
    (path) => {
      expect(linesFor({ files: [path] }).at(-1)).toMatch(/^- The data may need to be downloaded first/)
    },
  )

  it.each(['train.py', 'get_model.py', 'setup.py', 'dataset.py', 'build_model.py'])(
    'does not recognize %s as one',
    (path) => {
      expect(linesFor({ files: [path] }).at(-1)).not.toMatch(/downloaded/)
    },
  )

  it('says how to specify the labels if there is nothing else to say', () => {
    expect(linesFor({ files: ['src/main.c'] }).at(-1)).toBe(
      '- Specify where the labels are. Run `dataset-balance analyze` with the path of a table and `--label COLUMN`, ' +
        "with a folder that contains one folder per class, or with a folder of files and `--pattern '(?<label>...)'` " +
        'if their names contain the class.',
    )
  })

  it('starts every line after the first with a hyphen or a command', () => {
    const name = 'a\nb\r::error::'
    const lines = linesFor({
      path: name,
      files: [`${name}/x.zip`, `${name}.csv`, ...RECORDINGS.map((path) => `${name}/${path}`)],
      tables: [table(`${name}.csv`, { [name]: 3, class: 4 })],
    })
    expect(lines.slice(1).filter((line) => !/^(?:- |dataset-balance )/.test(line))).toEqual([])
    expect(lines.some((line) => line.includes('\r'))).toBe(false)
  })

  it('offers only commands that a shell accepts unchanged', () => {
    expect(commandsFor({ files: ['a\nb.csv'], tables: [table('a\nb.csv', { class: 4 })] })).toEqual([])
  })

  it('writes a path that starts with a hyphen so that it is not read as a flag', () => {
    expect(commandsFor({ files: ['-x.csv'], tables: [table('-x.csv', { class: 4 })] })).toEqual([
      'dataset-balance analyze ./-x.csv --label class',
    ])
  })

  it('stays short for a repository with all kinds of files', () => {
    const kinds = ['jpg', 'wav', 'mid', 'mp4', 'txt', 'py', 'ipynb', 'zip', 'pt', 'yaml', 'md', 'dvc', 'xlsx']
    const files = [
      ...RECORDINGS,
      'download.sh',
      ...kinds.flatMap((ending) => repeated(20, (at) => `d${at}/${'n'.repeat(200)}.${ending}`)),
    ]
    const tables = repeated(20, (at) => table(`${at}.csv`, { class: 4, ['c'.repeat(500)]: 5 }))
    const lines = linesFor({ files, tables, lfsPointers: files, submodules: ['x'] })
    expect(lines.length).toBeLessThanOrEqual(25)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(500)
  })
})

describe('files of arrays', () => {
  const images = repeated(30, (at) => `jpg/image_${at}.jpg`)

  it('are named with what reads them, if they may contain the labels', () => {
    expect(linesFor({ files: [...images, 'imagelabels.mat', 'setid.mat'] }).at(-1)).toBe(
      "- MATLAB (.mat) files are not read. If the labels are in 'imagelabels.mat', 'setid.mat', write them to a CSV file, such as with `scipy.io.loadmat` in Python.",
    )
  })

  it('are not archives to extract if they are of MNIST', () => {
    const lines = linesFor({ files: ['train-images-idx3-ubyte.gz', 'train-labels-idx1-ubyte.gz'] })
    expect(lines.join('\n')).not.toContain('Extract')
    expect(lines.at(-1)).toContain("If the labels are in 'train-labels-idx1-ubyte.gz', write them to a CSV file")
  })

  it('are only named like labels if there are many', () => {
    const lines = linesFor({ files: [...repeated(30, (at) => `s/subject${at}.mat`), 's/labels.mat'] })
    expect(lines.at(-1)).toContain("If the labels are in 's/labels.mat', write")
  })
})
