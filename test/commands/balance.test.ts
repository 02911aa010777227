import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { balance } from '../../src/commands/balance.ts'
import { compare } from '../../src/commands/compare.ts'
import { split } from '../../src/commands/split.ts'
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

  test('has the settings in JSON if they change the result', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const settingsOf = async (options: Parameters<typeof balance>[1]) =>
        JSON.parse((await printed({ format: 'json', ...options })).stdout).settings
      expect(await settingsOf({ strategy: 'undersample', underRatio: '0.8' })).toBe('under_ratio: 0.8')
      expect(await settingsOf({ strategy: 'weighted', weights: 'sqrt' })).toBe('weights: sqrt')
      expect(await settingsOf({ strategy: 'undersample' })).toBeUndefined()
    }))

  test('follows the strategy and the settings that the index file records', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await split('l.csv', { quiet: true, strategy: 'undersample', underRatio: '0.8', output: 'i.json' })
      const { stdout } = await printed({ format: 'json', index: 'i.json', output: 'b.csv' })
      expect(JSON.parse(stdout)).toMatchObject({ strategy: 'undersample', settings: 'under_ratio: 0.8' })
      const rows = JSON.parse(readFileSync('i.json', 'utf8')).train_balanced.length
      expect(readFileSync('b.csv', 'utf8').trim().split('\n')).toHaveLength(rows + 1)
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
      expect((await printed({ output: 'b.csv', all: true, strategy: 'oversample' })).stderr).toBe(warning)
    }))

  test('are not warned of with --quiet', () =>
    inFolder(files, async () => {
      expect((await printed({ output: 'b.csv', all: true, strategy: 'oversample', quiet: true })).stderr).toBe('')
    }))

  test('are not warned of if nothing is copied', () =>
    inFolder(files, async () => {
      expect((await printed({ output: 'b.csv', all: true, strategy: 'undersample' })).stderr).toBe('')
    }))

  test('are not warned of if the samples have ids', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await printed({ output: 'b.csv', all: true, strategy: 'oversample' })).stderr).toBe('')
    }))
})

test('a report that -o names is written, and said so on stderr', () =>
  inFolder({ 'l.csv': labelsOf(30) }, async () => {
    const { stdout, stderr } = await printed({ output: 'b.md' })
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'Wrote b.md\n' })
    expect(readFileSync('b.md', 'utf8')).toMatch(/^#+ \S/)
  }))

/** 40 samples: most are joy, every fifth is also calm, two are also odd, one set is empty, and one sample is unlabelled. */
const SETS = `id,label\n${Array.from({ length: 38 }, (_, i) => `s${i},${i % 5 === 4 ? 'joy;calm' : i % 19 === 7 ? 'joy;odd' : i % 9 === 3 ? 'calm' : 'joy'}\n`).join('')}u,\n`

