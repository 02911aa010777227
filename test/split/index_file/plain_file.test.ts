import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedSplit, parseIndexFile, writeIndexFile } from '../../../src/split/index.ts'
import { readPlainFile } from '../../../src/split/index_file/plain_file.ts'
import { texts } from '../../support/texts.ts'
import { anySamples, configWith, samplesOf, tableOf } from '../samples.ts'

const NAMES = ['train', 'val', 'test']
const namesOf = (json: Readonly<Record<string, unknown>>) =>
  Array.isArray(json['folds']) ? json['folds'].map((_, fold) => String(fold)) : NAMES

function written(table = tableOf(samplesOf({ joy: 5, anger: 3 })), folds?: number): Uint8Array {
  const config = configWith()
  const { plan } = expectedSplit({ table, config, rebalance: false, folds })
  return writeIndexFile({ table, plan, config })
}

const SAMPLES = Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, label: 'joy' }))

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The same file in another form, which a JSON parser reads. */
function inOtherForm(bytes: Uint8Array): Uint8Array {
  const [mark, other] = ['\n  "ids": {', '\n  "ids" :{'].map((text) => Buffer.from(text)) as [Buffer, Buffer]
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(mark); at >= 0; at = copy.indexOf(mark)) other.copy(copy, at)
  return new Uint8Array(copy)
}

/** What reading a file results in. The words of the JSON parser are left out. */
function outcome(bytes: Uint8Array): unknown {
  try {
    const file = parseIndexFile(bytes, { file: 'i.json' })
    return file.kind === 'list' ? { ...file, ids: file.ids.map(texts) } : file
  } catch (error) {
    return String(error).replace(/ \(.*\)$/s, '')
  }
}

function expectTwins(bytes: Uint8Array): void {
  expect(outcome(bytes)).toEqual(outcome(inOtherForm(bytes)))
}

test('a written file is read without a JSON parser, with the same result', () => {
  fc.assert(
    fc.property(anySamples, fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }), (samples, folds) => {
      const bytes = written(tableOf(samples), folds)
      const plain = readPlainFile(bytes, namesOf)
      if (!new TextDecoder().decode(bytes).includes('\\ud')) expect(plain).toBeDefined()
      expect(readPlainFile(inOtherForm(bytes), namesOf)).toBeUndefined()
      for (const name of folds === undefined ? NAMES : [])
        if (Array.isArray(plain?.json[name])) expect(plain?.json[name]).toEqual([])
      expectTwins(bytes)
    }),
  )
})

test('ids with escapes and Unicode', () => {
  const ids = ['b "quoted"', 'back\\slash', 'tab\t', 'é', '😀', '', 'nul\0', '\u2028', '\ufeff', 'line\nbreak', '\\"']
  const bytes = written(tableOf(ids.map((id) => ({ id, label: 'joy' }))))
  const found = readPlainFile(bytes, namesOf)?.ids.flatMap(texts) ?? []
  expect(new Set(found)).toEqual(new Set(ids))
  expectTwins(bytes)
})

test('any damage is found, and described in the same way', () => {
  const whole = written(tableOf(['a', 'é', 'q"', 't\t', '😀', 'z', 'y', 'x'].map((id) => ({ id, label: 'joy' }))))
  const place = fc.nat({ max: whole.length })
  fc.assert(
    fc.property(place, place, fc.uint8Array({ maxLength: 3 }), (start, end, bytes) => {
      const [from, to] = [Math.min(start, end), Math.min(Math.max(start, end), Math.min(start, end) + bytes.length)]
      expectTwins(Uint8Array.of(...whole.subarray(0, from), ...bytes, ...whole.subarray(to)))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['an id that occurs twice in a list', '"s0"', '"s1"'],
  ['an id that occurs in two lists', '"s3",\n', '"s6",\n'],
  ['an id too many', '"s0"', '"r0",\n      "s0"'],
  ['ids in another order', '"s0"', '"t0"'],
  ['an escape of a letter', '"s0"', '"s\\u0030"'],
  ['lone surrogates', '"s0"', '"\\ud800"'],
  ['two lone surrogates with the same bytes', '"s1",\n      "s2"', '"\\ud800",\n      "\\ud801"'],
  ['a wrong escape', '"s0"', '"s\\q"'],
  ['a control character', '"s0"', '"s\u0001"'],
  ['a number', '"s0"', '0'],
  ['a list that is missing', '    "val": [', '    "vel": ['],
  ['text at the end', '\n  }\n}\n', '\n  }\n}\nx'],
  ['a key after the ids', '\n  }\n}\n', '\n  },\n  "generation": 9\n}\n'],
  ['another version', '"version": 1', '"version": 2'],
  ['a position that occurs twice', '[1, 2, ', '[1, 1, '],
  ['a position far away', '[1, 2, ', '[1, 2147483647, '],
  ['a position with a leading zero', '[1, 2, ', '[1, 02, '],
  ['a position beyond the limit', '[1, 2, ', '[1, 2147483648, '],
  ['a position that is not whole', '[1, 2, ', '[1, 2.5, '],
  ['a negative position', '[1, 2, ', '[1, -2, '],
  ['an empty list of positions', '"val": [0]', '"val": []'],
  ['no list of positions', '"val": [0]', '"val": null'],
  ['other spaces in a list of positions', '[1, 2, ', '[1,2, '],
  ['a comma at the end of a list of positions', '"val": [0]', '"val": [0, ]'],
  ['a list of positions that does not end', '"val": [0],', '"val": [0,'],
  ['line breaks of Windows', '\n', '\r\n'],
])('%s', (_, text, other) => {
  const whole = new TextDecoder().decode(written(tableOf(SAMPLES)))
  const changed = whole.replaceAll(text, () => other)
  expect(changed).not.toBe(whole)
  expectTwins(utf8(changed))
})

test('bytes that are not UTF-8 in an id', () => {
  const bytes = written(tableOf(SAMPLES)).slice()
  bytes[Buffer.from(bytes).lastIndexOf('s0') + 1] = 0xff
  expect(outcome(bytes)).toBe('InputError: i.json: Cannot read the index file: it is not UTF-8')
})
