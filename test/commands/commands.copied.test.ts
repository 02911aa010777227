import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportError } from '../../src/commands/errors.ts'
import { runProgram } from '../../src/commands/program.ts'
import { startedWith } from '../../src/commands/setup/index.ts'
import { writeFiles } from '../support/folders.ts'
import { commitAll, inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

/** Runs a command, and returns its exit code and what it printed. */
async function run(command: string) {
  const { answer, stdout, stderr } = await printedBy(() => runProgram(command.split(' ')).catch(reportError))
  return { code: answer, said: `${stdout}${stderr}`.replaceAll(/\s+/g, ' ') }
}

/** The commands of this tool that a text names, in its order. */
function commandsIn(text: string): string[] {
  const found = text.replaceAll(startedWith(), 'dataset-balance').matchAll(/`dataset-balance ([^`]*)`/g)
  return Array.from(found, ([, command = '']) => command)
}

const rows = (count: number, more: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `s${i},${i % 3 ? 'joy' : 'calm'}${more(i)}\n`).join('')
const songs = (count: number) => `id,label,song\n${rows(count, (i) => `,${Math.floor(i / 3)}`)}`
const LEAKY = songs(60)
  .replace('s0,calm,0', 's0,calm,19')
  .replace('s59,joy,19', 's59,joy,0')
  .replaceAll(/,1\n/g, ',2\n')

test('verify prints the whole command that removes leakage', () =>
  inFolder({ 'l.csv': songs(60) }, async () => {
    const flags = '--group song'
    await run(`split l.csv ${flags} -o i.json`)
    writeFiles('.', { 'l.csv': LEAKY })
    const { code, said } = await run(`verify l.csv ${flags} --index i.json`)
    expect([code, said]).toEqual([1, expect.stringContaining('groups in more than one split')])
    const command = commandsIn(said).find((one) => one.endsWith('--rebalance')) ?? ''
    expect(command).toBe('split l.csv --group song -o i.json --rebalance')
    expect((await run(command)).code).toBe(0)
    expect((await run(`verify l.csv ${flags} --index i.json`)).code).toBe(0)
  }))

test('verify prints the whole command that proves the splits of new ids', () =>
  inFolder({ 'l.csv': songs(60) }, async () => {
    await run('split l.csv -o i.json')
    commitAll()
    writeFiles('.', { 'l.csv': songs(63) })
    await run('split l.csv -o i.json')
    const { said } = await run('verify l.csv --index i.json')
    expect(commandsIn(said)).toEqual(['verify l.csv --base HEAD --index i.json'])
    expect((await run(commandsIn(said)[0] ?? '')).said).toContain('new ids are in the expected splits')
  }))

test('split prints the whole command that replaces the file of another dataset', () =>
  inFolder({ 'l.csv': songs(30), 'm.csv': songs(30).replaceAll(/^s/gm, 'm') }, async () => {
    await run('split m.csv -o i.json')
    const { code, said } = await run('split l.csv --seed 7 -o i.json')
    expect([code, commandsIn(said)]).toEqual([2, ['split l.csv --seed 7 -o i.json --rebalance']])
    expect((await run(commandsIn(said)[0] ?? '')).code).toBe(0)
  }))

const CONFIG = 'data: { dataset_path: l.csv, split_indices_path: i.json }\nreport: { splits: check }\n'
const BROKEN: Readonly<Record<string, (good: string) => string>> = {
  'an empty file': () => '',
  'an empty object': () => '{}',
  'a list': () => '[1, 2]',
  'conflict markers': () => '<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> z\n',
  'conflict markers around its own content': (good) => `<<<<<<< HEAD\n${good}=======\n${good}>>>>>>> z\n`,
  'half a file': (good) => good.slice(0, 300),
  'the first bytes of a file': (good) => good.slice(0, 10),
  'the file of another tool': () => '{ "train": ["s1"], "val": ["s2"], "test": ["s3"] }',
  'a CSV file': () => 'id,split\ns1,train\n',
}

describe.each([
  ['was never committed', false],
  ['is in the last commit', true],
] as const)('if a good index file %s', (_, isCommitted) => {
  test.each(Object.entries(BROKEN))('every command says how to replace %s', (_, contentOf) =>
    inFolder({ 'l.csv': songs(60), '.github/dataset-balance.yml': CONFIG }, async () => {
      await run('split -o i.json')
      const good = readFileSync('i.json', 'utf8')
      if (isCommitted) commitAll()
      for (const command of ['check', 'check --format markdown', 'split', 'explain s1', 'balance -o o.csv', 'verify']) {
        writeFiles('.', { 'i.json': contentOf(good) })
        const { code, said } = await run(command)
        // Another tool's file is a split that can be verified.
        if (command === 'verify' && said.includes('does not match')) continue
        expect(code, said).not.toBe(0)
        const [advised = ''] = commandsIn(said).filter((one) => one.startsWith('split'))
        if (/move it away/i.test(said)) rmSync('i.json')
        expect((await run(advised)).code, `${said}\n\n${advised}`).toBe(0)
        expect(readFileSync('i.json', 'utf8') === good).toBe(true)
      }
    }),
  )
})

test('split says how to restore the splits of an additional dataset that was left out', () =>
  inFolder({ 'd/l.csv': songs(60), 'more/l.csv': songs(30) }, async () => {
    await run('split d --additional more -o i.json')
    const good = readFileSync('i.json', 'utf8')
    commitAll()
    const { code, said } = await run('split d -o i.json')
    expect([code, said]).toEqual([
      0,
      expect.stringContaining("The index file has 30 samples of 'more', and the dataset"),
    ])
    const [command = ''] = commandsIn(said)
    expect(command).toBe('split d -o i.json --additional PATH --base HEAD')
    expect((await run(command.replace('PATH', 'more'))).code).toBe(0)
    expect(readFileSync('i.json', 'utf8') === good).toBe(true)
  }))

test('check says how to split a data.yaml whose train and val are the same folder, and split which keys to set', () => {
  const images = Array.from({ length: 40 }, (_, i) => [
    [`coco/images/${i}.jpg`, `${i}`],
    [`coco/labels/${i}.txt`, `${i % 2} 0.5 0.5 0.2 0.2\n`],
  ]).flat()
  const yaml = (train: string, val: string, more = '') => `${more}train: ${train}\nval: ${val}\nnames: [cat, dog]\n`
  const files = { ...Object.fromEntries(images), 'coco/data.yaml': yaml('images', 'images') }
  return inFolder(files, async () => {
    const { code, said } = await run('check coco')
    expect([code, said]).toEqual([1, expect.stringContaining('leakage (ids in two splits: 40, limit 0)')])
    const [command = ''] = commandsIn(said)
    expect(command).toBe('split coco -o splits/')
    expect((await run(command)).said).toContain(
      'train: splits/train.txt, val: splits/val.txt and test: splits/test.txt',
    )
    rmSync('coco/data.yaml')
    writeFiles('.', { 'data.yaml': yaml('splits/train.txt', 'splits/val.txt', 'test: splits/test.txt\n') })
    expect((await run('check data.yaml')).code).toBe(0)
  })
})

test('split without an output, and balance without a split, print commands that work', () =>
  inFolder({ 'l.csv': songs(60) }, async () => {
    const { said } = await run('split l.csv --folds 3')
    expect(commandsIn(said)).toEqual(['split l.csv --folds 3 -o ./data/split_indices.json'])
    const balanced = await run('balance l.csv -s undersample -o b.csv')
    const [first = '', all = ''] = commandsIn(balanced.said)
    expect(all).toBe('balance l.csv --strategy undersample -o b.csv --all')
    for (const command of [first, all, commandsIn(said)[0] ?? '']) {
      rmSync('data', { recursive: true, force: true })
      expect((await run(command)).code, command).toBe(0)
    }
  }))
