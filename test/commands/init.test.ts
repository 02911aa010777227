import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeDistribution } from '../../src/analysis/index.ts'
import { init } from '../../src/commands/init.ts'
import { initialConfig } from '../../src/commands/init_texts.ts'
import { startedWith, workflowText } from '../../src/commands/setup/index.ts'
import { parseConfig } from '../../src/config/index.ts'
import { countClasses, readDataset } from '../../src/dataset/index.ts'
import { memoryTree } from '../support/memory_tree.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

/** The config for a label file. */
async function textFor(csv: string, misspelt: Parameters<typeof initialConfig>[0]['misspelt'] = []) {
  const config = await parseConfig('data:\n  dataset_path: l.csv\n', { file: 'c.yml' })
  const dataset = await readDataset(memoryTree({ 'l.csv': csv }), config)
  const distribution = describeDistribution(countClasses(dataset.table))
  return initialConfig({ data: config.data, dataset, distribution, misspelt, suggestions: [], index: 'data/i.json' })
}

const csv = (joy: number, calm: number, other = 'calm') =>
  `id,label\n${Array.from({ length: joy + calm }, (_, i) => `s${i},${i < joy ? 'joy' : other}\n`).join('')}`

test('--override-label writes the label to the config, and starts the workflow when the label is set', async () => {
  const files = await inFolder({ 'l.csv': csv(20, 15) }, async () => {
    await init('l.csv', { overrideLabel: ' balance-override ', quiet: true })
    return ['.github/dataset-balance.yml', '.github/workflows/dataset-balance.yml'].map((file) =>
      readFileSync(file, 'utf8'),
    )
  })
  const [config = '', workflow = ''] = files
  expect((await parseConfig(config, { file: 'c.yml' })).report.overrideLabel).toBe('balance-override')
  expect(workflow).toContain(
    'on:\n  pull_request:\n    types: [opened, synchronize, reopened, labeled, unlabeled]\n\npermissions',
  )
  expect(workflowText()).not.toContain('types:')
})

test('--override-label must be the name of a label', async () => {
  for (const overrideLabel of ['x'.repeat(51), 'balance\noverride'])
    await expect(inFolder({ 'l.csv': csv(20, 15) }, () => init('l.csv', { overrideLabel }))).rejects.toThrow(
      'for --override-label: it must be the name of a label, with at most 50 characters in one line',
    )
})

describe('the config that init writes', () => {
  test('is a valid config that keeps what was detected', async () => {
    const config = await parseConfig(await textFor(csv(20, 15)), { file: 'c.yml' })
    expect(config.data).toMatchObject({ datasetPath: 'l.csv', splitIndicesPath: 'data/i.json', seed: 42 })
    expect(config.thresholds).toMatchObject({ minClassSize: { fail: 10 }, requiredClasses: { fail: ['calm', 'joy'] } })
  })
  test('has limits that the dataset passes, and says why', async () => {
    const text = await textFor(csv(63, 9))
    expect(text).toContain(
      '  # The ratio is 7.00 now. The limit keeps it from growing; lower it as small classes get more samples.\n' +
        '  max_imbalance_ratio: { warn: 2.0, fail: 7 }\n' +
        '  # min_class_size: 10   (the smallest class has 9 now)\n',
    )
  })
  test('does not list a class whose name looks misspelled', async () => {
    const text = await textFor(csv(20, 15, 'joyy'), [{ name: 'joyy', like: 'joy' } as never])
    expect(text).toContain('  # joyy is not listed because it looks like joy\n')
    expect(text).toContain('  required_classes: [joy]\n')
  })
  test('does not require a class with the name of a split', async () => {
    const text = await textFor(csv(20, 15, 'train'))
    expect(text).toContain('  # Not required because the name is that of a split: train\n  required_classes: [joy]\n')
    expect(text).toContain('  allowed_classes: [joy, train]   # any other class is a finding, such as a typo\n')
  })
})