describe('samples with several labels', () => {
  const balancedSets = (options: Parameters<typeof balance>[1] = {}) => printed({ separator: ';', ...options })

  test.each([
    ['oversample', 'rare_labels'],
    ['undersample', 'label_sets'],
    ['hybrid', 'rare_labels'],
    ['weighted', 'repeat_factor'],
  ] as const)('are balanced by %s and %s', (strategy, by) =>
    inFolder({ 'l.csv': SETS }, async () => {
      const { answer, stdout, stderr } = await balancedSets({ strategy, by })
      expect({ answer, stderr }).toEqual({ answer: 0, stderr: '' })
      await expect(stdout).toMatchFileSnapshot(`golden/balance-label-sets-${strategy}.txt`)
    }),
  )

  test('are balanced by rare labels by default', () =>
    inFolder({ 'l.csv': SETS }, async () => {
      expect((await balancedSets()).stdout).toBe((await balancedSets({ by: 'rare_labels' })).stdout)
    }))

  test('are reported in JSON with MeanIR before and after', () =>
    inFolder({ 'l.csv': SETS }, async () => {
      await expect((await balancedSets({ format: 'json' })).stdout).toMatchFileSnapshot(
        'golden/balance-label-sets.json',
      )
    }))

  test('are reported in Markdown', () =>
    inFolder({ 'l.csv': SETS }, async () => {
      await expect((await balancedSets({ format: 'markdown' })).stdout).toMatchFileSnapshot(
        'golden/balance-label-sets.md',
      )
    }))

  test('are written with their copies, as often as the result counts them', () =>
    inFolder({ 'l.csv': SETS }, async () => {
      const result = JSON.parse((await balancedSets({ output: 'b.csv', format: 'json' })).stdout)
      const rows = rowsIn('b.csv')
      const withLabel = (label: string) => rows.filter((row) => row.includes(label)).length
      expect(rows).toHaveLength(result.after.total_samples)
      expect(result.after.counts).toEqual({ joy: withLabel('joy'), calm: withLabel('calm'), odd: withLabel('odd') })
      expect(result.mean_imbalance).toBeLessThan(result.mean_imbalance_before)
      expect(new Set(rows).size).toBe(38)
    }))

  test('are written with one weight per row', () =>
    inFolder({ 'l.csv': 'id,label\na,x;y\nb,x\nc,x\nd,\n' }, async () => {
      await balancedSets({ strategy: 'weighted', output: 'b.tsv' })
      expect(readFileSync('b.tsv', 'utf8')).toBe('id\tlabel\tweight\na\tx;y\t1\nb\tx\t0.5\nc\tx\t0.5\n')
    }))

  test('use the method of the config, which a flag overrides', () =>
    inFolder(
      { 'l.csv': SETS, [CONFIG]: 'data: { dataset_path: l.csv }\nbalancing: { by: label_sets }\n' },
      async () => {
        const first = async (by?: 'repeat_factor') => {
          const { stdout } = await printedBy(() => balance(undefined, { separator: ';', ...(by && { by }) }))
          return stdout.split('\n')[0]
        }
        expect(await first()).toBe('l.csv: oversample by label sets, seed 42')
        expect(await first('repeat_factor')).toBe('l.csv: oversample by repeat factors, seed 42')
      },
    ))

  test('have no repeat factors with undersampling', () =>
    inFolder({ 'l.csv': SETS }, () =>
      expect(balancedSets({ strategy: 'undersample', by: 'repeat_factor' })).rejects.toThrow(
        new InputError(
          "Cannot balance with 'undersample' by repeat_factor: repeat factors neither drop samples nor keep the total. Set balancing.by to rare_labels or label_sets, or the strategy to oversample or weighted.",
        ),
      ),
    ))

  test('are balanced if all their sets are empty', () =>
    inFolder({ 'l.csv': 'id,a,b\nx,0,0\ny,0,0\n' }, async () => {
      const config = 'data: { dataset_path: l.csv }\nlabels: { one_hot: true, label: [a, b] }\n'
      writeFileSync('c.yml', config)
      const { stdout } = await printedBy(() => balance(undefined, { config: 'c.yml' }))
      expect(stdout).toContain('MeanIR – → –, total 2 → 2 (±0)')
    }))
})

test('a method for several labels is said to have no effect on one label per sample', () =>
  inFolder({ 'l.csv': labelsOf(30) }, async () => {
    const { stdout, stderr } = await printed({ by: 'label_sets' })
    expect(stderr).toBe('--by has no effect, because each sample has one label\n')
    expect(stdout).toBe((await printed()).stdout)
  }))

test('an unknown method is refused', () =>
  inFolder({ 'l.csv': SETS }, () =>
    expect(balance('l.csv', { by: 'label_set' as 'label_sets' })).rejects.toThrow(
      "Cannot use 'label_set' for --by (did you mean 'label_sets'?): it must be rare_labels, label_sets or repeat_factor",
    ),
  ))

