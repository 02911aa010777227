import { describe, expect, test } from 'vitest'
import { keyedLists } from '../../../../src/dataset/finding/offers/keyed_lists.ts'
import { lookAtMemory } from '../../../support/looking.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const INTENTS = ['PlayMusic', 'RateBook', 'GetWeather']
const samples = (key: string) =>
  JSON.stringify({ [key]: Array.from({ length: 3 }, (_, i) => ({ data: [{ text: `${i}` }] })) })
const snips = Object.fromEntries(
  INTENTS.flatMap((name) => [
    [`engines/${name}/train_${name}.json`, samples(name)],
    [`engines/${name}/train_${name}_full.json`, samples(name)],
    [`engines/${name}/validate_${name}.json`, samples(name)],
    [`engines/${name}/Luis_metrics.json`, '{"precision": 1}'],
  ]),
)

describe('JSON files with the samples of one class below its name', () => {
  test('are converted together, the complete ones', async () => {
    const [{ what = '', command } = {}, ...others] = await keyedLists(lookAtMemory(snips))
    expect(others).toEqual([])
    expect(what).toContain(
      "3 files such as 'engines/GetWeather/train_GetWeather_full.json' each contain the samples of one class",
    )
    expect(what).toContain("(2 other sets of such files: 'engines/*/train_*.json', 'engines/*/validate_*.json')")
    expect(what).toMatch(
      /convert them to CSV: python3 -I -c ".*" engines\/\*\/train_\*_full\.json > classes_by_key\.csv$/,
    )
    expect(command).toBe('dataset-balance analyze classes_by_key.csv')
  })

  test('are offered instead of the folders as classes', async () => {
    const files = Object.fromEntries(Object.entries(snips).map(([path, content]) => [`data/${path}`, content]))
    await expect(readInMemory(files)).rejects.toThrow(/each contain the samples of one class below its name/)
    await expect(readInMemory(files)).rejects.not.toThrow(/file: folders/)
  })

  test('are not splits or files whose paths do not contain the key', async () => {
    const files = {
      'train.json': samples('train'),
      'test.json': samples('test'),
      'a.json': samples('b'),
      'c.json': samples('b'),
    }
    expect(await keyedLists(lookAtMemory(files))).toEqual([])
  })
})
