import { writeFileSync } from 'node:fs'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { reportError } from '../../src/commands/errors.ts'
import { runProgram } from '../../src/commands/program.ts'
import { linesAtTerminal } from './at_terminal.ts'
import { commitAll, inFolder } from './in_folder.ts'

/** A class with a long name, Chinese, emoji of several code points, combining marks, Devanagari, and one long word. */
const NAMES = [
  'A class with quite a long name, as a taxonomy of birds in the field would have',
  '非常高兴的音乐片段在夏天的晚上非常高兴的音乐片段在夏天的晚上',
  '👩‍👩‍👧‍👦 family 🇩🇪🇫🇷 flags 👍🏽 thumbs ❤️ hearts',
  'é́é́é́ combining e\u0301e\u0301e\u0301 हिन्दी नमस्ते',
  'Pneumonoultramicroscopicsilicovolcanoconiosis_of_the_second_degree_and_more',
  'ok',
]

const table = (count: number, name: (i: number) => string, head = 'id,label,patient') =>
  `${head}\n${Array.from({ length: count }, (_, i) => `sample number ${i} 样本,"${name(i)}",患者 ${i % 25}\n`).join('')}`

/** Later classes are smaller. */
const single = (count: number) =>
  table(count, (i) => NAMES[Math.floor(((i * i) / count / count) * NAMES.length)] ?? 'ok')
const several = (count: number) =>
  table(count, (i) => NAMES.filter((_, k) => (i * 7) % (k + 2) === 0).join(';') || (NAMES[0] ?? ''))

const THRESHOLDS = `thresholds:
  max_imbalance_ratio: { warn: 1.1, fail: 1.2 }
  min_class_size: 1000
  required_classes: [${JSON.stringify(`${NAMES[0]} 2`)}]
  max_split_deviation: 0.01
  max_class_loss: 0
  max_drift: 0
  leakage: fail
`

const COMMANDS: readonly string[] = [
  'analyze',
  'analyze --why',
  'analyze --base HEAD',
  'analyze --label nothing',
  'compare',
  'balance',
  'balance -s weighted',
  'balance -s undersample -o out/folder_with_a_long_name/balanced_training_split.csv',
  'balance --all -s weighted -o out/folder_with_a_long_name/balanced_training_split.csv',
  'balance -o t.xlsx',
  'balance --by rare_labels',
  'split',
  'split --folds 5 -o folds.json',
  'split -o out/a_folder_with_a_long_name_for_the_split/of_this_dataset/',
  'split --group patient --rebalance',
  'split --seed 7',
  'check',
  'check --base HEAD',
  'check --base nothing',
  'verify',
  'verify --base HEAD',
  'verify --seed 7',
  'verify --index nothing.json',
  'explain . sample_0',
  'explain .',
  'history',
  'badge',
  'init',
  'analyze --seed 3',
  'nothing',
]

/** Words that can be copied are not broken: a line may be longer if it is one command or path. */
function isAllowed(line: string): boolean {
  const copied = line.trim().replace(/[.,:)]*$/, '')
  return (
    /^(?:dataset-balance |labels: |[-·] `?|\W*`)?[^\s]+$/.test(copied) ||
    /^\W*`[^`]+`$/.test(copied) ||
    /^(?:dataset-balance|labels:|group:|group_pattern:) /.test(copied)
  )
}

const FOLDERS = {
  'one label per sample': single,
  'several labels per sample': several,
}

describe.each(Object.entries(FOLDERS))('no line is wider than the terminal: %s', (kind, samples) => {
  const settings =
    kind === 'several labels per sample'
      ? "labels: { id: id, label: label, separator: ';' }\n"
      : 'labels: { id: id, label: label }\n'
  const config = `data: { dataset_path: l.csv }\n${settings}${THRESHOLDS}`

  test.each(COMMANDS)('%s', (command) =>
    inFolder({ 'l.csv': samples(400), '.github/dataset-balance.yml': config }, async () => {
      await linesAtTerminal(80, () => runProgram(['split']))
      commitAll()
      writeFileSync(
        'l.csv',
        samples(430)
          .replaceAll('"ok"', `"${NAMES[0]?.toUpperCase()}"`)
          .replaceAll(/combining/g, 'Combining'),
      )
      const words = command
        .replace('sample_0', 'sample-number-0')
        .split(' ')
        .map((word) => word.replace('sample-number-0', 'sample number 0 样本'))
      const lines = await linesAtTerminal(80, () => runProgram(words).catch(reportError))
      expect(lines.join('')).not.toBe('')
      expect(lines.filter((line) => stringWidth(line) > 80 && !isAllowed(line))).toEqual([])
    }),
  )
})
