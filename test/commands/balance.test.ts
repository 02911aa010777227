import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { balance } from '../../src/commands/balance.ts'
import { InputError } from '../../src/config/index.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const CONFIG = '.github/dataset-balance.yml'

const printed = (options: Parameters<typeof balance>[1] = {}, path = 'l.csv') => printedBy(() => balance(path, options))

/** The rows of a balanced table, without the header. */
function rowsIn(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)
}

const count = (rows: readonly string[], label: string) => rows.filter((row) => row.split(',')[1] === label).length

describe('what balance prints', () => {
  test.each(['oversample', 'undersample', 'hybrid', 'weighted'] as const)('for %s', (strategy) =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { answer, stdout, stderr } = await printed({ strategy })
      expect({ answer, stderr }).toEqual({ answer: 0, stderr: '' })
      await expect(stdout).toMatchFileSnapshot(`golden/balance-${strategy}.txt`)
    }),
  )

  test('counts the samples without a label', () =>
    inFolder({ 'l.csv': `${labelsOf(30)}a,\n` }, async () => {
      expect((await printed()).stdout).toMatchInlineSnapshot(`
        "l.csv: oversample, seed 42

        class  before  after  change
        joy        20     20
        calm       10     20     +10
        all        30     40     +10

        Ratio 2.00 → 1.00, total 30 → 40 (+10)
        No sample occurs more than twice in the result
        Ignored 1 sample without a label
        "
      `)
    }))

  test('is a table if Markdown is asked for', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await printed({ format: 'markdown' })).stdout).toMatchInlineSnapshot(`
        "### l.csv: oversample, seed 42

        | class | before | after | change |
        | :- | -: | -: | -: |
        | joy | 20 | 20 | |
        | calm | 10 | 20 | +10 |
        | **all** | **30** | **40** | **+10** |

        - Ratio 2.00 → 1.00, total 30 → 40 (+10)
        - No sample occurs more than twice in the result
        "
      `)
    }))

  test('is one object if JSON is asked for', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(JSON.parse((await printed({ format: 'json', strategy: 'weighted' })).stdout)).toMatchInlineSnapshot(`
        {
          "advice": [],
          "after": {
            "counts": {
              "calm": 10,
              "joy": 20,
            },
            "imbalance_ratio": 2,
            "total_samples": 30,
          },
          "before": {
            "counts": {
              "calm": 10,
              "joy": 20,
            },
            "imbalance_ratio": 2,
            "total_samples": 30,
          },
          "change": 0,
          "class_weights": {
            "calm": 1.5,
            "joy": 0.75,
          },
          "con": "an epoch misses 47% of joy on average",
          "copied": 0,
          "dataset": {
            "path": "l.csv",
          },
          "dropped": 0,
          "most_repeated": 1,
          "pro": "neither copies nor drops samples, because the sampler draws rare classes more often",
          "schema_version": 1,
          "seed": 42,
          "strategy": "weighted",
          "unlabelled": 0,
          "written": null,
        }
      `)
    }))

  test('is about the strategy of the config', () => {
    const config = 'data: { dataset_path: l.csv, balancing_strategy: undersample }\n'
    return inFolder({ 'l.csv': labelsOf(30), [CONFIG]: config }, async () => {
      expect((await printed({}, '.')).stdout).toContain('undersample')
    })
  })

  test('is about the strategy of the flag, whatever the config says', () => {
    const config = 'data: { dataset_path: l.csv, balancing_strategy: undersample }\n'
    return inFolder({ 'l.csv': labelsOf(30), [CONFIG]: config }, async () => {
      const { stdout } = await printed({ strategy: 'hybrid' }, '.')
      expect(stdout).toContain('hybrid')
      expect(stdout).not.toContain('undersample')
    })
  })
})

