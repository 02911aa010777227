import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { columnLooks } from '../../../src/dataset/formats/column_looks.ts'
import { voteConversion } from '../../../src/dataset/layouts/vote_conversion.ts'
import { csv, lookAtMemory } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'votes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const VOTES = ['4,0,6', '10,0,0', '5,5,0']
const table = csv('Usage,Image name,neutral,joy,fear', 30, (i) => `Training,f${i}.png,${VOTES[i % 3]}`)

describe('a table with votes per class', () => {
  test('is offered with the command that adds the class with the most votes', async () => {
    const look = lookAtMemory({ 'fer.csv': table })
    const { message } = await nothingFound(look.files, look.context)
    expect(message).toContain("- In fer.csv, 'neutral' to 'fear' contain votes per class, not one class per row. ")
    expect(message).toContain('\ndataset-balance analyze fer.labels.csv')
    expect(message).not.toContain('--label')
  })

  test('is named when it is read directly', async () => {
    await expect(readInMemory({ 'data/fer.csv': table }, { labels: { file: 'fer.csv' } })).rejects.toThrow(
      /Found no label column \(.*\): 'neutral' to 'fear' contain votes per class/,
    )
  })

  test.each([',', ';', '\t'])('gets its classes from the command if its delimiter is %j', async (separator) => {
    const path = separator === '\t' ? 'fer.tsv' : 'fer.csv'
    writeFileSync(join(folder, path), table.replaceAll(',', separator).replaceAll('\n', '\r\n'))
    const rows = table
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const [columns = [], ...body] = rows
    const { context } = lookAtMemory({ [path]: table })
    const found = await voteConversion(columnLooks(columns, body), { file: path, format: 'csv', rows: body }, context)
    execFileSync('sh', ['-c', found?.help.slice(found.help.indexOf('awk ')) ?? ''], { cwd: folder })
    const written = readFileSync(join(folder, 'fer.labels.csv'), 'utf8').split('\n')
    expect(written.slice(0, 4)).toEqual([
      'Usage,Image name,neutral,joy,fear,label',
      'Training,f0.png,4,0,6,fear',
      'Training,f1.png,10,0,0,neutral',
      'Training,f2.png,5,5,0,',
    ])
  })

  test('has no command if its cells contain delimiters', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`a, ${i}`, ...(VOTES[i % 3] ?? '').split(',')])
    const looks = columnLooks(['text', 'neutral', 'joy', 'fear'], rows)
    const { context } = lookAtMemory({})
    expect(await voteConversion(looks, { file: 'x.csv', format: 'csv', rows }, context)).toEqual({
      lack: "'neutral' to 'fear' contain votes per class, not one class per row",
      help: 'Add a column with the class that has the most votes first, such as with `idxmax(axis=1)` in pandas.',
    })
  })
})

describe('a table with one row per sample and class', () => {
  const NAMES = ['any', 'epidural', 'subdural']
  const long = csv(
    'ID,Label',
    30,
    (i) => `ID_${Math.floor(i / 3)}_${NAMES[i % 3]},${i % 3 === 0 || i % 4 === 0 ? 1 : 0}`,
  )

  test('is never read by a column that only shows whether a sample has a class', async () => {
    const read = readInMemory({ 'data/train.csv': long, 'data/images/0.dcm': '' }, {})
    await expect(read).rejects.toThrow(/each value of 'ID' ends in one of 3 classes/)
    await expect(read).rejects.toThrow(/\n\S+ analyze data\/train\.labels\.csv --separator '\|'/)
  })

  test('gets one row per sample from the command', async () => {
    const path = 'long.csv'
    writeFileSync(join(folder, path), long)
    const look = lookAtMemory({ [path]: long })
    const { message } = await nothingFound(look.files, look.context)
    const [, run = ''] = /first run: (awk .*)$/m.exec(message) ?? []
    execFileSync('sh', ['-c', run], { cwd: folder })
    const lines = readFileSync(join(folder, 'long.labels.csv'), 'utf8').trim().split('\n')
    expect(lines.slice(0, 4)).toEqual(['id,label', 'ID_0,any', 'ID_1,any|epidural', 'ID_2,any|subdural'])
    expect(lines).toHaveLength(11)
  })
})