describe('balance writes the training split', () => {
  /** Which rows a table contains, and how often. */
  const times = (file: string) => {
    const ids = rowsIn(file).map((row) => row.split(',')[0] ?? '')
    return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, ids.filter((one) => one === id).length]))
  }
  const CONFIGURED = 'data: { dataset_path: l.csv, split_indices_path: i.json }\n'

  test('of the index file, with the rows of train_balanced', () =>
    inFolder({ 'l.csv': labelsOf(60), [CONFIG]: CONFIGURED }, async () => {
      await split('.', { quiet: true })
      const index = JSON.parse(readFileSync('i.json', 'utf8'))
      const { stdout, stderr } = await printed({ output: 'b.csv' }, '.')
      expect(stdout).toMatchInlineSnapshot(`
        "l.csv: oversample, seed 42, training split

        class  before  after  change
        joy        28     28
        calm       14     28     +14
        all        42     56     +14

        Ratio 2.00 → 1.00, total 42 → 56 (+14)
        No sample occurs more than twice in the result
        Wrote 56 rows to b.csv, only of the training split in the index file 'i.json'
        "
      `)
      expect(stderr).toBe('')
      const drawn = index.train_balanced.map((row: number) => `s${row}`)
      expect(times('b.csv')).toEqual(
        Object.fromEntries(
          [...new Set<string>(drawn)].sort().map((id) => [id, drawn.filter((one: string) => one === id).length]),
        ),
      )
    }))

  test('that --index names, weighted', () =>
    inFolder({ 'l.csv': labelsOf(60) }, async () => {
      await split('l.csv', { quiet: true, output: 'i.json' })
      const { train } = JSON.parse(readFileSync('i.json', 'utf8'))
      await printed({ output: 'b.csv', index: 'i.json', strategy: 'weighted' })
      expect(Object.keys(times('b.csv'))).toHaveLength(train.length)
      expect(rowsIn('b.csv')[0]).toMatch(/^s\d+,\w+,[\d.]+$/)
    }))

  test('of a rules file', () =>
    inFolder({ 'l.csv': labelsOf(60) }, async () => {
      await split('l.csv', { quiet: true, output: 'i.rules.json' })
      const { stdout } = await printed({ output: 'b.csv', index: 'i.rules.json', format: 'json' })
      expect(JSON.parse(stdout)).toMatchObject({ split: 'train', before: { total_samples: 42 } })
    }))

  test("of the dataset itself, and a sample's labels", () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `s${i},${i % 3 === 0 ? 'a' : 'a|b'},${i < 20 ? 'train' : 'test'}\n`,
    )
    return inFolder({ 'l.csv': `id,label,split\n${rows.join('')}` }, async () => {
      await printed({ output: 'b.csv', separator: '|', splitColumn: 'split' })
      expect(rowsIn('b.csv').filter((row) => !row.endsWith('train'))).toEqual([])
      expect(rowsIn('b.csv').length).toBeGreaterThanOrEqual(20)
    })
  })

  test('the command that splits keeps the strategy of a target', () =>
    inFolder({ 'l.csv': labelsOf(60) }, async () => {
      const { stderr } = await printed({ output: 'b.csv', strategy: 'hybrid', target: 'joy=9' })
      expect(stderr).toContain('split l.csv --strategy hybrid --target joy=9 ')
      const other = await printed({ output: 'c.csv', strategy: 'hybrid' })
      expect(other.stderr).toContain('split l.csv -o ')
    }))

  test('and all rows with --all, or with a warning if there is no split', () =>
    inFolder({ 'l.csv': labelsOf(60), [CONFIG]: CONFIGURED }, async () => {
      expect((await printed({ output: 'b.csv' }, '.')).stderr).toMatchInlineSnapshot(`
        "Balanced all rows, because there is no index file and the dataset has no split. Run \`dataset-balance split .\` first to balance only the training split, or \`dataset-balance balance . -o b.csv --all\`.
        "
      `)
      await split('.', { quiet: true })
      const { stdout, stderr } = await printed({ output: 'b.csv', all: true }, '.')
      expect(stdout).toMatch(/^all +60 +80 +\+20$/m)
      expect(stderr).toBe('')
    }))

  test('but a preview is about all rows', () =>
    inFolder({ 'l.csv': labelsOf(60), [CONFIG]: CONFIGURED }, async () => {
      await split('.', { quiet: true })
      expect((await printed({}, '.')).stdout).toMatch(/^all +60 +80 +\+20$/m)
    }))
})

test('without a split, a column that may be one is named', () =>
  inFolder({ 'l.csv': 'id,label,split\na,x,train\nb,y,train\nc,x,test\nd,y,test\n' }, async () => {
    const { stderr } = await printedBy(() => balance('l.csv', { output: 'b.csv' }))
    expect(stderr).toContain("there is no index file. Column 'split' may be the dataset's own split")
    expect(stderr).toContain('`--split-column split`')
  }))

