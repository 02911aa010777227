import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze } from '../../../src/commands/analyze.ts'
import { checkDataset } from '../../../src/commands/check.ts'
import { weights } from '../../../src/commands/reports/weights.ts'
import { labelsOf } from '../answers.ts'
import { inFolder } from '../in_folder.ts'

const IMAGES = Object.fromEntries(
  ['a', 'b'].flatMap((one) => [1, 2, 3].map((n) => [`d/${one}/${n}.png`, `${one}${n}`])),
)
const TABLE = { 'd/l.csv': labelsOf(30) }
const QUIET = { quiet: true }

/** `history -o` writes such a table, which can also be analyzed. */
const HISTORY = `commit,date,class,samples,percentage,total_samples,unlabelled,imbalance_ratio,result,error
1,2026-01-01,joy,1,50,2,0,1,pass,
1,2026-01-01,calm,1,50,2,0,1,pass,
`

test.each([
  ['class folders', IMAGES],
  ['a label file', TABLE],
])('in the dataset folder with %s, a JSON report replaces that of an earlier run', (_, files) =>
  inFolder(files, async () => {
    for (const run of [weights, analyze, checkDataset]) {
      expect(await run('d', { ...QUIET, output: 'd/report.json' })).toBe(0)
      const first = readFileSync('d/report.json', 'utf8')
      expect(await run('d', { ...QUIET, output: 'd/report.json' })).toBe(0)
      expect(readFileSync('d/report.json', 'utf8')).toBe(first)
    }
  }),
)

const KEPT: [string, Readonly<Record<string, string>>, string, ...string[]][] = [
  ['a JSON file that this tool has not written', { ...IMAGES, 'd/report.json': '{ "schema_version": 1 }\n' }, 'd'],
  ['a report that the run reads as the dataset', { 'd/report.csv': HISTORY }, 'd/report.csv'],
  ['such a report in an additional dataset', { ...TABLE, 'e/report.csv': HISTORY }, 'd', 'e'],
]

test.each(KEPT)('%s is not replaced', (_, files, path, ...additional) =>
  inFolder(files, async () => {
    const output = Object.keys(files).find((file) => file.includes('report')) ?? ''
    const run = weights(path, { ...QUIET, format: 'json', output, additional })
    await expect(run).rejects.toThrow(`Cannot replace '${output}': this run has read it. Choose another file.`)
    expect(readFileSync(output, 'utf8')).toBe(files[output])
  }),
)
