import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const rows = (size: number, row: (i: number) => string) => Array.from({ length: size }, (_, i) => row(i)).join('\n')
const iris = rows(60, (i) => `5.${i},3.5,1.4,0.2,Iris-${['setosa', 'virginica'][i % 2]}`)
const reviews = `name,text,polarity,part\n${rows(60, (i) => `r${i},t ${i},${i % 3 ? 'pos' : 'neg'},${i % 4 ? 'train' : 'test'}`)}\n`
const countsOf = (args: readonly string[], folder: string) =>
  JSON.parse(runScript([...args, '--format', 'json'], folder).stdout).counts

/** The commands that an error suggests, without the tool's name. */
function offered(stderr: string): string[][] {
  return [...stderr.matchAll(/^dataset-balance (.+)$/gm)].map(([, command = '']) => command.split(' '))
}

describe('flags for labels', () => {
  test('read a table as a config would', () => {
    const folder = folderWith({ 'f.csv': reviews })
    const flags = ['--label', 'polarity', '--id', 'name', '--split-column', 'part']
    expect(countsOf(['analyze', 'f.csv', ...flags], folder)).toEqual({ pos: 40, neg: 20 })
    expect(runScript(['split', 'f.csv', ...flags, '-o', 'x.json'], folder).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8')).ids.train[0]).toMatch(/^r\d+$/)
  })

  test('are suggested so neither a path nor a column that begins with a dash is mistaken for a flag', () => {
    const folder = folderWith({ '-a/f.csv': reviews.replace('polarity', '--topic'), '-b/x.csv': 'label\na\nb\n' })
    const [command = []] = offered(runScript(['analyze', '--', '-a/f.csv'], folder).stderr)
    expect(command).toEqual(['analyze', './-a/f.csv', '--label=--topic'])
    expect(countsOf(command, folder)).toEqual({ pos: 40, neg: 20 })
  })

  test('are written to the config by init', () => {
    const folder = folderWith({ 'f.csv': reviews })
    runScript(['init', '.', '--label', 'polarity', '--id', 'name'], folder)
    const config = readFileSync(join(folder, '.github/dataset-balance.yml'), 'utf8')
    expect(config).toContain('labels:\n  file: f.csv\n  id: name\n  label: polarity\n')
  })

  test('take precedence over the config', () => {
    const config = 'data: { dataset_path: f.csv }\nlabels: { label: part }\n'
    const folder = folderWith({ 'f.csv': reviews, '.github/dataset-balance.yml': config })
    expect(countsOf(['analyze', '--label', 'polarity'], folder)).toEqual({ pos: 40, neg: 20 })
  })

  test.each([
    [['--label', 'polarty'], "Found no column 'polarty' (--label) (did you mean 'polarity'?)"],
    [['--label', 'polarity', '--id', 'nam'], "Found no column 'nam' (--id)"],
    [['--label', 'polarity', '--names', 'no.txt'], "Cannot find 'no.txt'"],
    [['--label', 'polarity', '--names', 'no.txt'], '(--names)'],
    [['--pattern', '('], '(--pattern)'],
    [['--pattern', '^(?<label>x)'], "Cannot find labels in the ids: --pattern '^(?<label>x)' matches none of 60 ids"],
    [['--columns', 'a,a'], "Cannot use 'a,a' for --columns"],
  ])('are named if they are wrong: %j', (flags, message) => {
    const { code, stderr } = runScript(['analyze', 'f.csv', ...flags], folderWith({ 'f.csv': reviews }))
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

test('the commands that an error suggests work when copied', () => {
  const folder = folderWith({ 'iris.csv': iris, 'f.csv': reviews })
  const commands = ['iris.csv', 'f.csv'].flatMap((file) => offered(runScript(['analyze', file], folder).stderr))
  expect(commands).toHaveLength(3)
  for (const command of commands) expect(Object.values(countsOf(command, folder)).length).toBe(2)
})
