import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { split } from '../../src/commands/split.ts'
import { InputError } from '../../src/config/index.ts'
import { jsonIn, labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const CONFIG = '.github/dataset-balance.yml'
const QUIET = { quiet: true }

const printed = (options: Parameters<typeof split>[1] = {}, path: string | undefined = 'l.csv') =>
  printedBy(() => split(path, options))

/** Rows with a song, of which each has two. */
function songsOf(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `s${i},${i % 4 < 2 ? 'joy' : 'calm'},song${i >> 1}\n`)
  return `id,label,song\n${rows.join('')}`
}

describe('what split prints', () => {
  test('is the number of samples of each class in each split', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(await printed({ output: 'i.json' })).toMatchInlineSnapshot(`
        {
          "answer": 0,
          "stderr": "",
          "stdout": "l.csv: 70 / 15 / 15, seed 42

        class  train         val         test
        calm       7  70.0%    1  10.0%     2  20.0%
        joy       14  70.0%    3  15.0%     3  15.0%
        all       21  70.0%    4  13.3%     5  16.7%

        Every class is within 1 sample of 70 / 15 / 15.
        Wrote i.json.
        ",
        }
      `)
    }))

  test('says how to save the split if nothing is written', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect(await printed()).toMatchInlineSnapshot(`
        {
          "answer": 0,
          "stderr": "",
          "stdout": "l.csv: 70 / 15 / 15, seed 42

        class  train         val         test
        calm       7  70.0%    1  10.0%     2  20.0%
        joy       14  70.0%    3  15.0%     3  15.0%
        all       21  70.0%    4  13.3%     5  16.7%

        Every class is within 1 sample of 70 / 15 / 15.
        Nothing was written: no output file is set. To save the split, run
          \`dataset-balance split l.csv -o ./data/split_indices.json\`.
        ",
        }
      `)
    }))

  test('is a table if Markdown is asked for', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await printed({ format: 'markdown' })).stdout).toMatchInlineSnapshot(`
        "### l.csv: 70 / 15 / 15, seed 42

        | class | train | val | test |
        | :- | -: | -: | -: |
        | joy | 14 (70.0%) | 3 (15.0%) | 3 (15.0%) |
        | calm | 7 (70.0%) | 1 (10.0%) | 2 (20.0%) |
        | **all** | **21** (70.0%) | **4** (13.3%) | **5** (16.7%) |

        - Every class is within 1 sample of 70 / 15 / 15.
        - Nothing was written: no output file is set. To save the split, run \`dataset-balance split l.csv -o ./data/split_indices.json\`.
        "
      `)
    }))

  test('is one object if JSON is asked for', () =>
    inFolder({ 'l.csv': labelsOf(6) }, async () => {
      const { stdout } = await printed({ format: 'json' })
      expect(JSON.parse(stdout)).toMatchObject({
        dataset: { path: 'l.csv' },
        file: null,
        reason:
          'no output file is set. To save the split, run `dataset-balance split l.csv -o ./data/split_indices.json`',
        names: ['train', 'val', 'test'],
        classes: ['calm', 'joy'],
        cells: [
          [1, 0, 1],
          [2, 1, 1],
        ],
        totals: [3, 1, 2],
        lacking: [{ class: 'calm', split: 'val' }],
        generation: 1,
        moves: null,
        origin: 'fresh',
        rounding: 'class',
        rounding_reason: 'fewer than 20 classes',
        schema_version: 1,
        seed: 42,
      })
    }))

  test('counts the groups that stay together', () =>
    inFolder({ 'l.csv': songsOf(40) }, async () => {
      expect((await printed({ group: 'song' })).stdout).toMatchInlineSnapshot(`
        "l.csv: 70 / 15 / 15, seed 42, 20 groups kept together

        class  train         val         test
        calm      14  70.0%    2  10.0%     4  20.0%
        joy       14  70.0%    4  20.0%     2  10.0%
        all       28  70.0%    6  15.0%     6  15.0%

        Every class is within 1 sample of 70 / 15 / 15.
        Nothing was written: no output file is set. To save the split, run
          \`dataset-balance split l.csv --group song -o ./data/split_indices.json\`.
        "
      `)
    }))

  test('counts samples without a label apart from the splits', () =>
    inFolder({ 'l.csv': `${labelsOf(30)}a,\nb,\n` }, async () => {
      expect((await printed()).stdout).toMatchInlineSnapshot(`
        "l.csv: 70 / 15 / 15, seed 42

        class  train         val         test
        calm       7  70.0%    1  10.0%     2  20.0%
        joy       14  70.0%    3  15.0%     3  15.0%
        all       21  70.0%    4  13.3%     5  16.7%

        Every class is within 1 sample of 70 / 15 / 15.
        2 unlabelled samples are not in any split.
        Nothing was written: no output file is set. To save the split, run
          \`dataset-balance split l.csv -o ./data/split_indices.json\`.
        "
      `)
    }))

  test('names the folds instead of train, val and test', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      expect((await printed({ folds: '3' })).stdout).toMatchInlineSnapshot(`
        "l.csv: 3 equal folds, seed 42

        class   0          1          2
        calm    4  40.0%   3  30.0%   3  30.0%
        joy     6  30.0%   7  35.0%   7  35.0%
        all    10  33.3%  10  33.3%  10  33.3%

        Every class is within 1 sample of 3 equal folds.
        Rounding: joint (folds have equal sizes).
        Nothing was written: no output file is set. To save the split, run
          \`dataset-balance split l.csv --folds 3 -o ./data/split_indices.json\`.
        "
      `)
    }))

  test('says that no sample has moved when the file grows', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printed({ output: 'i.json' })
      writeFileSync('l.csv', labelsOf(36))
      expect((await printed({ output: 'i.json' })).stdout).toMatchInlineSnapshot(`
        "l.csv: 70 / 15 / 15, seed 42

        class  train         val         test
        calm       8  66.7%    2  16.7%     2  16.7%
        joy       16  66.7%    4  16.7%     4  16.7%
        all       24  66.7%    6  16.7%     6  16.7%

        Every class is within 1 sample of 70 / 15 / 15.
        Placed 6 new samples: 3 to train, 2 to val, 1 to test.
        No sample changes its split.
        Wrote i.json.
        "
      `)
    }))

  test('says how many samples a split from scratch has moved', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printed({ output: 'i.json' })
      expect((await printed({ output: 'i.json', rebalance: true, seed: '7' })).stdout).toMatchInlineSnapshot(`
        "l.csv: 70 / 15 / 15, seed 7, generation 2

        class  train         val         test
        calm       7  70.0%    1  10.0%     2  20.0%
        joy       14  70.0%    3  15.0%     3  15.0%
        all       21  70.0%    4  13.3%     5  16.7%

        Every class is within 1 sample of 70 / 15 / 15.
        13 samples move to another split, 3 of them from test to train.
        Wrote i.json.
        "
      `)
    }))

  test('says that rows repeat an id', () =>
    inFolder({ 'l.csv': `${labelsOf(30)}s0,joy\n` }, async () => {
      expect((await printed()).stdout.replaceAll('\n  ', ' ')).toContain(
        "· 1 of 31 rows repeats an id, so the id is the group key ('#id'): all rows with the same id stay in one split",
      )
    }))
})

