import { describe, expect, test } from 'vitest'
import { baseOf, checkSide, findingsOf, type Side } from './checking.ts'

const DATA = 'data: { dataset_path: data }\n'

function csv(columns: string, rows: readonly string[]): Side['files'] {
  return { 'data/l.csv': `${[columns, ...rows].join('\n')}\n` }
}

function messages({ findings }: Awaited<ReturnType<typeof checkSide>>, rule: string): string[] {
  return findings.filter((one) => one.rule === rule).map(({ message }) => message)
}

describe('leakage in the dataset’s own split', () => {
  const TAGS = "labels: { label: tags, separator: ' ', group: patient, split: split }\n"
  const thresholds = 'thresholds: { leakage: { group: fail, content: off } }\n'

  test('is checked for samples with several labels', async () => {
    const files = csv('path,tags,patient,split', ['a.jpg,x y,p1,train', 'b.jpg,y,p1,test', 'c.jpg,x,p2,train'])
    const result = await checkSide({ config: `${DATA}${TAGS}${thresholds}`, files })
    expect(findingsOf(result, 'leakage')).toEqual(['fail leakage.group'])
    expect(messages(result, 'leakage')).toEqual([expect.stringContaining('p1 in train, test')])
  })

  test('passes for samples with several labels if no group is in more than one split', async () => {
    const files = csv('path,tags,patient,split', ['a.jpg,x y,p1,train', 'b.jpg,y,p1,train', 'c.jpg,x,p2,test'])
    const result = await checkSide({ config: `${DATA}${TAGS}${thresholds}`, files })
    expect(result.checks.find(({ rule }) => rule === 'leakage')?.status).toBe('pass')
    expect(result.result).toBe('pass')
  })

  test('only warns of leakage that the base already has, if existing is set to warn, even without an index file', async () => {
    const rows = ['a.jpg,x y,p1,train', 'b.jpg,y,p1,test']
    const config = `${DATA}${TAGS}thresholds: { leakage: { group: fail, content: off }, existing: warn }\n`
    const base = await baseOf({ config, files: csv('path,tags,patient,split', rows) })
    const level = async (more: readonly string[]) =>
      findingsOf(
        await checkSide({ config, files: csv('path,tags,patient,split', [...rows, ...more]) }, base),
        'leakage',
      )
    expect(await level(['c.jpg,x,p2,test'])).toEqual(['warn leakage.group'])
    expect(await level(['c.jpg,x,p2,test', 'd.jpg,x,p2,train'])).toEqual(['fail leakage.group'])
  })

  test('includes an id that is in both train and test', async () => {
    const files = csv('path,label,split', ['a.jpg,x,train', 'a.jpg,x,test', 'b.jpg,y,train', 'c.jpg,y,test'])
    const config = `${DATA}labels: { id: path, label: label, split: split }\nthresholds: { leakage: fail }\n`
    const result = await checkSide({ config, files })
    expect(findingsOf(result, 'leakage')).toEqual(['fail leakage.group'])
    expect(messages(result, 'leakage')).toEqual([expect.stringMatching(/^1 id in .*: a\.jpg in train, test\./)])
  })

  test('is reported once for an id whose group is in more than one split', async () => {
    const files = csv('path,label,song,split', ['a,x,s,train', 'a,x,s,test', 'b,y,t,train'])
    const config = `${DATA}labels: { label: label, group: song, split: split }\n`
    expect(messages(await checkSide({ config, files }), 'leakage')).toEqual([
      expect.stringContaining('s in train, test'),
    ])
  })

  test('is not reported if leakage.group is off', async () => {
    const files = csv('path,label,split', ['a.jpg,x,train', 'a.jpg,x,test', 'b.jpg,y,train'])
    const config = `${DATA}labels: { label: label, split: split }\nthresholds: { leakage: { group: off } }\n`
    expect(findingsOf(await checkSide({ config, files }), 'leakage')).toEqual([])
  })
})

