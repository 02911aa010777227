import { expect, test } from 'vitest'
import { countClasses } from '../../../src/dataset/index.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const names = (prefix: string, size: number) => Array.from({ length: size }, (_, i) => `${prefix}_${i}.jpg`)
const images = (folder: string, prefix: string, size = 20) =>
  Object.fromEntries(names(prefix, size).map((name) => [`${folder}/${name}`, '']))

const training = { ...images('train/cat/images', 'cat'), ...images('train/dog/images', 'dog') }
const listed = names('val', 10).map((name, i) => `${name}\t${i < 4 ? 'cat' : 'dog'}\t0\t32\t44\t62`)

async function read(list: string) {
  const files = { ...training, ...images('val/images', 'val', 10), 'val/val_annotations.txt': list }
  const { table, notes } = await readInMemory(files, { path: '.' })
  return { counts: [...countClasses(table).counts], unlabelled: countClasses(table).unlabelled, notes }
}

test('the classes of a split without class folders are read from a list in it', async () => {
  const { counts, unlabelled, notes } = await read(`${listed.join('\n')}\n`)
  expect({ counts, unlabelled }).toEqual({ counts: [24, 26], unlabelled: 0 })
  expect(notes.map(({ message }) => message)).toContain(
    "Read the classes of 10 samples in 'val' from 'val/val_annotations.txt'",
  )
})

test('a file that is not such a list is not read', async () => {
  const { counts, unlabelled } = await read(names('val', 10).join('\n'))
  expect({ counts, unlabelled }).toEqual({ counts: [20, 20], unlabelled: 10 })
})

test('the classes of a list must be classes of the other splits', async () => {
  const { counts, unlabelled } = await read(listed.join('\n').replaceAll(/cat|dog/g, 'bird'))
  expect({ counts, unlabelled }).toEqual({ counts: [20, 20], unlabelled: 10 })
})
