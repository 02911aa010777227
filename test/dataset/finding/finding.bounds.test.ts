import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { findJson } from '../../../src/dataset/finding/annotations/find_json.ts'
import { findYolo } from '../../../src/dataset/finding/annotations/find_yolo.ts'
import { considered } from '../../../src/dataset/finding/considered.ts'
import { lookAt } from '../../../src/dataset/finding/found/look.ts'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { lookAtTables } from '../../../src/dataset/finding/tables/look_at_tables.ts'
import { tableStart } from '../../../src/dataset/finding/tables/table_start.ts'
import { skipValue } from '../../../src/dataset/formats/json_bytes.ts'
import { startOfFile } from '../../../src/dataset/tree/file_start.ts'
import { lookAtMemory, type MemoryFiles } from '../../support/looking.ts'
import { memoryTree } from '../../support/memory_tree.ts'

const START = 64 * 1024

const looking = (files: MemoryFiles) => lookAt(Object.keys(files), lookAtMemory(files).context)
const inFolders = (count: number, name: string, content: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`d${i}/${i}${name}`, content]))

/** Finds with files of which nothing is known but how they begin; gives those that were looked into. */
async function lookedInto(
  find: typeof findJson,
  kind: 'json' | 'texts',
  files: readonly string[],
): Promise<readonly string[]> {
  const looked: string[] = []
  const textOf = async (path: string) => {
    looked.push(path)
    return ''
  }
  const lists = { xml: [], json: [], texts: [], images: ['a.png'], others: ['obj.names'] }
  await find({ look: lookAtMemory({}), ...lists, [kind]: files, textOf })
  return looked
}

describe('the search for datasets', () => {
  test('reads 64 KiB of a file', async () => {
    const { context } = lookAtMemory({})
    const asked: number[] = []
    const start = async (_: string, bytes: number) => {
      asked.push(bytes)
      return { bytes: new Uint8Array(), isWhole: false }
    }
    await lookAt(['a'], { ...context, tree: { ...context.tree, start } }).start('a')
    expect(asked).toEqual([START])
    const whole = memoryTree({ a: 'x'.repeat(START + 1) })
    expect(await startOfFile(whole, 'a')).toEqual({ bytes: new Uint8Array(START).fill(120), isWhole: false })
  })

  test('reads 16 MiB of all files, and lists which it skipped', async () => {
    const look = looking(inFolders(300, '.txt', 'x'.repeat(START)))
    for (const path of look.files) await look.start(path)
    expect(look.leftOut?.size).toBe(300 - 256)
    expect(look.leftOut).toContain('d256/256.txt')
  })

  test('unpacks 64 KiB of an archive', async () => {
    const rows = 'a,b\n'.repeat(2_000_000)
    const start = await tableStart('a.csv.gz', lookAtMemory({ 'a.csv.gz': gzipSync(`foo,bar\n${rows}`) }))
    expect(start?.isWhole).toBe(false)
    expect(start?.rows).toHaveLength(1000)
    const { size } = (await start?.manifest.read({ coded: [], texts: [] })) ?? { size: 0 }
    expect(size).toBeLessThan(START / 4)
  })

  test('reads the complete part of an archive that is cut off', async () => {
    const packed = gzipSync('foo,bar\n1,2\n3,4\n')
    const start = await tableStart('a.csv.gz', lookAtMemory({ 'a.csv.gz': packed }))
    expect(start?.rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(start?.isWhole).toBe(true)
  })

  test('opens wide tables until it has seen 50,000 columns', async () => {
    const header = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')
    const look = looking(inFolders(10, '.csv', `${header}\n`))
    expect(await lookAtTables(look)).toHaveLength(5)
    expect(look.leftOut?.size).toBe(5)
  })

  test('opens tables of many cells until it has seen four million', async () => {
    const row = `${','.repeat(60)}\n`
    const look = looking(inFolders(90, '.csv', row.repeat(1000)))
    const looks = await lookAtTables(look)
    expect(looks.length).toBeGreaterThan(50)
    expect(look.leftOut?.size).toBe(90 - looks.length)
    expect(looks.length).toBeLessThan(80)
  })

  test('lists the files that it skipped', async () => {
    const header = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')
    const files = inFolders(6, '.csv', `${header}\n`)
    const { message } = await nothingFound(Object.keys(files), lookAtMemory(files).context)
    expect(message).toContain(
      "- Skipped 1 file because the folder is too large to search completely: 'd5/5.csv'. To read one of them, run the command with its path.",
    )
  })

  test('says how many text files it did not search for tables', async () => {
    const files = Array.from({ length: 2003 }, (_, i) => `texts/${i}.txt`)
    const context = {
      ...lookAtMemory({}).context,
      tree: memoryTree(Object.fromEntries(files.map((path) => [path, 'a b c\n']))),
    }
    const { message } = await nothingFound(files, context)
    expect(message).toContain('so 3 text files and files without an extension were not searched for a table')
    const skipped = (await considered(context))?.filter(({ isSkipped }) => isSkipped)
    expect(skipped?.map(({ description }) => description)).toContain('3 text files that may be tables')
  })

  test('opens at most 150 JSON files, and those in its own folder', async () => {
    const files = Array.from({ length: 400 }, (_, i) => `d${i}/a.json`)
    expect(await lookedInto(findJson, 'json', files)).toHaveLength(150)
  })

  test('opens the text files of at most 100 folders for YOLO', async () => {
    const files = Array.from({ length: 400 }, (_, i) => `d${i}/a.txt`)
    expect(await lookedInto(findYolo, 'texts', files)).toHaveLength(100)
  })
})

test('JSON is read up to 500 levels deep', () => {
  const nested = (depth: number) => new TextEncoder().encode('['.repeat(depth) + ']'.repeat(depth))
  expect(skipValue(nested(500), 0)).toBe(1000)
  expect(skipValue(nested(600), 0)).toBe(-1)
  expect(skipValue(nested(1_000_000), 0)).toBe(-1)
})