describe('identical content in two splits', () => {
  const CONTENT = 'thresholds: { leakage: { content: fail } }\n'
  const box = (image: number, category: number, id = image * 10) => ({ id, image_id: image, category_id: category })

  function coco(names: readonly string[]): string {
    const images = names.map((file_name, id) => ({ id, file_name }))
    const annotations = images.map(({ id }) => box(id, id % 2))
    return JSON.stringify({
      images,
      annotations,
      categories: [
        { id: 0, name: 'cat' },
        { id: 1, name: 'dog' },
      ],
    })
  }

  test('includes an image that was copied from train to valid, for YOLO', async () => {
    const files = {
      'data/data.yaml': 'path: .\ntrain: train/images\nval: valid/images\nnames: [cat, dog]\n',
      'data/train/images/1.jpg': 'pic1',
      'data/train/labels/1.txt': '1 0.5 0.5 0.1 0.1\n',
      'data/train/images/2.jpg': 'pic2',
      'data/train/labels/2.txt': '0 0.5 0.5 0.1 0.1\n',
      'data/valid/images/copy.jpg': 'pic1',
      'data/valid/labels/copy.txt': '1 0.5 0.5 0.1 0.1\n',
    }
    const result = await checkSide({ config: `${DATA}${CONTENT}`, files })
    expect(findingsOf(result, 'leakage')).toContain('fail leakage.content')
    expect(messages(result, 'leakage').join('\n')).toContain('train/images/1.jpg (train) = valid/images/copy.jpg (val)')
  })

  test('does not include two YOLO label files with the same content', async () => {
    const files = {
      'data/data.yaml': 'path: .\ntrain: train/images\nval: valid/images\nnames: [cat, dog]\n',
      'data/train/images/1.jpg': 'pic1',
      'data/train/labels/1.txt': '1 0.5 0.5 0.1 0.1\n',
      'data/train/labels/2.txt': '0 0.5 0.5 0.1 0.1\n',
      'data/valid/labels/3.txt': '0 0.5 0.5 0.1 0.1\n',
    }
    expect(findingsOf(await checkSide({ config: `${DATA}${CONTENT}`, files }), 'leakage')).toEqual([])
  })

  test.each([
    ['images', ''],
    ['boxes', ', label: annotations'],
  ])(
    'includes an image that was copied to the other folder under another name, for COCO with %s as samples',
    async (_, label) => {
      const files = {
        'data/annotations/train.json': coco(['1.jpg', '2.jpg']),
        'data/annotations/val.json': coco(['3.jpg', '4.jpg']),
        'data/train2017/1.jpg': 'pic1',
        'data/train2017/2.jpg': 'pic2',
        'data/val2017/3.jpg': 'pic1',
        'data/val2017/4.jpg': 'pic4',
      }
      const config = `${DATA}labels: { file: 'annotations/*.json'${label} }\n${CONTENT}`
      expect(findingsOf(await checkSide({ config, files }), 'leakage')).toContain('fail leakage.content')
    },
  )

  test.each([
    ['images', ''],
    ['boxes', ', label: annotations'],
  ])(
    'includes an image that train.json and val.json both name as group leakage, with %s as samples',
    async (_, label) => {
      const files = { 'data/train.json': coco(['1.jpg', '2.jpg']), 'data/val.json': coco(['2.jpg', '3.jpg']) }
      const config = `${DATA}labels: { file: '*.json'${label} }\nthresholds: { leakage: { group: fail, content: off } }\n`
      const result = await checkSide({ config, files })
      expect(findingsOf(result, 'leakage')).toContain('fail leakage.group')
      expect(messages(result, 'leakage').join()).toContain('2.jpg in train, val')
    },
  )

  test('does not mistake annotation numbers, which each file counts separately, for ids of the same image', async () => {
    const files = { 'data/train.json': coco(['1.jpg', '2.jpg']), 'data/val.json': coco(['3.jpg', '4.jpg']) }
    const config = `${DATA}labels: { file: '*.json', label: annotations }\nthresholds: { leakage: { group: fail, content: off } }\n`
    const result = await checkSide({ config, files })
    expect(findingsOf(result, 'leakage')).toEqual([])
    expect(result.splits?.plan.group).toBe('image')
  })

  test('is found by the end of a path, and next to the label file of the row', async () => {
    const files = {
      ...csv('file,label,split', ['1.jpg,x,train', '2.jpg,y,train', '3.jpg,x,test']),
      'data/images/1.jpg': 'same',
      'data/images/2.jpg': 'other',
      'data/images/3.jpg': 'same',
    }
    const config = `${DATA}labels: { id: file, label: label, split: split }\n${CONTENT}`
    expect(findingsOf(await checkSide({ config, files }), 'leakage')).toContain('fail leakage.content')
  })

  test('reports how many samples refer to no file', async () => {
    const files = { ...csv('file,label,split', ['1.jpg,x,train', '2.jpg,y,test']), 'data/1.jpg': 'same' }
    const config = `${DATA}labels: { id: file, label: label, split: split }\n${CONTENT}`
    expect((await checkSide({ config, files })).notes).toContainEqual({
      level: 'note',
      message: '1 of 2 samples does not name a file, so its content is not compared',
    })
  })

  test('is not checked for samples that refer to no file, if the threshold is set for content', async () => {
    const files = {
      ...csv('file,label,split', ['1.jpg,x,train', '2.jpg,y,test', '3.jpg,y,test', '4.jpg,,test']),
      'data/1.jpg': 'same',
    }
    const labels = `${DATA}labels: { id: file, label: label, split: split }\n`
    const result = await checkSide({ config: `${labels}${CONTENT}`, files })
    expect(findingsOf(result, 'not_judged')).toEqual(['fail leakage.content'])
    expect(messages(result, 'not_judged')[0]).toContain(
      '2 labelled samples do not name a file of the dataset, so their content is not compared. Add the missing files, or set labels.content to the column with the content.',
    )
    for (const thresholds of ['', 'thresholds: { leakage: fail }\n']) {
      expect(findingsOf(await checkSide({ config: `${labels}${thresholds}`, files }), 'not_judged')).toEqual([])
    }
  })

  test('is checked for all samples if other rows of an id and unlabelled samples refer to no file', async () => {
    const files = {
      ...csv('file,label,split', ['1.jpg,x,train', '1.jpg,y,train', '2.jpg,y,test', '4.jpg,,test']),
      'data/1.jpg': '1',
      'data/2.jpg': '2',
    }
    const config = `${DATA}labels: { id: file, label: label, split: split }\n${CONTENT}`
    expect(findingsOf(await checkSide({ config, files }), 'not_judged')).toEqual([])
  })

  test('is not affected by row numbers, which refer to no file', async () => {
    const files = {
      ...csv('text,label,split', ['a,x,train', 'b,y,train', 'c,x,test']),
      'data/0.txt': 'same',
      'data/2.txt': 'same',
    }
    const config = `${DATA}labels: { label: label, split: split }\n${CONTENT}`
    const result = await checkSide({ config, files })
    expect(findingsOf(result, 'leakage')).toEqual([])
    expect(findingsOf(result, 'not_judged')).toEqual(['fail leakage.content'])
  })
})