describe('where split writes', () => {
  const saves = 'data: { dataset_path: l.csv, save_split_indices: true, split_indices_path: out/i.json }\n'

  test('is the index file of the config', () =>
    inFolder({ 'l.csv': labelsOf(30), [CONFIG]: saves }, async () => {
      expect((await printed({}, '.')).stdout).toContain('out/i.json')
      expect(jsonIn('out/i.json')).toMatchObject({ generation: 1, dataset: { samples: 30 } })
    }))

  test('is nowhere if the config saves no index file', () =>
    inFolder({ 'l.csv': labelsOf(30), [CONFIG]: saves.replace('true', 'false') }, async () => {
      await printed({}, '.')
      expect(existsSync('out/i.json')).toBe(false)
    }))

  test('is the file that -o names, and then not that of the config', () =>
    inFolder({ 'l.csv': labelsOf(30), [CONFIG]: saves }, async () => {
      await printed({ output: 'mine.json' }, '.')
      expect([existsSync('mine.json'), existsSync('out/i.json')]).toEqual([true, false])
    }))

  test('is a rules file if the name says so', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printed({ output: 'i.rules.json' })
      expect(Object.keys(jsonIn('i.rules.json').cuts)).toEqual(['calm', 'joy'])
    }))

  test('is a table with the split in the last column', () =>
    inFolder({ 'l.csv': labelsOf(6) }, async () => {
      await printed({ output: 'rows.csv' })
      expect(readFileSync('rows.csv', 'utf8')).toMatchInlineSnapshot(`
        "id,label,split
        s0,joy,train
        s1,joy,train
        s2,calm,train
        s3,joy,test
        s4,joy,val
        s5,calm,test
        "
      `)
    }))

  test('is one JSON object per line for .jsonl', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      await printed({ output: 'rows.jsonl' })
      expect(readFileSync('rows.jsonl', 'utf8')).toMatchInlineSnapshot(`
        "{"id":"s0","label":"joy","split":"test"}
        {"id":"s1","label":"joy","split":"train"}
        {"id":"s2","label":"calm","split":"train"}
        "
      `)
    }))

  test('leaves the split of a row without a label empty', () =>
    inFolder({ 'l.csv': `${labelsOf(3)}none,\n` }, async () => {
      await printed({ output: 'rows.tsv' })
      expect(readFileSync('rows.tsv', 'utf8').split('\n').at(-2)).toBe('none\t\t')
    }))

  test('is a table that keeps the splits of the config’s index file, which is unchanged', () =>
    inFolder({ 'l.csv': labelsOf(30), [CONFIG]: saves }, async () => {
      await printed({}, '.')
      const before = readFileSync('out/i.json', 'utf8')
      writeFileSync('l.csv', labelsOf(60))
      await printed({ output: 'rows.csv' }, '.')
      const rows = readFileSync('rows.csv', 'utf8').split('\n')
      const { ids } = JSON.parse(before) as { ids: Record<string, string[]> }
      for (const [name, members] of Object.entries(ids))
        for (const id of members) expect(rows).toContainEqual(expect.stringMatching(`^${id},\\w+,${name}$`))
      expect(readFileSync('out/i.json', 'utf8')).toBe(before)
    }))
})