describe('balance does not write', () => {
  const refused = async (options: Parameters<typeof balance>[1]) => {
    try {
      await balance('l.csv', { quiet: true, output: 'b.csv', index: 'i.json', ...options })
    } catch (error) {
      return (error as Error).message
    }
    return 'written'
  }

  test('with an index file that is stale, of another dataset, edited, broken, missing or of folds', () =>
    inFolder({ 'l.csv': labelsOf(60) }, async () => {
      const errors: Record<string, string> = {}
      const errorOf = async (name: string, options = {}) => {
        errors[name] = await refused(options)
      }
      await errorOf('missing')
      writeFileSync('i.json', '{')
      await errorOf('broken')
      writeFileSync('i.json', '')
      await split('l.csv', { quiet: true, output: 'folds.json', folds: '3' })
      await errorOf('folds', { index: 'folds.json' })
      writeFileSync('other.csv', labelsOf(60, 'x'))
      await split('other.csv', { quiet: true, output: 'other.json' })
      await errorOf('another dataset', { index: 'other.json' })
      await split('l.csv', { quiet: true, output: 'mine.json' })
      const text = readFileSync('mine.json', 'utf8')
      writeFileSync('edited.json', text.replace('"train": [', '"train": [59, ').replace(', 59]', ']'))
      await errorOf('edited', { index: 'edited.json' })
      writeFileSync('l.csv', labelsOf(61))
      await errorOf('grown', { index: 'mine.json' })
      writeFileSync('l.csv', labelsOf(60).replace('s0,joy', 'new,joy'))
      await errorOf('changed', { index: 'mine.json' })
      expect(errors).toMatchInlineSnapshot(`
        {
          "another dataset": "Cannot use the training split: 'other.json' belongs to another dataset: none of its 60 ids, such as 'x0', is in the dataset. For all rows, run \`dataset-balance balance l.csv -o b.csv --all\`.",
          "broken": "i.json: Cannot read the index file: it is not valid JSON (Expected property name or '}' in JSON at position 1 (line 1 column 2)). To write it again, move it away or delete it, and run \`dataset-balance split l.csv -o i.json --rebalance\`. For all rows, run \`dataset-balance balance l.csv -o b.csv --all\`.",
          "changed": "Cannot use the training split: 'mine.json' is stale: it was written for other samples or another order of rows. Update it with \`dataset-balance split l.csv -o mine.json\`. For all rows, run \`dataset-balance balance l.csv -o b.csv --all\`.",
          "edited": "Cannot use the training split: 'edited.json' was edited: position 1 is out of order in train. Restore it, or run \`dataset-balance split l.csv -o edited.json\`. For all rows, run \`dataset-balance balance l.csv -o b.csv --all\`.",
          "folds": "Cannot use the training split: 'folds.json' has 3 folds and no training split. For all rows, run \`dataset-balance balance l.csv -o b.csv --all\`.",
          "grown": "Cannot use the training split: 'mine.json' is stale: it was written for 60 samples, but the dataset has 61. Update it with \`dataset-balance split l.csv -o mine.json\`. For all rows, run \`dataset-balance balance l.csv -o b.csv --all\`.",
          "missing": "Cannot find the index file 'i.json' (--index)",
        }
      `)
    }))

  test("with a split of the dataset's own that has no train", () => {
    const rows = Array.from({ length: 30 }, (_, i) => `s${i},${i % 2 ? 'a' : 'b'},${i % 3}\n`)
    return inFolder({ 'l.csv': `id,label,fold\n${rows.join('')}` }, async () => {
      await expect(balance('l.csv', { quiet: true, output: 'b.csv', splitColumn: 'fold' })).rejects.toThrow(
        "Cannot use the training split: the dataset's own split has none. For all rows, run `dataset-balance balance l.csv --split-column fold -o b.csv --all`.",
      )
    })
  })
})

describe('JSON Lines are balanced as the lines that they are', () => {
  const LINES = [
    '{"id":"a","label":"joy","n":1,"list":[1, 2],"o":{"x":null}}',
    '{ "label": "joy", "id": "b" }\r',
    '',
    '{"id":"c","label":"calm","n":1.50}',
  ]

  test('with numbers, lists and objects, each as often as it is drawn', () =>
    inFolder({ 'l.jsonl': LINES.join('\n') }, async () => {
      await printed({ output: 'b.jsonl', strategy: 'oversample' }, 'l.jsonl')
      const [a, b, , c] = LINES
      expect(readFileSync('b.jsonl', 'utf8')).toBe(`${[a, b, c, c].join('\n')}\n`)
    }))

  test('with a weight', () =>
    inFolder({ 'd/l.jsonl': LINES.join('\n') }, async () => {
      await printed({ output: 'd/b.jsonl', strategy: 'weighted' }, 'd/l.jsonl')
      const rows = readFileSync('d/b.jsonl', 'utf8').trimEnd().split('\n')
      expect(rows.map((row) => JSON.parse(row).weight)).toEqual([0.75, 0.75, 1.5])
      expect(rows[0]).toBe('{"id":"a","label":"joy","n":1,"list":[1, 2],"o":{"x":null},"weight":0.75}')
    }))

  test('and such a file in the folder of the dataset can be replaced', () =>
    inFolder({ 'd/l.jsonl': '{"id":"a","label":"joy","n":1}\n{"id":"b","label":"calm","n":2}\n' }, async () => {
      await printed({ output: 'd/b.jsonl', strategy: 'weighted' }, 'd/l.jsonl')
      expect((await printed({ output: 'd/b.jsonl', strategy: 'oversample' }, 'd/l.jsonl')).answer).toBe(0)
      expect((await printed({ output: 'd/b.jsonl', strategy: 'oversample' }, 'd/l.jsonl')).answer).toBe(0)
    }))
})