describe('max_split_deviation of the dataset’s own split', () => {
  const SPLIT = 'labels: { label: label, split: split }\n'
  const limit = (points: number) => `thresholds: { max_split_deviation: ${points} }\n`
  const many = (count: number, label: string, split: string, from = 0) =>
    Array.from({ length: count }, (_, i) => `${label}-${from + i},${label},${split}`)
  const files = (rows: readonly string[]) => csv('id,label,split', rows)

  test('is checked against each split’s share of all samples', async () => {
    const rows = [
      ...many(9, 'x', 'train'),
      ...many(1, 'x', 'test', 9),
      ...many(5, 'y', 'train'),
      ...many(5, 'y', 'test', 5),
    ]
    const result = await checkSide({ config: `${DATA}${SPLIT}${limit(5)}`, files: files(rows) })
    expect(messages(result, 'max_split_deviation')).toEqual([
      "x deviates by 20.00 percentage points from its share of train in the dataset's own split, limit 5.00 points",
      "y deviates by 20.00 percentage points from its share of train in the dataset's own split, limit 5.00 points",
    ])
  })

  test('passes if every class has the same shares, whatever they are', async () => {
    const rows = [
      ...many(8, 'x', 'train'),
      ...many(2, 'x', 'test', 8),
      ...many(40, 'y', 'train'),
      ...many(10, 'y', 'test', 40),
    ]
    const result = await checkSide({ config: `${DATA}${SPLIT}${limit(0)}`, files: files(rows) })
    expect(messages(result, 'max_split_deviation')).toEqual([])
  })

  test('is checked against the shares in the config', async () => {
    const data = 'data: { dataset_path: data, train_split: 0.5, val_split: 0.25, test_split: 0.25 }\n'
    const rows = [...many(8, 'x', 'train'), ...many(2, 'x', 'test', 8)]
    const result = await checkSide({ config: `${data}${SPLIT}${limit(5)}`, files: files(rows) })
    expect(messages(result, 'max_split_deviation')[0]).toMatch(
      /x deviates by 30\.00 percentage points from its share of train/,
    )
  })

  test('does not depend on how another tool rounds', async () => {
    const rows = [
      ...many(2, 'x', 'train'),
      ...many(1, 'x', 'test', 2),
      ...many(1, 'y', 'train'),
      ...many(2, 'y', 'test', 1),
    ]
    const result = await checkSide({ config: `${DATA}${SPLIT}${limit(1)}`, files: files(rows) })
    expect(messages(result, 'max_split_deviation')).toEqual([])
  })

  for (const { name, rows } of [
    { name: 'every row', rows: many(100, 'x', 'train') },
    { name: 'half of the rows, and no others', rows: [...many(50, 'x', 'train'), ...many(50, 'x', '', 50)] },
  ]) {
    for (const shares of ['', 'train_split: 0.7, val_split: 0.15, test_split: 0.15']) {
      test(`is checked if it names one split for ${name}, with the shares "${shares}"`, async () => {
        const config = `data: { dataset_path: data, ${shares} }\n${SPLIT}${limit(1)}`
        const found = messages(await checkSide({ config, files: files(rows) }), 'max_split_deviation')
        expect(found[0]).toMatch(
          /^x deviates by 30\.00 percentage points from its share of train in the dataset's own split/,
        )
      })
    }
  }

  test('is the deviation of our split if a file of a single split was found but not named', async () => {
    const config = `${DATA}${limit(1)}`
    const found = { 'data/train/x/1.jpg': '1', 'data/train/x/2.jpg': '2', 'data/train/y/3.jpg': '3' }
    const { checks } = await checkSide({ config, files: found })
    expect(checks.find(({ rule }) => rule === 'max_split_deviation')?.name).not.toContain('own')
  })

  test('is checked for each of several labels', async () => {
    const rows = [...many(10, 'a b', 'train'), ...many(10, 'a', 'test')]
    const config = `${DATA}labels: { label: label, separator: ' ', split: split }\n${limit(5)}`
    const result = await checkSide({ config, files: files(rows) })
    expect(messages(result, 'max_split_deviation')).toEqual([
      expect.stringMatching(/^b deviates by 50\.00 percentage points/),
    ])
  })
})

describe('a note about the dataset’s own split', () => {
  const config = `${DATA}labels: { label: label, split: split }\n`
  const notesOf = async (rows: readonly string[]) =>
    (await checkSide({ config, files: csv('id,label,split', rows) })).notes.map(({ message }) => message)
  const many = (count: number, label: string, split: string, from: number) =>
    Array.from({ length: count }, (_, i) => `${label}${from + i},${label},${split}`)

  test('counts its samples and names the class whose share differs the most', async () => {
    const rows = [...many(1200, 'x', 'train', 0), ...many(15, 'y', 'train', 0), ...many(5, 'y', 'test', 15)]
    expect(await notesOf(rows)).toEqual(
      expect.arrayContaining([
        'The dataset has its own split: train 1,215, test 5',
        "In the dataset's own split, train has 75.0% of y but 99.6% of all samples",
      ]),
    )
  })

  test('says that its column is empty', async () => {
    expect(await notesOf(['a,x,', 'b,y,'])).toContain(
      "The dataset's own split is empty: no row has a split in the column 'split' (labels.split)",
    )
  })
})