describe('the whole config that init writes', () => {
  test('for a dataset with ids', async () => {
    expect(await textFor(csv(20, 15))).toMatchInlineSnapshot(`
      "# What dataset-balance checks on every pull request.
      data:
        dataset_path: l.csv
        balance_emotions: true
        balancing_strategy: oversample       # oversample | undersample | hybrid | weighted; for the training split only
        use_stratified_split: true
        train_split: 0.7
        val_split: 0.15
        test_split: 0.15
        seed: 42                             # a different seed produces a different split
        save_split_indices: true
        split_indices_path: data/i.json

      # classes from column label of l.csv, ids from id
      labels:
        id: id
        label: label

      thresholds:
        max_imbalance_ratio: { warn: 2.0, fail: 5.0 }   # largest class / smallest class
        min_class_size: 10
        required_classes: [calm, joy]
        allowed_classes: [calm, joy]   # any other class is a finding, such as a typo

      report:
        comment: on-change                   # on-change | always | on-findings | never
        splits: commit                       # commit | check | off
      "
    `)
  })

  test('for rows without ids, of several labels each', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `text ${i},${i % 2 ? 'x;y' : 'y;x;z'}\n`).join('')
    const config = await parseConfig(
      'data: { dataset_path: l.csv, seed: 7 }\nlabels: { label: tags, separator: ";" }\n',
      {
        file: 'c.yml',
      },
    )
    const dataset = await readDataset(memoryTree({ 'l.csv': `text,tags\n${rows}` }), config)
    const distribution = describeDistribution(countClasses(dataset.table))
    expect(
      initialConfig({ data: config.data, dataset, distribution, misspelt: [], suggestions: [], index: 'i.json' }),
    ).toMatchInlineSnapshot(`
      "# What dataset-balance checks on every pull request.
      data:
        dataset_path: l.csv
        balance_emotions: true
        balancing_strategy: oversample       # oversample | undersample | hybrid | weighted; for the training split only
        use_stratified_split: true
        train_split: 0.7
        val_split: 0.15
        test_split: 0.15
        seed: 7                              # a different seed produces a different split
        save_split_indices: true
        split_indices_path: i.json

      # classes from column tags of l.csv, ids are row numbers
      # Ids are row numbers, so splits stay stable only if you append rows. To avoid this, set labels.id.
      labels:
        label: tags
        separator: ';'

      thresholds:
        max_imbalance_ratio: { warn: 2.0, fail: 5.0 }   # most frequent label / rarest label
        min_class_size: 10
        required_classes: [x, 'y', z]
        allowed_classes: [x, 'y', z]   # any other label is a finding, such as a typo

      report:
        comment: on-change                   # on-change | always | on-findings | never
        splits: commit                       # commit | check | off
      "
    `)
  })

  test('lists no classes if there are more than 30', async () => {
    const rows = Array.from({ length: 62 }, (_, i) => `s${i},class${i % 31}\n`).join('')
    const text = await textFor(`id,label\n${rows}`)
    expect(text.slice(text.indexOf('thresholds:'))).toMatchInlineSnapshot(`
      "thresholds:
        max_imbalance_ratio: { warn: 2.0, fail: 5.0 }   # largest class / smallest class
        # min_class_size: 10   (the smallest class has 2 now)

      report:
        comment: on-change                   # on-change | always | on-findings | never
        splits: commit                       # commit | check | off
      "
    `)
  })

  test('lists the additional datasets', async () => {
    const { data } = await parseConfig(
      'data: { dataset_path: l.csv, additional_datasets: [./more, { path: m, labels: { label: tag } }] }\n',
      { file: 'c.yml' },
    )
    const dataset = await readDataset(
      memoryTree({ 'l.csv': csv(20, 15) }),
      await parseConfig('data: { dataset_path: l.csv }\n', { file: 'c.yml' }),
    )
    const distribution = describeDistribution(countClasses(dataset.table))
    const text = initialConfig({ data, dataset, distribution, misspelt: [], suggestions: [], index: 'i.json' })
    expect(text.split('\n').slice(2, 7).join('\n')).toMatchInlineSnapshot(`
      "  dataset_path: l.csv
        additional_datasets:
          - ./more
          - { path: m, labels: { label: tag } }
        balance_emotions: true"
    `)
  })
})

describe('init', () => {
  test('does not overwrite a config', () =>
    inFolder({ '.github/dataset-balance.yml': 'mine', 'l.csv': csv(3, 3) }, async () => {
      await expect(init('l.csv', {})).rejects.toThrow('.github/dataset-balance.yml:1:1: Cannot use this as a config')
      expect(readFileSync('.github/dataset-balance.yml', 'utf8')).toBe('mine')
      expect(existsSync('.github/workflows')).toBe(false)
    }))
})

