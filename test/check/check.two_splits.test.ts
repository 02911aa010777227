import { describe, expect, test } from 'vitest'
import { checkSide, findingsOf } from './checking.ts'

const IMAGES = {
  'd/images/a.jpg': 'a',
  'd/images/b.jpg': 'b',
  'd/images/c.jpg': 'c',
  'd/labels/a.txt': '0 1 1 1 1\n',
  'd/labels/b.txt': '1 1 1 1 1\n',
  'd/labels/c.txt': '1 1 1 1 1\n',
}
const NAMES = 'names: [cat, dog]\n'
const LISTS = { 'd/train.txt': 'images/a.jpg\nimages/b.jpg\n', 'd/val.txt': 'images/b.jpg\nimages/c.jpg\n' }
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'lists that data.yaml names': { ...LISTS, 'd/data.yaml': `train: train.txt\nval: val.txt\n${NAMES}` },
  'lists at the top': { ...LISTS, 'd/data.yaml': NAMES },
  'lists of obj.data': {
    'd/x.txt': LISTS['d/train.txt'],
    'd/y.txt': LISTS['d/val.txt'],
    'd/obj.data': 'classes = 2\ntrain = data/x.txt\nvalid = data/y.txt\n',
    'd/data.yaml': NAMES,
  },
  'a list and a folder': { 'd/val.txt': 'images/b.jpg\n', 'd/data.yaml': `train: images\nval: val.txt\n${NAMES}` },
}

async function judged(files: Readonly<Record<string, string>>, labels = '') {
  const config = `data: { dataset_path: d }\n${labels}thresholds: { leakage: { group: fail, content: off } }\n`
  const result = await checkSide({ config, files })
  const messages = result.findings.filter(({ rule }) => rule === 'leakage').map(({ message }) => message)
  return { leaks: findingsOf(result, 'leakage'), messages, total: result.counts.total }
}

describe('a YOLO image in two of the dataset’s own splits', () => {
  for (const [kind, files] of Object.entries(PARTS)) {
    test(`is leakage, and one sample, in ${kind}`, async () => {
      const { leaks, messages, total } = await judged({ ...IMAGES, ...files })
      expect(leaks).toEqual(['fail leakage.group'])
      expect(messages[0]).toMatch(/images\/b\.jpg in train, val/)
      expect(total).toBe(3)
    })

    test(`is leakage with annotations as samples, in ${kind}`, async () => {
      const { leaks, messages, total } = await judged({ ...IMAGES, ...files }, 'labels: { label: annotations }\n')
      expect(leaks).toEqual(['fail leakage.group'])
      expect(messages[0]).toMatch(/^\d images? in more than one split.*images\/b\.jpg in train, val/)
      expect(total).toBe(3)
    })
  }

  test('includes every image if val is the folder of train', async () => {
    const { messages } = await judged({ ...IMAGES, 'd/data.yaml': `train: images\nval: images\n${NAMES}` })
    expect(messages[0]).toMatch(/^3 ids in more than one split/)
  })

  test('is not reported if a list names an image twice', async () => {
    const files = { ...IMAGES, 'd/train.txt': 'images/a.jpg\nimages/a.jpg\n', 'd/val.txt': 'images/c.jpg\n' }
    expect((await judged({ ...files, 'd/data.yaml': NAMES })).leaks).toEqual([])
  })

  test('is reported for an additional dataset too', async () => {
    const other = Object.entries({ ...IMAGES, ...LISTS, 'd/data.yaml': NAMES }).map(([path, text]) => [
      path.replace('d/', 'e/'),
      text,
    ])
    const files = { ...IMAGES, 'd/data.yaml': NAMES, ...Object.fromEntries(other) }
    const config =
      'data: { dataset_path: d, additional_datasets: [e] }\nthresholds: { leakage: { group: fail, content: off } }\n'
    const { findings } = await checkSide({ config, files })
    expect(findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('e:images/b.jpg in train, val')]),
    )
  })
})

test('a Pascal VOC image that two lists name is leakage', async () => {
  const xml = (name: string) =>
    `<annotation><filename>${name}.jpg</filename><object><name>cat</name></object></annotation>`
  const { leaks, messages } = await judged({
    'd/Annotations/a.xml': xml('a'),
    'd/Annotations/b.xml': xml('b'),
    'd/ImageSets/Main/train.txt': 'a\nb\n',
    'd/ImageSets/Main/val.txt': 'b\n',
  })
  expect(leaks).toEqual(['fail leakage.group'])
  expect(messages[0]).toContain('b.jpg in train, val')
})

describe('one path that is written in two ways', () => {
  const coco = (name: string) =>
    JSON.stringify({
      images: [{ id: 1, file_name: name }],
      annotations: [{ id: 1, image_id: 1, category_id: 1 }],
      categories: [{ id: 1, name: 'cat' }],
    })

  for (const twin of ['./images/a.jpg', 'images\\a.jpg', 'images//a.jpg', 'images/x/../a.jpg']) {
    for (const labels of ['', 'labels: { label: annotations }\n']) {
      test(`is one COCO image: ${twin} ${labels}`, async () => {
        const files = {
          'd/instances_train2017.json': coco('images/a.jpg'),
          'd/instances_val2017.json': coco(twin),
        }
        expect((await judged(files, labels)).leaks).toEqual(['fail leakage.group'])
      })
    }

    test(`is one sample of a table: ${twin}`, async () => {
      const rows = ['path,label,split', 'images/a.jpg,x,train', `${twin},x,test`, 'b.jpg,x,train']
      const { leaks, messages } = await judged({ 'd/labels.csv': `${rows.join('\n')}\n` }, 'labels: { split: split }\n')
      expect(leaks).toEqual(['fail leakage.group'])
      expect(messages[0]).toContain('images/a.jpg in train, test')
    })
  }

  test('is not leakage if both rows are in the same split', async () => {
    const rows = ['path,label,split', 'a.jpg,x,train', './a.jpg,x,train', 'b.jpg,x,test']
    expect((await judged({ 'd/labels.csv': `${rows.join('\n')}\n` }, 'labels: { split: split }\n')).leaks).toEqual([])
  })
})
