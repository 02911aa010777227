import { describe, expect, test } from 'vitest'
import { areOwnRows } from '../../../src/commands/output/own_report.ts'

async function* pieces(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const COPIED = 'id,label\n"a,1",joy\nb,calm\n"c\n""d""",joy\né,calm\n'

describe.each([1, 7, 1000])('in pieces of %i bytes', (size) => {
  const isOwn = (text: string, path = 'rows.csv', all = COPIED, further: 'weight' | 'split' = 'weight') =>
    areOwnRows(pieces(text, size), { all: () => pieces(all, size + 2), further }, path)

  test.each([
    COPIED,
    'id,label\né,calm\n',
    'id,label\nb,calm\nb,calm\n"c\n""d""",joy\n"c\n""d""",joy\n',
    'id,label,weight\n"a,1",joy,0.5\n"c\n""d""",joy,1\n',
  ])('%j has rows of the table in its order', async (text) => {
    expect(await isOwn(text)).toBe(true)
  })

  test.each([
    '',
    'id,label\n',
    'id,label\nid,label\n',
    'id,label\nb,joy\n',
    'id,label\nb,calm\nnew,joy\n',
    'id,label\nb,calm\n"a,1",joy\n',
    'id,label\nb,calm,1\n',
    'id,label,weight\nid,label,1\n',
    'id,label,weight\nb,calm,1\nb,relabelled,1\n',
    'id,label,split\nb,calm,1\n',
    'id,label\nb,calm\n"c\n',
    'b,calm\n',
  ])('%j has something else', async (text) => {
    expect(await isOwn(text)).toBe(false)
  })

  test('the members of JSON Lines can have a weight at their end', async () => {
    const all = '{"id": 1, "label": "joy" }\n{"id": 2, "label": "calm"}\n'
    const lines = (text: string) => isOwn(text, 'rows.jsonl', all)
    expect(await lines(all)).toBe(true)
    expect(await lines('{"id": 1, "label": "joy","weight":0.5}\n{"id": 2, "label": "calm","weight":1.5}\n')).toBe(true)
    expect(await lines('{"id": 2, "label": "joy","weight":0.5}\n')).toBe(false)
    expect(await lines('{"id": 1, "label": "joy","weight":0.5,"note":"x"}\n')).toBe(false)
    expect(await lines('')).toBe(false)
  })

  test('a table of split has the split as a further column', async () => {
    expect(await isOwn('id,label,split\nb,calm,test\n', 'rows.csv', COPIED, 'split')).toBe(true)
    expect(await isOwn('id,label,split\nb,joy,test\n', 'rows.csv', COPIED, 'split')).toBe(false)
    expect(await isOwn('id,label,weight\nb,calm,1\n', 'rows.csv', COPIED, 'split')).toBe(false)
    const lines = '{"id":"b","label":"calm"}\n'
    expect(await isOwn('{"id":"b","label":"calm","split":"test"}\n', 'rows.jsonl', lines, 'split')).toBe(true)
    expect(await isOwn('{"id":"b","label":"calm","fold":"test"}\n', 'rows.jsonl', lines, 'split')).toBe(false)
  })

  test('tab-separated values', async () => {
    const all = 'id\tlabel\na\tjoy\nb\tcalm\n'
    expect(await isOwn('id\tlabel\tweight\nb\tcalm\t0.5\n', 'rows.tsv', all)).toBe(true)
    expect(await isOwn('id\tlabel\nc\tcalm\n', 'rows.tsv', all)).toBe(false)
  })
})
