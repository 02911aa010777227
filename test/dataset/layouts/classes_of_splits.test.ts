import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

async function messagesFor(...folders: readonly string[]): Promise<string> {
  const files = folders.flatMap((folder) => [1, 2, 3, 4, 5].map((i) => [`data/${folder}/x${i}.png`, '']))
  const { notes } = await readInMemory(Object.fromEntries(files))
  return notes.map(({ message }) => message).join('\n')
}

test('a class with a longer name in the training split is pointed out, with the line that maps it', async () => {
  const messages = await messagesFor('train/adeno_left_T2', 'train/normal', 'test/adeno', 'test/normal')
  expect(messages).toContain("1 class is in other splits but not in the training split: 'adeno'")
  expect(messages).toContain("`labels: { map: { 'adeno_left_T2': adeno } }`")
})

test('the same classes in all splits are not pointed out', async () => {
  expect(await messagesFor('train/adeno', 'train/normal', 'test/adeno', 'test/normal')).not.toContain('other splits')
})
