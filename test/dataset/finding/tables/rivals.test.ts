import { expect, test } from 'vitest'
import { csv } from '../../../support/looking.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

test('next to several tasks with labels, one with gold labels is offered too, with all its splits', async () => {
  const labels = ['a', 'b', 'c']
  const task = (column: string) => csv(`text,${column}`, 30, (i) => `t${i},${labels[i % 3]}`)
  const read = readInMemory(
    {
      'data/topics/topics_train.csv': task('label'),
      'data/topics/topics_dev.csv': task('label'),
      'data/relations/relations_train.csv': task('label'),
      'data/inference/inference_train.csv': task('gold_label'),
      'data/inference/inference_dev.csv': task('gold_label'),
    },
    {},
  )
  await expect(read).rejects.toThrow(/\ndataset-balance analyze data\/inference --label gold_label/)
})
