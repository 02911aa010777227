import { expect, test } from 'vitest'
import { isCoordinate } from '../../../src/dataset/formats/index.ts'
import { csv } from '../../support/looking.ts'
import { linesIn } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

test.each(['image,x,y', 'file_name,X,Y', 'frame_id,t,x,y', 'x,y,w,h', 'id,x,y,visibility', 'x,y,label'])(
  '%s',
  (header) => {
    const columns = header.split(',')
    const found = columns.filter((name) => isCoordinate(name, columns)).map((name) => name.toLowerCase())
    expect(found).toEqual(['x', 'y'])
  },
)

test.each(['x,y', 'x1,x2,y', 'text,y', 'image,y', 'id,x,y'])('%s has a label', (header) => {
  const columns = header.split(',')
  expect(columns.filter((name) => isCoordinate(name, columns))).toEqual([])
})

test('points in images are no classes, and no line is offered for them', async () => {
  const images = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`images/${i}.jpg`, 'x']))
  const points = csv('image,x,y', 120, (i) => `${i % 40}.jpg,${i % 7},${i % 9}`)
  const error = await readInMemory({ ...images, 'points.csv': points }, { path: '.' }).catch(String)
  expect(error).toContain('image (40), x (7), y (9); no column looks like classes')
  expect(error).not.toContain('analyze points.csv')
  const labelled = csv('image,x,y,label', 120, (i) => `${i % 40}.jpg,${i % 7},${i % 9},${'ab'[i % 2]}`)
  const { table } = await readInMemory({ ...images, 'points.csv': labelled }, { path: '.' })
  expect(table.classes).toEqual(['a', 'b'])
})

test('the target of a stance is the topic, and both columns are offered', async () => {
  const rows = csv(
    'ID,Target,Tweet,Stance',
    60,
    (i) => `${i},topic ${i % 4},a tweet ${i},${['FAVOR', 'NONE', 'AGAINST'][i % 3]}`,
  )
  const error = await readInMemory({ 'train.csv': rows }, { path: '.' }).then(String, String)
  expect(linesIn(error).slice(-2)).toEqual([
    'dataset-balance analyze train.csv --label Stance',
    'dataset-balance analyze train.csv --label Target',
  ])
  const others = csv('ID,Target', 60, (i) => `${i},topic ${i % 4}`)
  expect((await readInMemory({ 'train.csv': others }, { path: '.' })).table.classes.length).toBe(4)
})
