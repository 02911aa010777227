import { describe, expect, test } from 'vitest'
import { mediaFolders } from '../../../src/dataset/layouts/media_folders.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const each = <T>(items: readonly T[], paths: (item: T) => readonly string[]) => items.flatMap(paths)
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

function inData(files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((path) => [`data/${path}`, '']))
}

async function messagesOf(files: readonly string[]): Promise<string> {
  const { notes } = await readInMemory(inData(files))
  return notes.map(({ message }) => message).join('\n')
}

describe('folders that may be speakers or sequences', () => {
  test.each([
    [
      'numbers that all names begin with, next to codes',
      each(['0', '1', '2'], (s) => numbers(9).map((i) => `${s}/${s}-M-21-${i % 3}-${i % 7}-${i}.wav`)),
    ],
    [
      'long numbers that all names begin with',
      each(['0011', '0012'], (s) => numbers(9).map((i) => `${s}/${s}_00000${i}.wav`)),
    ],
    [
      'numbers combined with the names of detectors',
      each(['02-DPM', '02-SDP', '04-DPM', '04-SDP'], (s) => numbers(5).map((i) => `train/MOT17-${s}/img1/0${i}.jpg`)),
    ],
  ])('are not taken for classes: %s', (_, files) => {
    expect(mediaFolders(files)).toBeUndefined()
  })

  test('are classes if only a running number is next to a short number', () => {
    const files = each(['0', '1'], (s) => numbers(9).map((i) => `${s}/${s}_${i}.png`))
    expect(mediaFolders(files)?.paths.length).toBe(18)
  })

  test('are pointed out if nearly each speaker occurs with each emotion', async () => {
    const folders = ['bea_Amused', 'bea_Angry', 'bea_Sleepy', 'josh_Amused', 'josh_Sleepy']
    const messages = await messagesOf(each(folders, (folder) => numbers(5).map((i) => `${folder}/x${i}.wav`)))
    expect(messages).toContain("pattern: '^(?<group>[^/_]+)_(?<label>[^/]+)/'")
  })
})

describe('several folders inside classes', () => {
  test('are pointed out if their names differ', async () => {
    const folders = ['colon/colon_aca', 'colon/colon_n', 'lung/lung_n', 'lung/lung_scc']
    const messages = await messagesOf(each(folders, (folder) => numbers(5).map((i) => `${folder}/x${i}.jpg`)))
    expect(messages).toContain("use `labels: { pattern: '(?<label>[^/]+)/[^/]+$' }`")
  })

  test('are not pointed out if one class has none', async () => {
    const folders = ['colon/colon_aca', 'colon/colon_n', 'lung']
    const messages = await messagesOf(each(folders, (folder) => numbers(5).map((i) => `${folder}/x${i}.jpg`)))
    expect(messages).not.toContain('deepest')
  })
})