describe('sizes and weights beyond the strategies', () => {
  test('are what balance prints and writes', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { stdout } = await printed({ target: 'calm=50', maxRepeat: '3', output: 'out.csv', id: 'id' })
      expect(stdout).toContain('l.csv: oversample (target: { calm: 50 }, max_repeat: 3), seed 42')
      expect(stdout.replaceAll('\n  ', ' ')).toContain(
        'These classes stay short, because no sample may occur more than 3 times (max_repeat): calm (30 of 50).',
      )
      const rows = rowsIn('out.csv')
      expect([count(rows, 'joy'), count(rows, 'calm')]).toEqual([20, 30])
    }))

  test('an impossible target names the class, the size and the limit', () =>
    inFolder({ 'l.csv': labelsOf(30) }, () =>
      expect(printed({ target: 'joy=5' })).rejects.toThrow(
        "Cannot oversample class 'joy' to 5 samples (balancing.target): it has 20, and oversample drops none. Set at least 20, or use the strategy hybrid.",
      ),
    ))

  test('undersampling takes one sample of every group in turn, and the report counts the groups', () =>
    inFolder({}, async () => {
      const rows = Array.from({ length: 60 }, (_, i) => `j${i},joy,${i < 51 ? 'big' : `small${i}`}\n`)
      const calm = Array.from({ length: 10 }, (_, i) => `c${i},calm,calm\n`)
      writeFileSync('l.csv', `id,label,song\n${[...rows, ...calm].join('')}`)
      const { stdout } = await printed({ strategy: 'undersample', group: 'song', id: 'id', output: 'out.csv' })
      expect(stdout).toContain('11 of 11 groups still have samples')
      const songs = new Set(rowsIn('out.csv').map((row) => row.split(',')[2]))
      expect(songs.size).toBe(11)
      const { stdout: json } = await printed({ strategy: 'undersample', group: 'song', id: 'id', format: 'json' })
      expect(JSON.parse(json).groups).toEqual({ noun: 'groups', before: 11, after: 11 })
    }))

  test('split says how many samples its training split has after balancing', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { stdout } = await printedBy(() => split('l.csv', { output: 'i.json', overRatio: '0.9' }))
      expect(stdout).toContain(
        'Balanced train with oversample: 26 samples, 12–14 per class. The other splits are not balanced.',
      )
      const written = JSON.parse(readFileSync('i.json', 'utf8'))
      expect(written.train_balanced).toHaveLength(26)
      const rows = await printedBy(() => split('l.csv', { output: 'rows.csv', overRatio: '0.9' }))
      expect(rows.stdout).not.toContain('Balanced train')
      const folder = await printedBy(() => split('l.csv', { output: 'parts/', overRatio: '0.9' }))
      expect(folder.stdout.replaceAll(/\n +/g, ' ')).toContain(
        'The other splits are not balanced. The balanced rows are only in train_balanced of parts/split_indices.json.',
      )
    }))

  test('split counts the groups that its training split keeps, also if the index file sets the strategy', () =>
    inFolder({}, async () => {
      const songs = Array.from({ length: 60 }, (_, i) => `j${i},joy,j${i >> 1}\n`)
      const calm = Array.from({ length: 10 }, (_, i) => `c${i},calm,c${i}\n`)
      writeFileSync('l.csv', `id,label,song\n${[...songs, ...calm].join('')}`)
      const report = async (options: Parameters<typeof split>[1]) =>
        printedBy(() => split('l.csv', { group: 'song', id: 'id', output: 'i.json', ...options }))
      const line =
        'Balanced train with undersample: 14 samples, 7 per class. The other splits are not balanced. 14 of 28 groups still have samples.'
      const oneLine = (text: string) => text.replaceAll(/\n +/g, ' ')
      expect(oneLine((await report({ strategy: 'undersample' })).stdout)).toContain(line)
      expect(oneLine((await report({})).stdout)).toContain(line)
      const { stdout } = await report({ format: 'json', strategy: 'undersample' })
      expect(JSON.parse(stdout).train_balanced).toMatchObject({
        strategy: 'undersample',
        before: { joy: 42, calm: 7 },
        after: { joy: 7, calm: 7 },
        groups: { noun: 'groups', before: 28, after: 14 },
      })
      const { stdout: copied } = await report({ format: 'json', strategy: 'oversample' })
      expect(JSON.parse(copied).train_balanced.groups).toBeUndefined()
    }))
})

