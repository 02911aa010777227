import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/commands/analyze.ts'
import { balance } from '../../src/commands/balance.ts'
import { checkDataset } from '../../src/commands/check.ts'
import { compare } from '../../src/commands/compare.ts'
import { InputError } from '../../src/config/index.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const CONFIG = '.github/dataset-balance.yml'

const printed = (options: Parameters<typeof analyze>[1] = {}, path = 'l.csv') => printedBy(() => analyze(path, options))
const json = async (options: Parameters<typeof analyze>[1] = {}, path = 'l.csv') =>
  JSON.parse((await printed({ ...options, format: 'json' }, path)).stdout)

/** A table with `counts` samples of each class. */
function table(counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, i) => `${name}-${i},${name}\n`),
  )
  return `id,label\n${rows.join('')}`
}

describe('what analyze prints', () => {
  test.each([
    [3, 'files, in this order: l0.csv, l1.csv, l2.csv'],
    [
      12,
      `files, in this order: ${Array.from({ length: 10 }, (_, i) => `l${'abcdefghijkl'[i]}.csv`).join(', ')} and 2 more`,
    ],
  ])('is the order of %i files of a glob', (count, line) => {
    const name = (i: number) => `d/l${count === 3 ? i : 'abcdefghijkl'[i]}.csv`
    const files = Array.from({ length: count }, (_, i) => [name(i), `id,label\n${i},a\n${i}b,b\n`])
    const config = "data: { dataset_path: d }\nlabels: { file: '*.csv' }\n"
    return inFolder({ ...Object.fromEntries(files), [CONFIG]: config }, async () => {
      const { stdout } = await printed({}, '.')
      expect(stdout.split('\n')[1]?.replaceAll('d/', '')).toBe(line)
    })
  })
  test('is the share of each class', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(await printed()).toMatchInlineSnapshot(`
        {
          "answer": 0,
          "stderr": "",
          "stdout": "l.csv: 30 samples in 2 classes
        detected classes from column label of l.csv, ids from id

        class  samples  share
        joy         20  66.7%  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
        calm        10  33.3%  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇

        imbalance ratio          2.00:1  (joy 20, calm 10)
        smallest, largest class  10, 20
        normalized entropy       0.9183
        effective classes        1.890 of 2
        Gini-Simpson index       0.444
        ",
        }
      `)
    }))

  test('is a finding with the remedy if a limit is exceeded', () =>
    inFolder({ 'l.csv': table({ joy: 120, calm: 12 }) }, async () => {
      expect(await printed()).toMatchInlineSnapshot(`
        {
          "answer": 0,
          "stderr": "",
          "stdout": "l.csv: 132 samples in 2 classes
        detected classes from column label of l.csv, ids from id

        class  samples  share
        joy        120  90.9%  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
        calm        12   9.1%  ▇▇▇▇

        imbalance ratio          10.00:1  (joy 120, calm 12)
        smallest, largest class  12, 120
        normalized entropy       0.4395
        effective classes        1.356 of 2
        Gini-Simpson index       0.165

        ✗ The imbalance ratio is 10.00, limit 5.00 (joy 120, calm 12)

          To stay within the limit, add 12 samples of calm, or remove 60 of joy
          To train on the dataset unchanged, balance it with oversample: with 132 samples, every sample
            counts: copying 108 loses none
          Also consider weighted: the largest class has more than 5 times as many samples as the smallest
          Collect more samples of calm: it has less than a fifth of the 120 samples of the largest class
        ",
        }
      `)
    }))

  test('is a table if Markdown is asked for', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await printed({ format: 'markdown' })).stdout).toMatchInlineSnapshot(`
        "### l.csv: 30 samples in 2 classes

        | class | samples | share |
        | :- | -: | :- |
        | joy | 20 | 66.7% ▇▇▇▇▇▇▇▇▇▇ |
        | calm | 10 | 33.3% ▇▇▇▇▇ |

        | figure | |
        | :- | :- |
        | imbalance ratio | 2.00:1  (joy 20, calm 10) |
        | smallest, largest class | 10, 20 |
        | normalized entropy | 0.9183 |
        | effective classes | 1.890 of 2 |
        | Gini-Simpson index | 0.444 |

        - Detected: classes from column label of l.csv, ids from id
        "
      `)
    }))

  test('counts the samples without a label', () =>
    inFolder({ 'l.csv': `${labelsOf(30)}a,\nb,\n` }, async () => {
      expect(await json()).toMatchObject({ total_samples: 32, labelled_samples: 30, unlabelled: 2 })
    }))

  test('goes to the file that -o names, in the format of its extension', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(await printed({ output: 'a.json' })).toEqual({ answer: 0, stdout: '', stderr: 'Wrote a.json\n' })
      expect(JSON.parse(readFileSync('a.json', 'utf8'))).toMatchObject({ counts: { calm: 10, joy: 20 } })
    }))

  test('is nothing but the result with --quiet', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(await printed({ output: 'a.json', quiet: true })).toEqual({ answer: 0, stdout: '', stderr: '' })
    }))
})

