import { describe, expect, test } from 'vitest'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const messageFor = (files: Readonly<Record<string, string>>) =>
  readInMemory(files, { path: 'data' }).then(
    () => '',
    (error: Error) => error.message,
  )

const images = (folder: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`data/${folder}/${i}.jpg`, `${folder}${i}`]))

describe('splits without class folders', () => {
  test('are described with all files if the labels are in arrays', async () => {
    const files = { ...images('cars_train', 12), ...images('cars_test', 8), 'data/devkit/annos.mat': 'MATLAB' }
    expect(await messageFor(files)).toContain(
      "- MATLAB (.mat) files are not read. If the labels are in 'devkit/annos.mat'",
    )
  })

  test('are an error if nothing else is known', async () => {
    const message = await messageFor({ ...images('cars_train', 12), ...images('cars_test', 8) })
    expect(message).toContain("Found no class folders in the split folders 'cars_test', 'cars_train'")
  })

  test('get no pattern whose only other class is the README', async () => {
    const files = { 'data/train/frames_1.jpg': 'a', 'data/test/frames_2.jpg': 'b', 'data/README.txt': 'x' }
    expect(await messageFor(files)).not.toContain('pattern:')
  })
})

test('a file of settings does not hide the file with the labels', async () => {
  const examples = Array.from({ length: 12 }, (_, i) => `    - hello ${i}\n`).join('')
  const files = {
    'data/domain.yml': 'version: "3.1"\nintents:\n  - greet\nresponses:\n  utter_greet:\n  - text: "Hey!"\n',
    'data/data/nlu.yml': `nlu:\n- intent: greet\n  examples: |\n${examples}- intent: deny\n  examples: |\n${examples}`,
  }
  expect(await messageFor(files)).toContain("'data/data/nlu.yml' lists examples below 2 intents")
})

test('names of files in split folders have a pattern with the split, without other files', async () => {
  const sounds = Array.from({ length: 60 }, (_, i) => {
    const name = `${['yes', 'no', 'noise'][i % 3]}.${(i * 7919).toString(16)}.s${i}`
    return [`data/${i % 5 ? 'training' : 'testing'}/${name}.wav`, 'x']
  })
  const files = { ...Object.fromEntries(sounds), 'data/info.labels': '{}' }
  const [line = ''] = linesIn(await readInMemory(files).then(String, String))
  expect(line).toContain('(?<split>testing|training)/')
  const { table } = await readWithLine(files, line)
  expect([table.size, table.classes, table.splits?.names]).toEqual([60, ['no', 'noise', 'yes'], ['test', 'train']])
})
