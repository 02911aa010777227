import { describe, expect, test } from 'vitest'
import { offersFromFolders } from '../../../../src/dataset/finding/offers/folder_offers.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const PERSONS = ['p41', 'p42', 'p43', 'p44']
const filesIn = (folder: string) => PERSONS.map((person) => `${folder}/${person}.edf`)
const ACTIVITIES = ['rest', 'walk', 'run']

function offersFor(files: readonly string[], path = '.'): string[] {
  return offersFromFolders({ path, files }).map(({ command }) => command)
}

describe('folders whose files have the same names', () => {
  test.each([
    ['here', '', '.', '^(?<label>[^/]+)/'],
    ['in a folder', 'data/', 'data', '^(?<label>[^/]+)/'],
  ])('are offered as classes %s', (_, front, path, pattern) => {
    const files = ACTIVITIES.flatMap((name) => filesIn(`${front}${name}`))
    expect(offersFor([...files, 'README.md', 'train.py'])).toEqual([
      `dataset-balance analyze ${path} --pattern '${pattern}'`,
    ])
  })

  test('are offered with the reason against them', () => {
    const [offer] = offersFromFolders({ path: '.', files: ACTIVITIES.flatMap(filesIn) })
    expect(offer?.what).toContain('3 classes: rest, run, walk (12 data files)')
    expect(offer?.what).toContain('have the same names')
  })

  test('are offered by a line of the config if there is a copy, and that line reads them', async () => {
    const files = ['cells/sick', 'cells/well', 'cells/cells/sick', 'cells/cells/well'].flatMap(filesIn)
    expect(offersFor(files)).toEqual(['labels: { file: folders }'])
    const contents = Object.fromEntries(files.map((path) => [path, '']))
    const { table } = await readInMemory(contents, { path: '.', labels: { file: 'folders' } })
    expect([table.size, table.classes]).toEqual([8, ['sick', 'well']])
  })

  test('are offered with the folder to set as the dataset if a line of the config reads them', () => {
    const files = ['scans/sick', 'scans/well', 'scans/_old'].flatMap(filesIn)
    expect(offersFromFolders({ path: '.', files: [...files, 'x.py'] })).toMatchObject([
      {
        what: 'The folders in scans may be 2 classes: sick, well (8 data files). However, their files have the same names, so they may also be parts of the same samples. If the folders are classes, put these lines in `.github/dataset-balance.yml`',
        datasetPath: 'scans',
        command: 'labels: { file: folders }',
      },
    ])
  })

  test('are not offered if they are people', () => {
    expect(offersFor(['Actor_01', 'Actor_02', 'Actor_03'].flatMap(filesIn))).toEqual([])
  })

  test('are not offered if they are texts about many recordings', () => {
    const texts = ['script', 'scores'].flatMap((name) => PERSONS.map((person) => `about/${name}/${person}.txt`))
    const recordings = Array.from({ length: 40 }, (_, i) => `wav/${'abcdefgh'[i % 8]}${i}.wav`)
    expect(offersFor(texts)).toHaveLength(1)
    expect(offersFor([...texts, ...recordings])).toEqual([])
  })

  test('are not offered if they are two cameras', () => {
    expect(offersFor(['left', 'right'].flatMap(filesIn))).toEqual([])
  })
})

test('a file in each of two folders of code does not make them classes', () => {
  const files = ['benchsuite/runs/summary', 'complete/_rg', 'src/main.rs', 'crates/core/lib.rs', 'README.md']
  expect(offersFor(files)).toEqual([])
})