describe('split refuses', () => {
  const expectRefusal = (options: Parameters<typeof split>[1], message: string, files: Record<string, string> = {}) =>
    inFolder({ 'l.csv': labelsOf(30), ...files }, () =>
      expect(split('l.csv', { ...QUIET, ...options })).rejects.toThrow(new InputError(message)),
    )

  test.each(['1', '0', '1001', '2.5', '-3', 'three', '', ' 3', '1e2', '0x10'])('%j folds', (folds) =>
    expectRefusal({ folds }, `Cannot use '${folds}' for --folds: it must be a whole number from 2 to 1,000`),
  )

  test('to replace a file that is not an index file', () =>
    expectRefusal(
      { output: 'i.json' },
      "Cannot replace 'i.json': it is not an index file of this tool. To keep it, choose another file with -o. Otherwise, move it away or delete it, and run `dataset-balance split l.csv -o i.json --rebalance`.",
      { 'i.json': '{ "mine": 1 }' },
    ))

  test('a rules file for samples with several labels', () =>
    inFolder({ 'l.csv': 'id,label\na,x;y\nb,x\nc,y;x\n' }, () =>
      expect(split('l.csv', { ...QUIET, separator: ';', output: 'i.rules.json' })).rejects.toThrow(
        'Cannot use a rules file: the samples have several labels each, so they are divided together, and no cut points describe the result. Set data.split_indices_path to a file that does not end in .rules.json.',
      ),
    ))

  test('folds in a rules file', () =>
    expectRefusal(
      { folds: '3', output: 'i.rules.json' },
      'Cannot write folds to a rules file. Choose an output file that does not end in .rules.json.',
    ))

  test('a base outside a Git repository', () =>
    expectRefusal({ base: 'main' }, 'Cannot compare with --base: the dataset is not in a Git repository'))

  test('an output that is neither an index file nor a table', () =>
    expectRefusal(
      { output: 'i.txt' },
      "Cannot write to 'i.txt': the file must end in .json, .rules.json, .csv, .tsv, .jsonl or .html, or in / for a folder with train, val and test",
    ))
})

