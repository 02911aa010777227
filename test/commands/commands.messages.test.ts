import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/commands/analyze.ts'
import { balance } from '../../src/commands/balance.ts'
import { checkDataset } from '../../src/commands/check.ts'
import { compare } from '../../src/commands/compare.ts'
import { explain } from '../../src/commands/explain.ts'
import { inOwnTerms } from '../../src/commands/flag_errors.ts'
import { refuseIndexPath } from '../../src/commands/input/index_path.ts'
import { formatFor, renderOptions } from '../../src/commands/output/output.ts'
import { describeSystemError, isSystemError } from '../../src/commands/output/system_error.ts'
import { formatTable, isTableFile } from '../../src/commands/output/table_file.ts'
import { badge } from '../../src/commands/reports/badge.ts'
import { showHistory } from '../../src/commands/reports/history.ts'
import { verify } from '../../src/commands/verify.ts'
import { whyText } from '../../src/commands/why.ts'
import { InputError, Undetected } from '../../src/config/index.ts'
import { inFolder } from './in_folder.ts'

describe('the output format', () => {
  test.each([
    [undefined, undefined, 'text'],
    [undefined, 'r.json', 'json'],
    [undefined, 'r.MD', 'markdown'],
    [undefined, 'r.markdown', 'markdown'],
    [undefined, 'r.txt', 'text'],
    [undefined, 'report', 'text'],
    ['json', 'r.txt', 'json'],
    ['json', 'r.foo', 'json'],
  ] as const)('of --format %s and -o %s is %s', (format, file, expected) => {
    expect(formatFor(format, file)).toBe(expected)
  })
  test('of a file with another ending is unknown, and the error lists the known ones', () => {
    expect(() => formatFor(undefined, 'r.foo')).toThrow(
      new InputError("Cannot write to 'r.foo': the file must end in .txt, .md, .markdown or .json, or set --format"),
    )
    expect(() => formatFor(undefined, 'r.foo', new Map([['.csv', 'text']]))).toThrow(/\.json or \.csv, or set/)
  })
  test.each([
    ['verify', verify],
    ['explain', (path: string, options: object) => explain(path, 's1', options)],
  ] as const)('of %s is not guessed from an ending', async (_, run) => {
    await expect(run('l.csv', { output: 'r.csv' })).rejects.toThrow('.md, .markdown or .json, or set --format')
  })
  test.each([
    ['analyze', analyze, '.json or .html'],
    ['compare', compare, '.json or .html'],
    ['check', checkDataset, '.json, .sarif, .xml or .html'],
    ['balance', balance, '.json, .csv, .tsv or .jsonl'],
    ['history', showHistory, '.json, .csv or .html'],
    ['badge', badge, '.json or .svg'],
  ] as const)('of %s is not guessed from an ending, and it knows more', async (_, run, known) => {
    await expect(run('l.csv', { output: 'r.foo' })).rejects.toThrow(`${known}, or set --format`)
  })
  test('of a file has no color and a fixed width', () => {
    expect(renderOptions({ output: 'r.txt' })).toEqual({
      format: 'text',
      color: false,
      width: 100,
      start: 'dataset-balance',
    })
  })
})

describe('a table', () => {
  const table = {
    columns: ['id', 'label'],
    rows: [['a,b', 'x "y"'] as const, [' c', 'two\nlines'] as const, ['d\te', 3] as const],
  }

  test('is CSV with quotes where they are needed', () => {
    expect(formatTable('r.csv', table)).toBe('id,label\n"a,b","x ""y"""\n" c","two\nlines"\nd\te,3\n')
  })
  test('is tab-separated', () => {
    expect(formatTable('r.TSV', table)).toBe('id\tlabel\na,b\t"x ""y"""\n" c"\t"two\nlines"\n"d\te"\t3\n')
  })
  test('is one JSON object per line', () => {
    expect(formatTable('r.jsonl', { ...table, rows: [['a', 1]] })).toBe('{"id":"a","label":1}\n')
  })
  test('is refused for another extension', () => {
    expect(isTableFile('r.xlsx')).toBe(false)
    expect(() => formatTable('r.xlsx', table)).toThrow(
      new InputError("Cannot write rows to 'r.xlsx': the extension must be .csv, .tsv or .jsonl"),
    )
  })
})

describe('an error of the system', () => {
  const error = (code: string) =>
    Object.assign(new Error(`${code}: as the system says it\nand more`), { code, syscall: 'open' })

  test.each([
    ['ENOSPC', 'there is no space left on the device (ENOSPC)'],
    ['EDQUOT', 'the disk quota is exceeded (EDQUOT)'],
    ['EFBIG', 'the file is larger than the system allows (EFBIG)'],
    ['EROFS', 'the file system is read-only (EROFS)'],
    ['EACCES', 'permission denied (EACCES)'],
    ['EPERM', 'the system does not permit the operation (EPERM)'],
    ['ENOENT', 'there is no such file or folder (ENOENT)'],
    ['ENOTDIR', 'a part of the path is a file, not a folder (ENOTDIR)'],
    ['ENAMETOOLONG', 'the name is too long for the file system (ENAMETOOLONG)'],
    ['EMFILE', 'too many files are open in this process (EMFILE)'],
    ['ENFILE', 'too many files are open on the system (ENFILE)'],
    ['ELOOP', 'the symbolic links form a loop (ELOOP)'],
    ['EIO', 'the device reported an error (EIO)'],
    ['EXDEV', 'EXDEV: as the system says it'],
  ])('%s is described in one line', (code, text) => {
    expect(describeSystemError(error(code))).toBe(text)
  })
  test('is distinguished from a bug', () => {
    expect(isSystemError(error('EIO'))).toBe(true)
    expect(isSystemError(new TypeError('x is not a function'))).toBe(false)
    expect(isSystemError('EIO')).toBe(false)
  })
})

