import { describe, expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { type InMemory, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

const classOf = (i: number) => (i % 2 ? 'a' : 'b')
async function idsOf(content: string, options: InMemory = {}): Promise<string[]> {
  const { table } = await readInMemory({ 'data/l.csv': content }, options)
  return texts(table.ids).slice(0, 2)
}

describe('a column of file names', () => {
  test.each(['image', 'wav', 'img', 'audio_id', 'track'])('named %s is the id', async (name) => {
    expect(await idsOf(csv(`n,${name},label`, 30, (i) => `${i},x/f${i}.wav,${classOf(i)}`))).toEqual([
      'x/f0.wav',
      'x/f1.wav',
    ])
  })

  test('takes precedence over id, but not over a column that is named like a path', async () => {
    expect(await idsOf(csv('id,img,label', 30, (i) => `${i},f${i}.png,${classOf(i)}`))).toEqual(['f0.png', 'f1.png'])
    expect(await idsOf(csv('img,path,label', 30, (i) => `f${i}.png,p${i},${classOf(i)}`))).toEqual(['p0', 'p1'])
  })

  test('is still one if one value in ten is something else', async () => {
    expect(await idsOf(csv('img,label', 40, (i) => `${i % 12 ? `f${i}.png` : `f${i}`},${classOf(i)}`))).toEqual([
      'f0',
      'f1.png',
    ])
  })

  test('with one row per box is the id', async () => {
    expect(await idsOf(csv('img,label', 40, (i) => `f${i >> 2}.png,${classOf(i)}`))).toEqual(['f0.png', 'f0.png'])
  })

  test.each([
    ['that is the same in all rows', (i: number) => `${'clip.mp4'},${classOf(i)}`],
    ['of addresses', (i: number) => `https://example.com/${i}.jpg,${classOf(i)}`],
    ['of sentences', (i: number) => `It is number ${i}. And more.,${classOf(i)}`],
    ['of which half are none', (i: number) => `${i % 2 ? `${i}.jpg` : i},${classOf(i)}`],
  ])('%s is not one', async (_, row) => {
    expect(await idsOf(csv('thing,label', 40, row))).toEqual(['0', '1'])
  })

  test('that is the label is not the id', async () => {
    expect(await idsOf(csv('label,n', 40, (i) => `logo${i % 9}.svg,${i}`))).toEqual(['0', '1'])
  })

  test('is found in JSON Lines too', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => JSON.stringify({ audio: `f${i}.flac`, label: classOf(i) }))
    const { table } = await readInMemory({ 'data/l.jsonl': lines.join('\n') })
    expect(texts(table.ids).slice(0, 2)).toEqual(['f0.flac', 'f1.flac'])
  })

  test('is found if a large file is read in pieces, and if classes are only counted', async () => {
    const { layout } = await readInMemory({ 'data/l.csv': csv('img,label', 30, (i) => `f${i}.png,${classOf(i)}`) })
    expect(layout).toMatchObject({ description: 'classes from column label of l.csv, ids from img', stableIds: true })
  })
})

describe('a column of people or songs', () => {
  const suggested = async (column: string, value: (i: number) => string | number, options: InMemory = {}) => {
    const content = csv(`${column},text,label`, 30, (i) => `${value(i)},t ${i},${classOf(i)}`)
    const { groupClues } = await readInMemory({ 'data/l.csv': content }, options)
    return (await groupClues?.())?.columns.filter(({ isClear }) => isClear).map(({ name }) => name)
  }

  test.each([
    'user.id',
    'subject',
    'speaker',
    'patient_id',
    'ParticipantID',
    'song_id',
    'session',
    'author',
    'client_id',
  ])('%s that repeats is suggested as the group', async (column) => {
    expect(await suggested(column, (i) => i % 7)).toEqual([column])
  })

  test.each(['speaker_age', 'user_rating', 'text_id', 'songs_liked'])('%s is not one', async (column) => {
    expect(await suggested(column, (i) => i % 7)).toEqual([])
  })

  test('that never repeats or has a single value is not suggested', async () => {
    expect(await suggested('user', (i) => i)).toEqual([])
    expect(await suggested('user', () => 'me')).toEqual([])
  })

  test('is not suggested if there is a group', async () => {
    expect(await suggested('user', (i) => i % 7, { labels: { group: 'user' } })).toEqual([])
  })
})
