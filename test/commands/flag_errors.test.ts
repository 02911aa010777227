import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inOwnTerms } from '../../src/commands/flag_errors.ts'
import { InputError } from '../../src/config/index.ts'

const CLI = join(import.meta.dirname, '../../src/cli.ts')

const messageFor = (name: string, id?: string) => {
  const lines = ["- 'a'", "dataset-balance analyze 'my d.csv' --label x"]
  const error = inOwnTerms(new InputError('Run `dataset-balance analyze` or:', { lines }), {
    name,
    path: undefined,
    options: {},
    id,
  })
  return error instanceof InputError ? error.message.split('\n') : []
}

describe('an error of detection ends with the command that failed', () => {
  test.each(['check', 'split', 'balance', 'compare', 'card', 'badge', 'verify', 'history'])('%s', (name) => {
    expect(messageFor(name)).toEqual([
      `Run \`dataset-balance ${name}\` or:`,
      "- 'a'",
      `dataset-balance ${name} 'my d.csv' --label x`,
    ])
  })

  test('explain, with the id after the path', () => {
    expect(messageFor('explain', "it's").at(-1)).toBe("dataset-balance explain 'my d.csv' 'it'\\''s' --label x")
  })

  test('analyze', () => {
    expect(messageFor('analyze').at(-1)).toBe("dataset-balance analyze 'my d.csv' --label x")
  })
})

describe('the command to run next has the other options that were given', () => {
  const given = [
    { flag: '--label', words: ['--label', 'y'] },
    { flag: '--seed', words: ['--seed=-7'] },
    { flag: '--target', words: ['--target', 'joy=20', '--target', 'it is=30'] },
  ]
  const linesWith = (...lines: string[]) => {
    const error = inOwnTerms(new InputError('Found `dataset-balance analyze a`.', { lines }), {
      name: 'balance',
      path: undefined,
      options: {},
      given,
    })
    return error instanceof InputError ? error.message.split('\n') : []
  }

  test('after its own', () => {
    expect(linesWith('dataset-balance analyze a.csv --label x')).toEqual([
      "Found `dataset-balance balance a --label y --seed=-7 --target joy=20 --target 'it is=30'`.",
      "dataset-balance balance a.csv --label x --seed=-7 --target joy=20 --target 'it is=30'",
    ])
  })

  test('not after a conversion', () => {
    expect(linesWith('iconv -f LATIN1 a.csv > b.csv')[1]).toBe('iconv -f LATIN1 a.csv > b.csv')
  })
})

test('a real call keeps its options, except those that the command replaces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'flags-'))
  const rows = Array.from({ length: 40 }, (_, i) => `"a, ${i}",${i % 3 === 0 ? 'pos' : 'neg'}\n`)
  writeFileSync(join(folder, 'reviews.csv'), `text,tone\n${rows.join('')}`)
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' })
      .stderr.trim()
      .split('\n')
      .at(-1)
  const found = [
    run('split', '.', '--seed=-7', '-o', 'out.json', '--group', 'text'),
    run('check', '.', '--max-imbalance-ratio', '1.1'),
    run('analyze', '.', '--why'),
  ]
  rmSync(folder, { recursive: true })
  expect(found.map((line) => line?.replace(/^.*cli\.ts /, ''))).toEqual([
    'split reviews.csv --label tone --seed=-7 --group text --output out.json',
    'check reviews.csv --label tone --max-imbalance-ratio 1.1',
    'analyze reviews.csv --label tone',
  ])
})