describe('the rows that balance writes', () => {
  const written = async (options: Parameters<typeof balance>[1]) => {
    const reported = await printed({ output: 'b.csv', ...options })
    return { ...reported, rows: rowsIn('b.csv') }
  }

  test('have as many samples of each class as the largest with oversample', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { rows } = await written({ strategy: 'oversample' })
      expect([count(rows, 'joy'), count(rows, 'calm')]).toEqual([20, 20])
    }))

  test('are all of the original rows and copies with oversample', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { rows } = await written({ strategy: 'oversample' })
      expect([...new Set(rows)].sort()).toEqual(labelsOf(30).trimEnd().split('\n').slice(1).sort())
    }))

  test('have as many samples of each class as the smallest with undersample, none twice', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { rows } = await written({ strategy: 'undersample' })
      expect([count(rows, 'joy'), count(rows, 'calm'), new Set(rows).size]).toEqual([10, 10, 20])
    }))

  test('have the weight of the class in the last column with weighted', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      await written({ strategy: 'weighted' })
      expect(readFileSync('b.csv', 'utf8')).toBe('id,label,weight\ns0,joy,0.75\ns1,joy,0.75\ns2,calm,1.5\n')
    }))

  test('leave out samples without a label', () =>
    inFolder({ 'l.csv': `${labelsOf(30)}nobody,\n` }, async () => {
      expect((await written({ strategy: 'weighted' })).rows.filter((row) => row.startsWith('nobody'))).toEqual([])
    }))

  test('are the same for the same seed, and others for another seed', () =>
    inFolder({ 'l.csv': labelsOf(90) }, async () => {
      const drawn = async (seed: string) => (await written({ strategy: 'undersample', seed })).rows
      const [first, again, other] = [await drawn('1'), await drawn('1'), await drawn('2')]
      expect(again).toEqual(first)
      expect(other).not.toEqual(first)
    }))

  test('keep columns that have nothing to do with the class', () =>
    inFolder({ 'l.csv': 'id,note,label\na,"x, y",joy\nb,"say ""z""",calm\n' }, async () => {
      await written({ strategy: 'undersample' })
      expect(readFileSync('b.csv', 'utf8')).toBe('id,note,label\na,"x, y",joy\nb,"say ""z""",calm\n')
    }))

  test('are objects for .jsonl', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      await printed({ output: 'b.jsonl', strategy: 'weighted' })
      expect(readFileSync('b.jsonl', 'utf8').split('\n')[0]).toBe('{"id":"s0","label":"joy","weight":0.75}')
    }))

  test('are counted in the printed result', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await written({ strategy: 'oversample' })).stdout).toMatchInlineSnapshot(`
        "l.csv: oversample, seed 42

        class  before  after  change
        joy        20     20
        calm       10     20     +10
        all        30     40     +10

        Ratio 2.00 → 1.00, total 30 → 40 (+10)
        No sample occurs more than twice in the result
        Wrote 40 rows to b.csv
        "
      `)
    }))
})

describe('copies of samples whose ids are row numbers', () => {
  const files = { 'l.csv': 'text,label\nx,joy\ny,joy\nz,calm\n' }
  const warning =
    'The copies in b.csv have no ids, so a split of this file can put copies of one sample into more than one split. Set labels.id to a column, or split before you balance.\n'

  test('are warned of', () =>
    inFolder(files, async () => {
      expect((await printed({ output: 'b.csv', strategy: 'oversample' })).stderr).toBe(warning)
    }))

  test('are not warned of with --quiet', () =>
    inFolder(files, async () => {
      expect((await printed({ output: 'b.csv', strategy: 'oversample', quiet: true })).stderr).toBe('')
    }))

  test('are not warned of if nothing is copied', () =>
    inFolder(files, async () => {
      expect((await printed({ output: 'b.csv', strategy: 'undersample' })).stderr).toBe('')
    }))

  test('are not warned of if the samples have ids', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await printed({ output: 'b.csv', strategy: 'oversample' })).stderr).toBe('')
    }))
})

test('a report that -o names is written, and said so on stderr', () =>
  inFolder({ 'l.csv': labelsOf(30) }, async () => {
    const { stdout, stderr } = await printed({ output: 'b.md' })
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'Wrote b.md\n' })
    expect(readFileSync('b.md', 'utf8')).toMatch(/^#+ \S/)
  }))

test('samples with several labels are refused', () =>
  inFolder({ 'l.csv': 'id,label\na,x;y\nb,x\nc,y;x\n' }, () =>
    expect(balance('l.csv', { separator: ';' })).rejects.toThrow(
      new InputError(
        'Cannot run `balance`: the samples have more than one label. Set labels.label to one column, or use `analyze` or `check`',
      ),
    ),
  ))
