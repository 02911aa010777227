import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { jsonCandidate } from '../../../src/dataset/layouts/json_candidate.ts'
import { lookAtMemory } from '../../support/looking.ts'

const BOUNDS = { smallBytes: 500, startBytes: 300, mostBytes: 5000, mostValues: 1000 }
const times = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join(',')

async function kindOf(content: string | Uint8Array, file = 'notes.json'): Promise<string | undefined> {
  const { context } = lookAtMemory({ [file]: content })
  return (await jsonCandidate(file, [file], context, BOUNDS))?.kind
}

describe('a large JSON file of which detection does not know what it is', () => {
  test.each([
    ['rows', `[${times(400, (i) => `{"id":"${i}","label":"joy"}`)}]`, 'manifest'],
    ['columns', `{"label":[${times(400, () => '"joy"')}],"n":[${times(400, () => '1000000')}]}`, 'manifest'],
    [
      'COCO',
      `{"info":{},"images":[${times(400, (i) => `{"id":${i},"file_name":"${i}.jpg"}`)}],"annotations":[{"image_id":1,"category_id":1}],"categories":[{"id":1,"name":"cat"}]}`,
      'coco',
    ],
    [
      'Label Studio',
      `[${times(200, (i) => `{"id":${i},"data":{"text":"a"},"annotations":[{"result":[]}]}`)}]`,
      'label-studio',
    ],
  ])('is parsed if its beginning looks like labels: %s', async (_, text, kind) => {
    expect(text.length).toBeGreaterThan(BOUNDS.mostBytes)
    expect(await kindOf(text)).toBe(kind)
    expect(await kindOf(gzipSync(text), 'notes.json.gz')).toBe(kind)
  })

  test('is parsed if it is not so large, because its labels may come later', async () => {
    const text = `{"text":[${times(200, () => '"a text"')}],"label":[${times(200, () => '"joy"')}]}`
    expect(text.length).toBeGreaterThan(BOUNDS.smallBytes)
    expect(await kindOf(text)).toBe('manifest')
  })

  test.each([
    ['bytes', `{"a":["${'x'.repeat(6000)}"]}`, '5,000 bytes'],
    ['values', `{"a":[${times(2000, () => '1')}]}`, '1,000 values'],
  ])('is not parsed otherwise, and the error says how to read it: too many %s', async (_, text, most) => {
    const message = (name: string) =>
      `${name}: Skipped this file: it has more than ${most}, and its beginning does not look like labels. If it contains the labels, set \`labels: { file: ${name} }\`.`
    await expect(kindOf(text)).rejects.toThrow(message('notes.json'))
    await expect(kindOf(gzipSync(text), 'notes.json.gz')).rejects.toThrow(message('notes.json.gz'))
  })
})
