import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/commands/analyze.ts'
import { init } from '../../../src/commands/init.ts'
import { proposalText } from '../../../src/commands/setup/index.ts'
import { InputError, parseConfig } from '../../../src/config/index.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

const CONFIG = '.github/dataset-balance.yml'

const rows = (header: string, row: (i: number) => string) =>
  `${header}\n${Array.from({ length: 60 }, (_, i) => `${row(i)}\n`).join('')}`

const SENTIMENTS = ['positive', 'negative', 'neutral']
const DIAGNOSES = ['nv', 'mel', 'bkl']
const TAGS = ['scab', 'rust', 'scab,rust']

/** Datasets whose labels are not detected, and the number of classes after the comments have been removed. */
const UNDETECTED: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, classes: number]>> = {
  sentiment: [{ 'd/t.csv': rows('review,sentiment', (i) => `text ${i},${SENTIMENTS[i % 3]}`) }, 3],
  dx: [{ 'd/t.csv': rows('lesion_id,image_id,dx,age', (i) => `H${i >> 1},I${i},${DIAGNOSES[i % 3]},${i}`) }, 3],
  defect_type: [{ 'd/t.csv': rows('part_no,defect_type,width', (i) => `P${i},${SENTIMENTS[i % 3]},0.${i}`) }, 3],
  TAGS: [{ 'd/t.csv': rows('image,TAGS', (i) => `leaf ${i},"${TAGS[i % 3]}"`) }, 2],
  'one-hot': [{ 'd/t.csv': rows('image,cat,dog,bird', (i) => `${i}.jpg,${['1,0,0', '0,1,0', '0,0,1'][i % 3]}`) }, 3],
  'no header': [{ 'd/t.csv': rows('text,joy', (i) => `text number ${i},${['joy', 'anger'][i % 2]}`) }, 2],
  'file names': [
    Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `d/${1001 + Math.floor(i / 6)}_DFA_${['ANG', 'HAP', 'SAD', 'NEU', 'FEA', 'DIS'][i % 6]}_XX.wav`,
        `${i}`,
      ]),
    ),
    6,
  ],
}

describe('the lines that init writes as comments read the dataset', () => {
  test.each(Object.keys(UNDETECTED))('%s', (name) => {
    const [files, classes] = UNDETECTED[name] ?? [{}, 0]
    return inFolder(files, async () => {
      const { answer, stderr } = await printedBy(() => init('d', {}))
      expect(answer).toBe(2)
      const lines = stderr.trimEnd().split('\n')
      expect(lines.at(-1)).toMatch(/^Next: dataset-balance init d/)
      expect(lines).toContain(`Wrote ${CONFIG} with this list as comments.`)
      const [before = '', after = ''] = readFileSync(CONFIG, 'utf8').split('remove the # in front of these lines:\n')
      const [block = ''] = after.split('# Or use these lines')
      writeFileSync(CONFIG, `${before.replace(/# [^\n]*$/, '')}\n${block.replaceAll(/^#/gm, '')}`)
      const { stdout } = await printedBy(() => analyze(undefined, { format: 'json' }))
      expect(Object.keys(JSON.parse(stdout).counts)).toHaveLength(classes)
      expect(existsSync('.github/workflows/dataset-balance.yml')).toBe(false)
    })
  })
})

const textFor = async (message: string, lines: readonly string[] = []) => {
  const { data } = await parseConfig('data:\n  dataset_path: d\n', { file: 'c.yml' })
  return proposalText(data, new InputError(message, { lines }), { start: 'npx tool', named: (path) => path })
}

test('without a proposal, the comments are to be completed, and show control characters', async () => {
  expect(await textFor('Found no labels in d', ['- a.csv: x\u001b'])).toMatchInlineSnapshot(`
    "# What dataset-balance checks on every pull request.
    data:
      dataset_path: d

    # The dataset could not be detected. This was found:
    #   Found no labels in d
    #   - a.csv: x\\x1b
    #
    # To describe it, remove the # in front of these lines and complete them:
    #labels:
    #  file: labels.csv   # the label file, relative to dataset_path
    #  label: COLUMN      # the column with the class
    "
  `)
})

test('the paths and columns of several proposals are quoted', async () => {
  const commands = [`dataset-balance analyze 'd/a b.csv' --label '"a, b"' --separator=-`, 'dataset-balance analyze d/c']
  expect(await textFor('Found several', commands)).toMatchInlineSnapshot(`
    "# What dataset-balance checks on every pull request.
    data:
      dataset_path: d

    # The dataset could not be detected. This was found:
    #   Found several
    #   npx tool analyze 'd/a b.csv' --label '"a, b"' --separator=-
    #   npx tool analyze d/c
    #
    # If this is right, remove the # in front of these lines and set \`dataset_path: 'd/a b.csv'\` above:
    #labels:
    #  label: 'a, b'
    #  separator: '-'

    # Or, to read 'd/c', set \`dataset_path: d/c\` above.
    "
  `)
})

test('a column that the user must choose is named', async () => {
  expect(await textFor('None', ['dataset-balance analyze d/t.csv --label COLUMN'])).toContain(
    '# Replace COLUMN with a column, and remove the # in front of these lines:\n#labels:\n#  label: COLUMN\n',
  )
})

test('a line with a path is for the lines below it', async () => {
  const lines = ["data: { dataset_path: 'd/a b' }", 'labels: { file: folders }']
  const text = await textFor('Found several', lines)
  expect(text).toContain("  dataset_path: 'd/a b'\n")
  expect(text).toContain('these lines:\n#labels: { file: folders }\n')
})
