import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countGolden, FILES, type Golden, readGolden } from './golden_table.ts'

const names = readdirSync(FILES)
const pairs = names.filter((name) => names.includes(`${name}.json`))

describe('every label file in files/ is read into the table next to it', () => {
  test('every file has a pair', () => {
    const goldens = pairs.map((name) => `${name}.json`)
    expect(names.filter((name) => !pairs.includes(name) && !goldens.includes(name))).toEqual([])
  })

  test.for(pairs)('%s', async (name) => {
    const { settings, expected }: Golden = JSON.parse(readFileSync(new URL(`${name}.json`, FILES), 'utf8'))
    expect(await readGolden(name, settings)).toEqual(expected)
  })

  test.for(pairs)('%s has the same counts as when it is read', async (name) => {
    const { settings }: Golden = JSON.parse(readFileSync(new URL(`${name}.json`, FILES), 'utf8'))
    expect(await countGolden(name, settings, 'counts')).toEqual(await countGolden(name, settings, 'rows'))
  })
})