describe('analyze', () => {
  test('ends with 0 whatever the thresholds say', () => {
    const config = 'data: { dataset_path: l.csv }\nthresholds: { min_class_size: 1000 }\n'
    return inFolder({ 'l.csv': labelsOf(30), [CONFIG]: config }, async () => {
      expect((await printed({}, '.')).answer).toBe(0)
    })
  })

  test('recommends no strategy if no limit is exceeded', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await json()).recommended_strategy ?? null).toBeNull()
    }))

  test('recommends a strategy if the ratio is exceeded', () =>
    inFolder({ 'l.csv': table({ joy: 120, calm: 12 }) }, async () => {
      const { recommended_strategy: strategy, remedy } = await json()
      expect({ strategy, remedy }).toEqual({
        strategy: expect.stringMatching(/^(oversample|hybrid|weighted)$/),
        remedy: { add: [{ class: 'calm', samples: 12 }], remove: [{ class: 'joy', samples: 60 }] },
      })
    }))

  test('recommends no strategy for samples with several labels, which cannot be balanced', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `s${i},${i < 5 ? 'x;y' : 'x'}\n`).join('')
    return inFolder({ 'l.csv': `id,label\n${rows}` }, async () => {
      const report = await json({ separator: ';' })
      expect(report).toMatchObject({ multi_label: true, remedy: { add: [{ class: 'y', samples: 7 }] } })
      expect(report.recommended_strategy ?? null).toBeNull()
    })
  })

  test('names two classes that look alike', () =>
    inFolder({ 'l.csv': table({ joy: 30, Joy: 20 }) }, async () => {
      expect((await printed()).stdout.replaceAll('\n  ', ' ')).toContain(
        "! These class names look alike: 'Joy' (20 samples) and 'joy' (30). If they are one class, rename the samples, or add to the config: labels: { map: { Joy: joy } }",
      )
    }))

  test('refuses a base outside a Git repository', () =>
    inFolder({ 'l.csv': labelsOf(30) }, () =>
      expect(analyze('l.csv', { base: 'main' })).rejects.toThrow(
        new InputError('Cannot compare with --base: the dataset is not in a Git repository'),
      ),
    ))
})

describe('the candidates of --why', () => {
  const none = 'The path, the settings or a Croissant file name the label files, so there was no search.\n\n'

  test('are printed before the result', () =>
    inFolder({ 'd/l.csv': labelsOf(30) }, async () => {
      const { stdout } = await printed({ why: true }, 'd')
      expect(stdout.split('\n')[0]).toBe('Candidates for the dataset, most likely first:')
      expect(stdout).toContain((await printed({}, 'd')).stdout)
    }))

  test('are none if the path is a label file', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await printed({ why: true })).stdout).toBe(none + (await printed()).stdout)
    }))

  test('are on stderr if Markdown is asked for, so the result can be posted', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { stdout, stderr } = await printed({ why: true, format: 'markdown' })
      expect([stdout, stderr]).toEqual([(await printed({ format: 'markdown' })).stdout, none])
    }))

  test('are a part of the JSON', () =>
    inFolder({ 'd/l.csv': labelsOf(30) }, async () => {
      const [first] = (await json({ why: true }, 'd')).considered
      expect(first).toMatchObject({ path: 'l.csv', samples: 30 })
    }))

  test('are printed even if the dataset cannot be read', () =>
    inFolder({ 'd/a.csv': 'u,v\n1.5,2.5\n3.5,4.5\n' }, async () => {
      const { answer, stdout } = await printedBy(() => analyze('d', { why: true }).catch((error: unknown) => error))
      expect(answer).toBeInstanceOf(InputError)
      expect(stdout).toMatch(/^(Candidates for the dataset|Found no tables)/)
    }))
})

