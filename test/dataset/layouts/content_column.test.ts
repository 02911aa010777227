import { describe, expect, test } from 'vitest'
import { parquetOf } from '../../support/parquet_file.ts'
import { type InMemory, readInMemory } from '../../support/read_in_memory.ts'

const TEXT = { label: 'label', content: 'text' }

/** The content of each row; `null` if it is empty. */
async function contentsOf(files: Readonly<Record<string, string | Uint8Array>>, more: InMemory = { labels: TEXT }) {
  const { table } = await readInMemory(files, more)
  return Array.from(table.content ?? [], (code) => table.contentValues?.[code] ?? null)
}

const ROWS = [
  { id: 'a', label: 'joy', text: 'hello, you' },
  { id: 'b', label: 'calm', text: '' },
  { id: 'c', label: 'calm', text: 'hello, you' },
]
const EXPECTED = ['hello, you', null, 'hello, you']
const separated = (separator: string) =>
  `id${separator}label${separator}text\n${ROWS.map(({ id, label, text }) => [id, label, text === '' ? '' : `"${text}"`].join(separator)).join('\n')}\n`

describe('the column labels.content', () => {
  test.each([
    ['l.csv', separated(',')],
    ['l.tsv', separated('\t').replaceAll('"', '')],
    ['l.jsonl', ROWS.map((row) => JSON.stringify(row)).join('\n')],
    ['l.json', JSON.stringify(ROWS)],
    ['l.yaml', ROWS.map(({ id, label, text }) => `- { id: ${id}, label: ${label}, text: '${text}' }`).join('\n')],
  ])('is read from %s', async (name, text) => {
    expect(await contentsOf({ [`data/${name}`]: text })).toEqual(EXPECTED)
  })

  test('is read from Parquet', async () => {
    const rows = ROWS.map(({ id, label, text }) => `('${id}', '${label}', '${text}')`).join()
    const content = await parquetOf(`SELECT * FROM (VALUES ${rows}) AS t(id, label, text)`)
    expect(await contentsOf({ 'data/l.parquet': content })).toEqual(EXPECTED)
  })

  test('can contain lists, such as the words of a text', async () => {
    const lists = [['a', 'b'], ['ab'], ['a', 'b'], []].map((text, id) => JSON.stringify({ id, label: 'x', text }))
    expect(await contentsOf({ 'data/l.jsonl': lists.join('\n') })).toEqual(['a\nb', 'ab', 'a\nb', null])
  })

  test('can be the column of the ids or of the groups', async () => {
    const csv = { 'data/l.csv': 'text,label\nhi,joy\nyou,calm\n' }
    expect(await contentsOf(csv, { labels: { ...TEXT, id: 'text' } })).toEqual(['hi', 'you'])
    expect(await contentsOf(csv, { labels: { ...TEXT, group: 'text' } })).toEqual(['hi', 'you'])
  })

  test('that does not exist is an error with the nearest name', async () => {
    const wrong = contentsOf({ 'data/l.csv': separated(',') }, { labels: { ...TEXT, content: 'texts' } })
    await expect(wrong).rejects.toThrow(
      "data/l.csv: Found no column 'texts' (labels.content) (did you mean 'text'?). The columns are id, label, text.",
    )
  })

  test('has the same values in all sources', async () => {
    const files = { 'data/l.csv': separated(','), 'more/l.csv': 'words,label\nbye,joy\n"hello, you",joy\n' }
    const additional = [{ path: 'more', labels: { label: 'label', content: 'words', ignore: [] } }]
    expect(await contentsOf(files, { labels: TEXT, additional })).toEqual([...EXPECTED, 'bye', 'hello, you'])
  })
})

describe('group: content', () => {
  const grouped = { ...TEXT, group: 'content' }
  const groupsOf = async (files: Readonly<Record<string, string>>, more: InMemory) => {
    const { table, notes } = await readInMemory(files, more)
    return { codes: [...(table.groups?.codes ?? [])], notes: notes.map(({ message }) => message) }
  }

  test('keeps equal values of the column together', async () => {
    expect(await groupsOf({ 'data/l.csv': separated(',') }, { labels: grouped })).toEqual({
      codes: [0, -1, 0],
      notes: ['1 of 3 samples is in none of the groups. It is treated as a separate group.'],
    })
  })

  test('keeps identical files together too, and whatever other samples connect', async () => {
    const rows = [
      '1.jpg,joy,one',
      '2.jpg,joy,two',
      '3.jpg,joy,two',
      '4.jpg,joy,four',
      'missing.jpg,joy,five',
      '5.jpg,joy,',
    ]
    const files = { 'data/1.jpg': 'x', 'data/2.jpg': 'x', 'data/3.jpg': 'y', 'data/4.jpg': 'z', 'data/5.jpg': 'z' }
    const csv = { 'data/l.csv': `file_name,label,text\n${rows.join('\n')}\n` }
    const { codes } = await groupsOf({ ...files, ...csv }, { labels: grouped })
    const [one, two, three, four, missing, five] = codes
    expect([two, three]).toEqual([one, one])
    expect(five).toBe(four)
    expect(new Set([one, four, missing]).size).toBe(3)
    expect(codes).not.toContain(-1)
  })

  test('keeps them together in all sources', async () => {
    const files = { 'data/l.csv': separated(','), 'more/l.csv': 'words,label\nbye,joy\n"hello, you",joy\n' }
    const additional = [{ path: 'more', labels: { label: 'label', content: 'words', ignore: [] } }]
    const { codes } = await groupsOf(files, { labels: grouped, additional })
    expect(codes[4]).toBe(codes[0])
    expect(new Set(codes.slice(2)).size).toBe(2)
  })
})

describe('a column with paths', () => {
  const csv = (column: string) => `id,label,${column}\na,joy,img/1.png\nb,calm,img/2.png\nc,joy,img/1.png\nd,joy,\n`
  const filesOf = async (column: string, labels: NonNullable<InMemory['labels']>) => {
    const { table } = await readInMemory({ 'data/l.csv': csv(column) }, { labels })
    const { files, content } = table
    return { files: files && Array.from(files.codes, (code) => files.values[code] ?? null), content }
  }
  const FILES = ['img/1.png', 'img/2.png', 'img/1.png', null]

  test('names files as labels.content', async () => {
    const labels = { id: 'id', label: 'label', content: 'picture' }
    expect(await filesOf('picture', labels)).toEqual({ files: FILES, content: undefined })
  })
  test.each(['image_path', 'picture'])('names files next to ids that do not: %s', async (column) => {
    expect((await filesOf(column, { id: 'id', label: 'label' })).files).toEqual(FILES)
  })
  test.each([
    ['if the ids are paths', 'mask_path', 'id,label,mask_path\n1.png,joy,m.png\n2.png,calm,m.png\n'],
    ['of texts', 'text', 'id,label,text\na,joy,Hello there.\nb,calm,Good bye\n'],
  ])('does not %s', async (_, __, text) => {
    const { table } = await readInMemory({ 'data/l.csv': text }, { labels: { id: 'id', label: 'label' } })
    expect(table.files).toBeUndefined()
  })
})
