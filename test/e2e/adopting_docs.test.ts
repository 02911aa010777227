import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workflowText } from '../../src/commands/setup/workflow_text.ts'
import { parseConfig } from '../../src/config/index.ts'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const docs = readFileSync(new URL('../../docs/adopting.md', import.meta.url), 'utf8')
const blocks = [...docs.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text)
const [workflow = '', ...others] = blocks.filter((text) => text.startsWith('on:'))
const configs = blocks.filter((text) => !text.startsWith('on:'))

test('the configs in docs/adopting.md are valid, alone and together', async () => {
  expect(others).toEqual([])
  for (const text of configs) await parseConfig(text, { file: 'dataset-balance.yml' })
  const { thresholds, waivers, report } = await parseConfig(configs.join('\n'), { file: 'dataset-balance.yml' })
  expect(thresholds.existing).toBe('warn')
  expect(waivers.map(({ rule }) => rule)).toEqual(['min_class_size', 'leakage.group'])
  expect(report.overrideLabel).toBe('balance-override')
})

test('the workflow in docs/adopting.md is what init writes', () => {
  expect(workflowText('balance-override')).toContain(workflow)
})

test('the config passes until the waiver expires, and --today shows that', () => {
  const rows = ['joy', 'anger', 'calm'].flatMap((name) =>
    Array.from({ length: name === 'calm' ? 40 : 60 }, (_, i) => `${name}-${i},${name},${name}-${i >> 1}`),
  )
  const folder = folderWith({
    'labels.csv': ['id,label,song', ...rows, ''].join('\n'),
    '.github/dataset-balance.yml': `data: { dataset_path: labels.csv }\nlabels: { group: song }\n${configs.join('\n')}`,
  })
  const on = (day: string) => {
    const { stdout, ...rest } = runScript(['check', '.', '--today', day], folder)
    return { ...rest, stdout: stdout.replaceAll(/\s+/g, ' ') }
  }
  expect(on('2027-01-31')).toMatchObject({ code: 0, stderr: '' })
  expect(on('2027-01-31').stdout).toContain('Waived until 2027-01-31: recordings arrive in January')
  expect(on('2027-02-01').code).toBe(1)
  expect(on('2027-02-01').stdout).toContain('Its waiver expired on 2027-01-31: recordings arrive in January')
})