describe('compare', () => {
  const compared = (options: Parameters<typeof compare>[1] = {}, path = 'l.csv') =>
    printedBy(() => compare(path, options))

  test('prints what each strategy would make of the classes', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(await compared()).toMatchInlineSnapshot(`
        {
          "answer": 0,
          "stderr": "",
          "stdout": "l.csv: balancing all samples

          strategy                 samples  change  per class
          as it is                      30              10–20
        ▸ oversample (configured)       40     +10         20  10 copied
          undersample                   20     −10         10  10 dropped
          hybrid                        30                 15  5 copied, 5 dropped
          weighted                      30              10–20  weights 0.75–1.50

        oversample
          + keeps every sample
          − repeats samples; none occurs more than twice

        undersample
          + repeats no sample and has the shortest epochs
          − drops 10 samples (33%)
          ! The result has 20 of 30 samples, at least 10 per class. If that is too few, use hybrid or
            oversample.

        hybrid
          + copies less than oversampling and drops less than undersampling
          − copies 5 and drops 5 samples

        weighted
          + neither copies nor drops samples, because the sampler draws rare classes more often
          − an epoch misses 47% of joy on average

        Recommended: oversample. With 30 samples, every sample counts: copying 10 loses none.
        ",
        }
      `)
    }))

  test('lists the strategies in JSON', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      const { strategies } = JSON.parse((await compared({ format: 'json' })).stdout)
      expect(strategies.map(({ strategy }: { strategy: string }) => strategy).sort()).toEqual([
        'hybrid',
        'oversample',
        'undersample',
        'weighted',
      ])
    }))

  describe('of samples with several labels', () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `s${i},${i % 5 === 4 ? 'x;y' : i === 7 ? 'x;z' : i % 9 === 3 ? 'y' : 'x'}\n`,
    )
    const files = { 'l.csv': `id,label\n${rows.join('')}e,\n` }
    const comparedSets = (options: Parameters<typeof compare>[1] = {}) => compared({ separator: ';', ...options })

    test('lists all methods with MeanIR, and what stands in the way of balance', () =>
      inFolder(files, async () => {
        const { answer, stdout, stderr } = await comparedSets()
        expect({ answer, stderr }).toEqual({ answer: 0, stderr: '' })
        await expect(stdout).toMatchFileSnapshot('golden/compare-label-sets.txt')
        const { stdout: markdown } = await comparedSets({ format: 'markdown' })
        await expect(markdown).toMatchFileSnapshot('golden/compare-label-sets.md')
      }))

    test('marks the method of the config', () =>
      inFolder(files, async () => {
        const { stdout } = await comparedSets({ by: 'label_sets' })
        expect(stdout).toContain('oversample by label sets (configured)')
        expect(stdout.match(/\(configured\)/g)).toHaveLength(1)
      }))

    test('has the figures in JSON, and the totals that balance gives', () =>
      inFolder(files, async () => {
        const report = JSON.parse((await comparedSets({ format: 'json' })).stdout)
        expect(report).toMatchObject({
          schema_version: 1,
          recommended_strategy: 'weighted',
          recommended_by: 'label_sets',
          classes: ['x', 'y', 'z'],
          sizes: [54, 18, 1],
          total: 60,
          mean_imbalance_before: 19.333333,
          obstacles: [{ label: 'z', with: 'x', samples: 1 }],
        })
        expect(report.strategies).toHaveLength(10)
        for (const { strategy, by, total, mean_imbalance } of report.strategies) {
          const options = { separator: ';', strategy, by, format: 'json' } as const
          const { stdout } = await printedBy(() => balance('l.csv', options))
          const { after, ...balanced } = JSON.parse(stdout)
          expect([after.total_samples, balanced.mean_imbalance]).toEqual([total, mean_imbalance])
        }
      }))

    test('is the report of this tool, so -o can replace it', () =>
      inFolder(files, async () => {
        for (const _ of ['first', 'second']) await comparedSets({ output: 'r.txt' })
        for (const _ of ['first', 'second'])
          await printedBy(() => balance('l.csv', { separator: ';', output: 'b.txt' }))
        expect((await comparedSets({ output: 'r.txt' })).answer).toBe(0)
      }))
  })
})

