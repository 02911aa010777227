import { describe, expect, test } from 'vitest'
import { csv } from '../../../support/looking.ts'
import { linesIn, readWithLine } from '../../../support/offered_lines.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const messageFor = (files: Readonly<Record<string, string>>) =>
  readInMemory(files, { path: 'data' }).then(
    () => '',
    (error: Error) => error.message,
  )

const flows = (classes: readonly string[]) =>
  csv('Port,Duration,Label', 30, (i) => `${i * 7},${i / 3},${classes[i % classes.length]}`)

describe('a table per day', () => {
  const files = {
    'data/flows/Monday.csv': flows(['BENIGN']),
    'data/flows/Tuesday.csv': flows(['BENIGN', 'FTP']),
    'data/flows/Friday.csv': flows(['BENIGN', 'DDoS']),
  }

  test('is offered first as one dataset, with those of a single class', async () => {
    const message = await messageFor(files)
    expect(message).toContain(
      "- 3 tables with the labels in 'Label', as one dataset, 90 samples, with these lines in `.github/dataset-balance.yml`:",
    )
    const [line = ''] = linesIn(message)
    expect(line).toBe("labels: { file: 'flows/*.csv', label: Label }")
    expect((await readWithLine(files, line)).table).toMatchObject({ size: 90, classes: ['BENIGN', 'DDoS', 'FTP'] })
  })

  test('does not stop another dataset from being chosen', async () => {
    const labels = csv('image,label', 40, (i) => `${i}.jpg,${i % 2 ? 'cat' : 'dog'}`)
    const images = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`data/photos/${i}.jpg`, `${i}`]))
    const { table } = await readInMemory({ ...files, 'data/photos/labels.csv': labels, ...images })
    expect(table.classes).toEqual(['cat', 'dog'])
  })
})

test('copies of a dataset in several sizes are not offered as one dataset', async () => {
  const rows = flows(['a', 'b'])
  const files = { 'data/x/d_full.csv': rows, 'data/x/d_small.csv': rows, 'data/x/d_imbalanced.csv': rows }
  expect(await messageFor(files)).not.toContain('as one dataset')
})
