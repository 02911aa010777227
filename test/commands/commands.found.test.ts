import { describe, expect, test } from 'vitest'
import { balance } from '../../src/commands/balance.ts'
import { checkDataset } from '../../src/commands/check.ts'
import { compare } from '../../src/commands/compare.ts'
import { explain } from '../../src/commands/explain.ts'
import { badge } from '../../src/commands/reports/badge.ts'
import { card } from '../../src/commands/reports/card.ts'
import { split } from '../../src/commands/split.ts'
import { verify } from '../../src/commands/verify.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

type Options = { readonly quiet?: boolean; readonly index?: string }
const COMMANDS: readonly (readonly [string, (path: string, options: Options) => Promise<unknown>])[] = [
  ['split', (path, { quiet = false }) => split(path, { output: 'i.json', quiet })],
  ['verify', (path, options) => verify(path, { ...options, index: 'i.json' })],
  ['check', checkDataset],
  ['balance', balance],
  ['compare', compare],
  ['card', card],
  ['badge', badge],
  ['explain', (path, options) => explain(path, 's1', options)],
]
const LINE =
  "Found sub/labels.csv, table with the labels in 'label' (classes from column label of labels.csv, ids from id)"

describe('a dataset in a folder below the path is named, and why it was taken', () => {
  test.each(['td', './td/', '.'])('by each command: %s', (path) =>
    inFolder({ 'td/sub/labels.csv': labelsOf(30), 'td/readme.md': 'x' }, async () => {
      for (const [name, run] of COMMANDS) {
        const { stderr } = await printedBy(() => run(path, {}))
        const line = path === '.' ? LINE.replace('sub/', 'td/sub/') : LINE
        expect([name, stderr.replaceAll(/\s+/g, ' ')]).toEqual([name, expect.stringContaining(line)])
        if (name !== 'split') expect((await printedBy(() => run(path, { quiet: true }))).stderr).not.toContain('Found')
      }
    }),
  )

  test.each(['td/sub', 'td/sub/labels.csv', './td/sub/'])('but not if it is the path: %s', (path) =>
    inFolder({ 'td/sub/labels.csv': labelsOf(30) }, async () => {
      for (const [name, run] of COMMANDS)
        expect([name, (await printedBy(() => run(path, {}))).stderr]).toEqual([
          name,
          expect.not.stringContaining('Found'),
        ])
    }),
  )
})