const own = (error: unknown, path?: string, options: Parameters<typeof inOwnTerms>[1]['options'] = {}) =>
  inOwnTerms(error, { name: 'analyze', path, options })

describe('an error in terms of flags', () => {
  test('names the flag that was given instead of the config key', () => {
    const error = own(new InputError('Set labels.label or labels.id'), undefined, { label: 'mood' })
    expect(error).toMatchObject({ name: 'InputError', message: 'Set --label or labels.id' })
  })
  test('is unchanged without flags, and if it is not an input error', () => {
    const [input, bug] = [new InputError('Set labels.label'), new TypeError('labels.label')]
    expect(own(input)).toBe(input)
    expect(own(bug, undefined, { label: 'mood' })).toBe(bug)
  })
})

describe('an error that ends with a line of a config', () => {
  const undetected = new Undetected('Which one?', { lines: ['labels: { file: a.csv }', 'labels: { file: b.csv }'] })
  const lastLines = (...args: Parameters<typeof own>) =>
    String(own(...args))
      .split('\n')
      .slice(-2)

  test('also ends with the command that writes one', () =>
    inFolder({}, () => {
      const what = 'To write a config with these lines as comments, run:'
      expect(lastLines(undetected, undefined, {})).toEqual([what, 'dataset-balance init'])
      expect(lastLines(undetected, '-d', {})).toEqual([what, 'dataset-balance init ./-d'])
    }))

  test('also ends with the command that reads the dataset if there is one', () =>
    inFolder({ '.github/dataset-balance.yml': '', 'p/.github/dataset-balance.yml': '', 'c.yml': '' }, () => {
      expect(lastLines(undetected, undefined, {})).toEqual(['Then run:', 'dataset-balance analyze'])
      expect(lastLines(undetected, 'p', {})).toEqual(['Then run:', 'dataset-balance analyze p'])
      expect(lastLines(undetected, 'p', { config: 'c.yml' })[1]).toBe('dataset-balance analyze p --config c.yml')
    }))

  test('is unchanged if it ends with a command, or if it is another error', () => {
    const [next, other] = [
      new Undetected('x', { lines: ['dataset-balance analyze a'] }),
      new InputError('x\nlabels: y'),
    ]
    expect([own(next, 'a', {}), own(other, 'a', {})]).toEqual([next, other])
  })
})

describe('the path of an index file', () => {
  test.each(['i.json', '../elsewhere/i.rules.json', '/tmp/i.json'])('can be %s', (path) => {
    expect(() => refuseIndexPath(path, process.cwd())).not.toThrow()
  })
  test('needs a name that ends in .json', () => {
    expect(() => refuseIndexPath('i.txt', process.cwd())).toThrow(
      "Cannot use 'i.txt' for the index file: it must be the path of a file whose name ends in '.json' or '.rules.json'",
    )
  })
  test.each(['.git/i.json', '.github/i.json'])('cannot be %s', (path) => {
    expect(() => refuseIndexPath(path, process.cwd())).toThrow(`Cannot use '${path}' for the index file: it must be `)
  })
})

describe('the text of --why', () => {
  const candidate = {
    path: '',
    description: 'a table',
    samples: 1240,
    score: 3,
    reasons: ['it has an id'],
    isChosen: true,
  }

  test('lists the candidates with their scores and reasons', () => {
    const other = { path: 'b', description: 'images', score: 0, reasons: [], isChosen: false }
    const only = { ...other, path: 'd', isChosen: true }
    expect(whyText([candidate, other, { ...other, path: 'c', isSkipped: true }, only], 100)).toBe(
      [
        'Candidates for the dataset, most likely first:',
        '  .: a table, 1,240 samples (score 3, chosen)',
        '    - it has an id',
        '  b: images (not a dataset)',
        '  c: images (skipped)',
        '  d: images (unlikely, but chosen)',
        '',
        '',
      ].join('\n'),
    )
  })
  test('says that nothing was found', () => {
    expect(whyText([], 100)).toBe('Found no tables, annotations, lists or class folders.\n\n')
  })
  test('says that there was no search', () => {
    expect(whyText(undefined, 100)).toBe(
      'The path, the settings or a Croissant file name the label files, so there was no search.\n\n',
    )
  })
  test('escapes names from the disk', () => {
    expect(whyText([{ ...candidate, description: 'a\u001b[2Jtable' }], 100)).not.toContain('\u001b')
  })
})
