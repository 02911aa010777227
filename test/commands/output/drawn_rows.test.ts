import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { balance } from '../../../src/commands/balance.ts'
import { formatTable } from '../../../src/commands/output/table_file.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

/** The balanced rows of a label file. */
async function balanced(label: string, text: string | Uint8Array, options: Parameters<typeof balance>[1] = {}) {
  return inFolder({ [label]: text }, async () => {
    const output = options.output ?? `out.${label.split('.').at(-1)}`
    await printedBy(() => balance(label, { quiet: true, id: 'id', label: 'label', ...options, output }))
    return readFileSync(output, 'utf8')
  })
}

/** Texts that need quotes, and some that do not. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'a b',
    ' a',
    'a ',
    'a,b',
    'a\tb',
    'a"b',
    '"',
    '""',
    'a\nb',
    'a\r\nb',
    '\n\nx',
    'é',
    '\u00a0x',
    '日本',
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll(/[\r\u0000\ufeff]/g, '')),
)
const lineBreak = fc.constantFrom('\n', '\r\n')

const quoted = (text: string, always: boolean) =>
  always || /[",\n\r\t]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text

it('writes the same bytes as if all rows were parsed and formatted', async () => {
  const row = fc.tuple(cell, fc.constantFrom('joy', 'calm', '"joy'), fc.boolean())
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      lineBreak,
      fc.boolean(),
      async (rows, end, blank) => {
        const lines = rows.map(([text, label, always], i) =>
          [`r${i}`, label === '"joy' ? '"joy"' : label, quoted(text, always)].join(','),
        )
        const text = `${['id,label,text', ...lines].join(blank ? end + end : end)}${end}`
        const records = parse(text, { columns: false, skip_empty_lines: true }) as string[][]
        const [columns = [], ...given] = records
        const out = await balanced('label.csv', text)
        const times = new Map(
          given.map(([id]) => [id, out.split(/(?<=\n)/).filter((line) => line.startsWith(`${id},`)).length]),
        )
        const expected = given.flatMap((one) => Array.from({ length: times.get(one[0]) ?? 0 }, () => one))
        expect(out).toBe(formatTable('out.csv', { columns, rows: expected }))
        expect([...times.values()].every((count) => count > 0)).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('weights are a last column', async () => {
  const text = 'id,label,text\na,joy,"x, y"\nb,joy,z\nc,calm,\n'
  expect(await balanced('label.csv', text, { strategy: 'weighted' })).toBe(
    'id,label,text,weight\na,joy,"x, y",0.75\nb,joy,z,0.75\nc,calm,,1.5\n',
  )
})

test('tab-separated values, a byte order mark and a last line without a break', async () => {
  expect(await balanced('label.tsv', '\ufeffid\tlabel\na\tjoy\nb\tjoy\nc\tcalm')).toBe(
    'id\tlabel\na\tjoy\nb\tjoy\nc\tcalm\nc\tcalm\n',
  )
})

test.each([
  ['another delimiter', 'label.csv', 'id;label\na;joy\nb;joy\nc;calm\n'],
  ['old line breaks', 'label.csv', 'id,label\ra,joy\rb,joy\rc,calm\r'],
  ['a header in quotes', 'label.csv', '"id","label"\na,joy\nb,joy\nc,calm\n'],
])('rows are formatted if the file has %s', async (_, label, text) => {
  expect(await balanced(label, text)).toBe('id,label\na,joy\nb,joy\nc,calm\nc,calm\n')
})

it('replaces its own earlier file, and no other', async () => {
  const label = 'id,label,text\na,joy,"x\ny"\nb,joy,z\nc,calm,q\n'
  await inFolder({ 'label.csv': label, 'mine.csv': 'id,label,text\nd,joy,x\n' }, async () => {
    const run = (output: string) =>
      printedBy(() => balance('label.csv', { quiet: true, id: 'id', label: 'label', output }))
    await run('out.csv')
    const first = readFileSync('out.csv', 'utf8')
    await run('out.csv')
    expect(readFileSync('out.csv', 'utf8')).toBe(first)
    await expect(run('mine.csv')).rejects.toThrow("Cannot replace 'mine.csv'")
  })
})

it('writes many copies of one row in blocks', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `j${i},joy,${'x'.repeat(30)}\n`).join('')
  const out = await balanced('label.csv', `id,label,text\n${rows}c,calm,${'y'.repeat(30)}\n`)
  expect(out.match(/^c,calm,y{30}$/gm)?.length).toBe(60_000)
})

test('rows with more cells than columns are written to CSV, but not to JSON Lines or with weights', async () => {
  const text = 'id,label\na,joy\nb,joy,loud\n'
  const run = (options: Parameters<typeof balance>[1]) =>
    inFolder({ 'label.csv': text, 'c.yml': 'labels: { label: label, id: id, ragged: labels }\n' }, async () => {
      await printedBy(() => balance('label.csv', { quiet: true, config: 'c.yml', ...options }))
      return readFileSync(options.output ?? '', 'utf8')
    })
  expect(await run({ output: 'b.csv' })).toContain('b,joy,loud\n')
  expect(await run({ output: 'b.tsv' })).toContain('b\tjoy\tloud\n')
  await expect(run({ output: 'b.jsonl' })).rejects.toThrow(
    "Cannot write rows to 'b.jsonl': some rows have more cells than columns. Use the extension .csv or .tsv.",
  )
  await expect(run({ output: 'b.csv', strategy: 'weighted' })).rejects.toThrow(
    "Cannot write weights to 'b.csv': some rows have more cells than columns. Choose another strategy.",
  )
})

test('a weight of the dataset is replaced in JSON Lines, whose other values are then texts', async () => {
  const text = '{"id":1,"label":"joy","weight":9}\n{"id":2,"label":"calm","weight":9}\n'
  expect(await balanced('label.jsonl', text, { strategy: 'weighted' })).toBe(
    '{"id":"1","label":"joy","weight":1}\n{"id":"2","label":"calm","weight":1}\n',
  )
})

test.each([
  ['label.csv', 'out.jsonl', '{"id":"a","label":"joy"}\n{"id":"b","label":"calm, or not"}\n'],
  ['label.csv', 'out.tsv', 'id\tlabel\na\tjoy\nb\tcalm, or not\n'],
])('%s is converted to %s, which the next run replaces', async (label, output, expected) => {
  await inFolder({ [label]: 'id;label\na;joy\nb;calm, or not\n' }, async () => {
    for (let run = 0; run < 2; run++) {
      await printedBy(() => balance(label, { quiet: true, id: 'id', label: 'label', output }))
      expect(readFileSync(output, 'utf8')).toBe(expected)
    }
  })
})