describe('check', () => {
  const checked = (options: Parameters<typeof checkDataset>[1] = {}, path: string | undefined = 'l.csv') =>
    printedBy(() => checkDataset(path, options))
  const failing = 'data: { dataset_path: l.csv }\nthresholds: { min_class_size: 1000 }\nreport: { splits: check }\n'
  /** The command that the finding about a missing index file quotes. */
  const quoted = async (options: Parameters<typeof checkDataset>[1], path?: string) =>
    /`(dataset-balance split [^`]*)`/.exec((await checked(options, path)).stdout.replaceAll(/\n +/g, ' '))?.[1]

  test('ends with 0 if the checks pass', () =>
    inFolder({ 'l.csv': labelsOf(60) }, async () => {
      expect((await checked()).answer).toBe(0)
    }))

  test('ends with 1 if a check fails', () =>
    inFolder({ 'l.csv': labelsOf(60), [CONFIG]: failing }, async () => {
      expect((await checked({}, '.')).answer).toBe(1)
    }))

  test('quotes the command that writes the index file as it would be typed', () =>
    inFolder({ 'l.csv': labelsOf(60), [CONFIG]: failing, 'c.yml': failing }, async () => {
      expect(await quoted({}, '.')).toBe('dataset-balance split .')
      expect(await quoted({ config: 'c.yml' }, 'l.csv')).toBe('dataset-balance split l.csv --config c.yml')
    }))

  test.each([
    ['r.json', /^\{/],
    ['r.md', /^<!-- |^#/],
    ['r.txt', /^PASSED|^PASS/],
  ])('writes %s in its format', (output, start) =>
    inFolder({ 'l.csv': labelsOf(60) }, async () => {
      expect((await checked({ output })).stderr).toBe(`Wrote ${output}\n`)
      expect(readFileSync(output, 'utf8')).toMatch(start)
    }),
  )
})

describe('the findings of analyze', () => {
  const CONFIGURED = `data: { dataset_path: l.csv }
thresholds: { min_class_size: 10 }
waivers: [{ rule: min_class_size, class: calm, until: 2030-01-31, reason: more arrive in January }]
`
  const findings = (today: string, format: 'json' | 'text' | 'markdown') =>
    inFolder({ [CONFIG]: CONFIGURED, 'l.csv': table({ joy: 12, calm: 8 }) }, async () => {
      return (await printed({ today, format }, '.')).stdout
    })

  test('are waived until the end of the day', async () => {
    const { findings: found } = JSON.parse(await findings('2030-01-31', 'json'))
    expect(found).toMatchObject([{ rule: 'min_class_size', level: 'warn', waiver: { expired: false } }])
    for (const format of ['text', 'markdown'] as const) {
      const text = (await findings('2030-01-31', format)).replace(/\s+/g, ' ')
      expect(text).toContain('Waived until 2030-01-31: more arrive in January')
    }
  })

  test('say that a waiver has expired', async () => {
    const { findings: found } = JSON.parse(await findings('2030-02-01', 'json'))
    expect(found).toMatchObject([{ rule: 'min_class_size', level: 'fail', waiver: { expired: true } }])
    expect((await findings('2030-02-01', 'text')).replace(/\s+/g, ' ')).toContain(
      'Its waiver expired on 2030-01-31: more',
    )
  })
})
