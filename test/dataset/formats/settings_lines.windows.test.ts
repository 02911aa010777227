import { afterEach, describe, expect, test } from 'vitest'
import { lineForFlags } from '../../../src/dataset/formats/settings_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const { platform } = process
const on = (value: string) => Object.defineProperty(process, 'platform', { value })
afterEach(() => on(platform))

describe('on Windows, whose shells expand characters in quotes', () => {
  test.each([
    [['--pattern', '^(?<label>\\d+)_[a-z]+$'], "labels: { pattern: '^(?<label>\\d+)_[a-z]+$' }"],
    [['--label', '100%'], "labels: { label: '100%' }"],
    [['--columns', 'a!,b', '--label', 'a!'], "labels: { columns: ['a!', b], label: 'a!' }"],
  ])('the line of the config replaces the command: %j', (flags, line) => {
    on('linux')
    expect(lineForFlags('d', flags)?.command).toMatch(/^dataset-balance analyze d --/)
    on('win32')
    expect(lineForFlags('d', flags)).toEqual({ command: line, datasetPath: 'd' })
  })

  test('a command that they accept stays', () => {
    on('win32')
    expect(lineForFlags('my d', ['--label', 'a b'])).toEqual({
      command: 'dataset-balance analyze "my d" --label "a b"',
    })
    expect(lineForFlags('d', ['--label', 'a\nb'])?.command).toBe('labels: { label: "a\\nb" }')
    expect(lineForFlags('d\u202e', ['--label', 'a'])).toBeUndefined()
  })

  test('patterns for file names are still proposed', async () => {
    const names = ['ANG', 'SAD'].flatMap((one) =>
      Array.from({ length: 20 }, (_, i) => `${1000 + (i % 5)}_DFA_${one}_${i}.wav`),
    )
    on('win32')
    await expect(
      readInMemory(Object.fromEntries(names.map((name) => [`a/${name}`, 'x'])), { path: '.' }),
    ).rejects.toThrow(
      /2 classes: ANG \(20\), SAD \(20\).* If so, put these lines in `\.github\/dataset-balance\.yml`:\ndata: \{ dataset_path: a \}\nlabels: \{ pattern: '\^.*\$' \}/,
    )
  })
})