test('the notes are about the strategy that the index file keeps', () =>
  inFolder({ 'l.csv': labelsOf(30) }, async () => {
    await split('l.csv', { quiet: true, strategy: 'weighted', weights: 'sqrt', output: 'i.json' })
    const { stdout, stderr } = await printed({ index: 'i.json', power: '0.5', output: 'b.csv' })
    expect([stderr, stdout.split('\n', 1)]).toEqual([
      '',
      ['l.csv: weighted (weights: power, power: 0.5), seed 42, training split'],
    ])
    const again = await printedBy(() => split('l.csv', { power: '0.5', output: 'i.json' }))
    expect(again.stdout + again.stderr).not.toContain('no effect')
    const other = await printedBy(() => split('l.csv', { strategy: 'hybrid', power: '0.5', output: 'i.json' }))
    expect(other.stdout).toContain('--power has no effect, because hybrid does not weigh samples')
  }))

test('an index file with other groups is refused if samples are dropped', () =>
  inFolder({}, async () => {
    const rows = Array.from({ length: 70 }, (_, i) => `s${i},${i < 60 ? 'joy' : 'calm'},${i < 60 ? i >> 1 : `c${i}`}\n`)
    writeFileSync('l.csv', `id,label,song\n${rows.join('')}`)
    await split('l.csv', { quiet: true, group: 'song', id: 'id', strategy: 'undersample', output: 'i.json' })
    await expect(printed({ id: 'id', index: 'i.json', output: 'b.csv' })).rejects.toThrow(
      "Cannot use the training split: 'i.json' was created with another group (song → none), which decides the samples to drop. Restore the setting, or run `dataset-balance split l.csv --id id -o i.json --rebalance`. For all rows, run `dataset-balance balance l.csv --id id -o b.csv --all`.",
    )
    const copied = await printed({ id: 'id', index: 'i.json', strategy: 'oversample', output: 'b.csv' })
    expect(copied.answer).toBe(0)
  }))

test('a target of the config that suits only the training split', () =>
  inFolder(
    { 'l.csv': labelsOf(30), '.github/dataset-balance.yml': 'balancing: { target: { joy: 15 } }\n' },
    async () => {
      const where = '.github/dataset-balance.yml:1:14: '
      const what =
        "Cannot oversample class 'joy' to 15 samples (balancing.target): it has 20, and oversample drops none."
      await expect(printed()).rejects.toThrow(
        `${where}${what} Set at least 20, or use the strategy hybrid.\nThis is about the whole dataset. To balance only the training split, add -o FILE.csv.`,
      )
      const compared = await printedBy(() => compare('l.csv', {}))
      expect(compared.stderr).toContain(
        'The comparison is of the whole dataset, so it leaves out the configured target: ',
      )
      expect(compared.stderr).toContain(`${where}${what}`)
      expect(compared.stdout).toContain('weighted')
      await expect(compare('l.csv', { target: 'joy=15' })).rejects.toThrow(what)
      const { stdout } = await printedBy(() => split('l.csv', { output: 'i.json' }))
      expect(stdout).toContain('Balanced train with oversample: 22 samples, 7–15 per class.')
    },
  ))

test('notes name the flags that were given, and weights without effect', () =>
  inFolder({ 'l.csv': labelsOf(30), 'c.yml': 'balancing: { weights: sqrt, target: { joy: 20 } }\n' }, async () => {
    const note = async (options: Parameters<typeof printed>[0]) => (await printed(options)).stderr.trim()
    expect(await note({ strategy: 'weighted', target: 'joy=20' })).toBe(
      '--target has no effect, because weighted keeps every sample once',
    )
    expect(await note({ strategy: 'weighted', config: 'c.yml' })).toBe(
      'balancing.target has no effect, because weighted keeps every sample once',
    )
    expect(await note({ strategy: 'oversample', weights: 'sqrt' })).toBe(
      '--weights has no effect, because oversample does not weigh samples',
    )
    expect(await note({ strategy: 'hybrid', config: 'c.yml' })).toBe('')
  }))