describe('split with other settings than the index file', () => {
  const again = (options: Parameters<typeof split>[1]) =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printed({ output: 'i.json' })
      const before = readFileSync('i.json', 'utf8')
      const reported = await printed({ output: 'i.json', ...options })
      return { ...reported, isSame: readFileSync('i.json', 'utf8') === before }
    })

  test('writes nothing and says what to do', async () => {
    expect(await again({ seed: '7' })).toMatchInlineSnapshot(`
      {
        "answer": 1,
        "isSame": true,
        "stderr": "Wrote nothing because 'i.json' was created with different settings: seed 42 → 7
      Restore the settings, or run \`dataset-balance split l.csv --seed 7 -o i.json --rebalance\`, which splits again from scratch and moves samples between splits.
      ",
        "stdout": "",
      }
    `)
  })

  test('names every setting that is different', async () => {
    const { stderr } = await again({
      seed: '7',
      trainRatio: '0.8',
      valRatio: '0.1',
      testRatio: '0.1',
      rounding: 'joint',
    })
    expect(stderr.split('\n')[0]).toMatchInlineSnapshot(
      `"Wrote nothing because 'i.json' was created with different settings: train_split 0.7 → 0.8, val_split 0.15 → 0.1, test_split 0.15 → 0.1, seed 42 → 7, rounding class → joint"`,
    )
  })

  test('names the folds', async () => {
    expect((await again({ folds: '4' })).stderr.split('\n')[0]).toMatchInlineSnapshot(
      `"Wrote nothing because 'i.json' was created with different settings: train_split 0.7 → none, val_split 0.15 → none, test_split 0.15 → none, folds none → 4"`,
    )
  })

  test('says so with --quiet too, because nothing was written', async () => {
    expect((await again({ ...QUIET, seed: '7' })).stderr).toContain("Wrote nothing because 'i.json' was created with")
  })

  test('starts the next generation with --rebalance', async () => {
    expect(await again({ rebalance: true, seed: '7' })).toMatchObject({ answer: 0, isSame: false, stderr: '' })
  })
})

test('a broken index file is an error that names its place', () =>
  inFolder({ 'l.csv': labelsOf(30) }, async () => {
    await printed({ output: 'i.json' })
    writeFileSync('i.json', readFileSync('i.json', 'utf8').replace('"generation": 1', '"generation": "x"'))
    await expect(split('l.csv', { ...QUIET, output: 'i.json' })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[InputError: i.json: Cannot read the index file: its generation is "x", not a whole number. To write it again, run \`dataset-balance split l.csv -o i.json --rebalance\`.]`,
    )
  }))

test('the same dataset gives the same bytes', () =>
  inFolder({ 'l.csv': labelsOf(300) }, async () => {
    await printed({ output: 'one.json' })
    await printed({ output: 'two.json' })
    expect(readFileSync('two.json', 'utf8')).toBe(readFileSync('one.json', 'utf8'))
  }))

test('the order of the rows does not decide about the splits', () =>
  inFolder({ 'l.csv': labelsOf(60) }, async () => {
    await printed({ output: 'one.json' })
    const [header = '', ...rows] = labelsOf(60).trimEnd().split('\n')
    writeFileSync('l.csv', `${[header, ...rows.reverse()].join('\n')}\n`)
    await printed({ output: 'two.json' })
    const sets = (file: string) =>
      Object.entries(jsonIn(file).ids as Record<string, string[]>).map(([name, ids]) => [name, [...ids].sort()])
    expect(sets('two.json')).toEqual(sets('one.json'))
  }))

test('labels that contain every separator cannot be written to one column', () =>
  inFolder(
    {
      'l.jsonl': `${JSON.stringify({ id: 'a', label: ['x,|', 'y;\t'] })}\n${JSON.stringify({ id: 'b', label: ['z'] })}\n`,
    },
    async () => {
      await expect(split('l.jsonl', { ...QUIET, output: 'o.csv' })).rejects.toThrow(
        new InputError('Cannot write the labels to one column: labels contain every separator. Write a .json file.'),
      )
    },
  ))

describe('the balancing strategy of an index file that grows', () => {
  const strategyAfter = async (options: Parameters<typeof split>[1]) => {
    await split('l.csv', { ...QUIET, strategy: 'weighted', output: 'i.json' })
    writeFileSync('l.csv', labelsOf(31))
    await printed({ output: 'i.json', ...options })
    const { config, train, train_weights: weights } = jsonIn('i.json')
    return [config.balancing_strategy, weights?.length === train.length]
  }

  test.each([
    ['stays the same without a config', {}, ['weighted', true]],
    ['stays the same if the dataset is split again', { rebalance: true }, ['weighted', true]],
    ['is that of the flag', { strategy: 'hybrid' }, ['hybrid', false]],
    ['is that of the config', { config: 'c.yml' }, ['oversample', false]],
  ] as const)('%s', (_, options, expected) =>
    inFolder({ 'l.csv': labelsOf(30), 'c.yml': 'data: { seed: 42 }\n' }, async () =>
      expect(await strategyAfter(options)).toEqual(expected),
    ),
  )
})
