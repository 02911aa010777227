import { describe, expect, test } from 'vitest'
import { isObject, member, parseJson } from '../../../src/dataset/formats/json_parser.ts'
import { openJsonl } from '../../../src/dataset/formats/jsonl.ts'
import { countJsonl } from '../../../src/dataset/scan/jsonl.ts'
import { JSON_CASES } from '../../support/json_cases.ts'
import { scratchFile } from '../scan/scratch_file.ts'

const write = scratchFile()
/** More than one line, so that the text that follows cannot complete a text that ends early. */
const linesOf = (json: string) => `{"label":"calm","id":1}\n{"label":${json},"id":2}\n{"label":"calm","id":3}\n`

/** The label that a reader returns, or `undefined` if it refuses the value. */
const READERS: Readonly<Record<string, (json: string) => string | undefined | Promise<string | undefined>>> = {
  'JSON.parse, the reference for the table': (json) => {
    const { label } = JSON.parse(`{"label":${json}}`)
    return label === null ? '' : typeof label === 'number' ? json.trim() : String(label)
  },
  'the parser of JSON files': (json) => {
    const value = parseJson(`{"label":${json}}`, { file: 'labels.json' })
    if (!isObject(value)) throw new Error('Expected an object')
    const label = member(value, 'label')
    return label === null ? '' : String(label)
  },
  'the reader of JSON Lines': async (json) => {
    const manifest = openJsonl(new TextEncoder().encode(linesOf(json)), 'labels.jsonl')
    const place = manifest.columns.indexOf('label')
    const { coded } = await manifest.read({ coded: [place], texts: [] })
    return labelAt(coded[place] ?? coded[0])
  },
}

/** The number of rows per label. */
function countsOf(labels: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(labels.map((label) => [label, labels.filter((one) => one === label).length]))
}

function labelAt(column: { readonly values: readonly string[]; readonly codes: ArrayLike<number> } | undefined) {
  return column?.values[column.codes[1] ?? -1]
}

async function answerOf(read: (typeof READERS)[string], json: string): Promise<string | undefined> {
  try {
    return await read(json)
  } catch {
    return undefined
  }
}

describe.each(Object.entries(READERS))('%s', (_, read) => {
  test.each(JSON_CASES)('reads or refuses $what', async ({ json, label }) => {
    expect(await answerOf(read, json)).toBe(label)
  })
})

describe('the scanner of large JSON Lines', () => {
  test.each(JSON_CASES)('reads, refuses or delegates $what', async ({ json, label, handedOn }) => {
    const found = await countJsonl({ path: write(linesOf(json)), start: 0 }, ['label'])
    const counts = label === undefined || handedOn ? undefined : countsOf(['calm', label, 'calm'])
    expect(found?.columns[0] && Object.fromEntries(found.columns[0])).toEqual(counts)
  })
})