describe('init on a project', () => {
  test('is refused, because the paths of its config would be wrong here', async () => {
    await inFolder(
      { 'mini/.github/dataset-balance.yml': 'data: { dataset_path: l.csv }\n', 'mini/l.csv': csv(20, 15) },
      async () => {
        await expect(init('mini', {})).rejects.toThrow(
          "Cannot write a config for 'mini': it already has one, 'mini/.github/dataset-balance.yml'. " +
            `Run \`${startedWith()} check mini\`, or delete that file.`,
        )
        expect(existsSync('.github')).toBe(false)
      },
    )
  })
})

describe('init', () => {
  test('writes the list of what was found as comments if there is no dataset, and says so', () =>
    inFolder({ 'a.toml': '' }, async () => {
      const { answer, stdout, stderr } = await printedBy(() => init(undefined, {}))
      expect([answer, stdout]).toEqual([2, ''])
      expect(stderr).toBe(
        [
          'Found no dataset here, but these files:',
          '- 1 configuration file',
          "- Specify where the labels are. Run `dataset-balance init` with the path of a table and `--label COLUMN`, with a folder that contains one folder per class, or with a folder of files and `--pattern '(?<label>...)'` if their names contain the class.",
          'Wrote .github/dataset-balance.yml with this list as comments.',
          'Describe the dataset in this config first.',
          `Next: ${startedWith()} init`,
          '',
        ].join('\n'),
      )
      expect(existsSync('.github/dataset-balance.yml')).toBe(true)
    }))

  test('writes what to run for a file in another encoding', () =>
    inFolder(
      { 'spam.csv': Buffer.from(csv(20, 15).replace('s3', 'caf\u00e9').replace('label', 'v1'), 'latin1') },
      async () => {
        const { answer, stderr } = await printedBy(() => init(undefined, {}))
        expect(answer).toBe(2)
        expect(stderr).toContain('Wrote .github/dataset-balance.yml with this list as comments.')
        const text = readFileSync('.github/dataset-balance.yml', 'utf8')
        expect(text).toContain('data:\n  dataset_path: spam.utf8.csv\n')
        expect(text).toContain('#labels:\n#  label: v1\n')
      },
    ))

  test('writes nothing for an error without a proposal', () =>
    inFolder({ 'l.csv': 'id,label\n"a' }, async () => {
      await expect(init('l.csv', {})).rejects.toThrow()
      expect(existsSync('.github')).toBe(false)
    }))

  test('says which settings the notes propose', () =>
    inFolder({ 'l.csv': csv(20, 15).replaceAll('joy', '-') }, async () => {
      const { stdout } = await printedBy(() => init(undefined, {}))
      expect(stdout.replace(/\s+/g, ' ')).toContain("If so, add `map: { '-': '' }` to `labels` in the config.")
    }))

  test('writes the workflow', () =>
    inFolder({ 'l.csv': csv(20, 15) }, async () => {
      await printedBy(() => init(undefined, {}))
      await expect(readFileSync('.github/workflows/dataset-balance.yml', 'utf8')).toMatchFileSnapshot(
        './golden/workflow.yml',
      )
    }))
})

describe('a suggested group key', () => {
  const patients = `id,label,patient_id\n${Array.from({ length: 60 }, (_, i) => `s${i},${i % 2 ? 'joy' : 'calm'},p${i % 12}\n`).join('')}`

  test('is a comment in the config, and works without the #', () =>
    inFolder({ 'labels.csv': patients }, async () => {
      await init('labels.csv', { quiet: true })
      const text = readFileSync('.github/dataset-balance.yml', 'utf8')
      expect(text).toContain(
        "  # Column 'patient_id' has 12 values in 60 samples.\n" +
          '  # To keep the samples of each value in one split, remove the # in front of the next line.\n' +
          '  # group: patient_id\n',
      )
      expect((await parseConfig(text, { file: 'c.yml' })).labels.group).toBeUndefined()
      const used = text.replace('  # group:', '  group:')
      expect((await parseConfig(used, { file: 'c.yml' })).labels.group).toBe('patient_id')
    }))
})
