import { describe, expect, test } from 'vitest'
import { prefixOf, samplePaths } from '../../../src/check/content/sample_paths.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

/** The file of each sample of a table, by its id, where the folder has these files. */
async function pathsOf(rows: readonly string[], files: readonly string[], header = 'id,label') {
  const labels = header.includes('split') ? { id: 'id', label: 'label', split: 'split' } : {}
  const dataset = await readInMemory({ 'data/l.csv': `${header}\n${rows.join('\n')}\n` }, { labels })
  const [source] = dataset.table.sources
  if (source === undefined) throw new Error('Expected a source')
  const found = samplePaths({ dataset, source, prefix: '', folder: 'data', paths: new Set(['l.csv', ...files]) })
  return Object.fromEntries([...found].map(([row, path]) => [rows[row]?.split(',')[0], path]))
}

describe('the file that a sample names', () => {
  test('is the one at its path', async () => {
    expect(await pathsOf(['a/1.jpg,x', 'b/1.jpg,x'], ['a/1.jpg', 'b/1.jpg'])).toEqual({
      'a/1.jpg': 'a/1.jpg',
      'b/1.jpg': 'b/1.jpg',
    })
  })

  test('is the one whose path ends with its id', async () => {
    expect(await pathsOf(['1.jpg,x'], ['images/1.jpg', 'images/11.jpg'])).toEqual({ '1.jpg': 'images/1.jpg' })
  })

  test('is the one with its name and any extension', async () => {
    expect(await pathsOf(['song,x'], ['midi/song.mid', 'midi/songs.mid'])).toEqual({ song: 'midi/song.mid' })
  })

  test('is none if two files have the name', async () => {
    expect(await pathsOf(['song,x'], ['a/song.mid', 'b/song.mid'])).toEqual({})
  })

  test('is none if the name is written in another case', async () => {
    expect(await pathsOf(['Song,x'], ['song.mid'])).toEqual({})
  })

  test('is that in the folder of its split if several have the name', async () => {
    const files = ['train/1.jpg', 'test/1.jpg', 'images/train2017/2.jpg', 'images/val2017/2.jpg']
    const rows = ['1.jpg,x,test', '2.jpg,x,train']
    expect(await pathsOf(rows, files, 'id,label,split')).toEqual({
      '1.jpg': 'test/1.jpg',
      '2.jpg': 'images/train2017/2.jpg',
    })
  })

  test('is found among many more rows than files', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `sample-${i},${i % 2 ? 'x' : 'y'}`)
    expect(await pathsOf(rows, ['deep/er/sample-7.mid'])).toEqual({ 'sample-7': 'deep/er/sample-7.mid' })
  })

  test('is found by the bytes of its name among many more rows than files', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `größe-${i},${i % 2 ? 'x' : 'y'}`)
    expect(await pathsOf(rows, ['größe-7.mid', 'a/größe-33.mid'])).toEqual({
      'größe-7': 'größe-7.mid',
      'größe-33': 'a/größe-33.mid',
    })
  })

  test('is none for row numbers', async () => {
    expect(await pathsOf(['some text,x', 'other text,y'], ['0.txt', '1.txt'], 'text,label')).toEqual({})
  })
})

test('ids of additional datasets have their name as prefix, and those of the first have none', () => {
  const source = { name: 'more', start: 0, end: 1 }
  expect([prefixOf(source, 0), prefixOf(source, 1)]).toEqual(['', 'more:'])
})
