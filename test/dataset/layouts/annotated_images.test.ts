import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'

const NOTE =
  'Each image is one sample with a set of labels. To make each annotation a sample and the image its group, set labels.label to `annotations`.'

const voc = (name: string, labels: readonly string[]) =>
  `<annotation><filename>${name}</filename>${labels.map((label) => `<object><name>${label}</name></object>`).join('')}</annotation>`

const labelme = (name: string, labels: readonly string[]) =>
  JSON.stringify({
    version: '5.0',
    flags: {},
    shapes: labels.map((label) => ({ label, points: [[0, 0]], shape_type: 'point' })),
    imagePath: name,
    imageData: null,
  })

const cvatImage = (name: string, labels: readonly string[]) =>
  `<image id="0" name="${name}">${labels.map((label) => `<box label="${label}"/>`).join('')}</image>`

/** The images a.jpg and b.jpg with their labels, as each tool writes them. */
const WRITERS: Readonly<Record<string, (a: readonly string[], b: readonly string[]) => Record<string, string>>> = {
  COCO: (a, b) => ({
    'data/instances.json': JSON.stringify({
      images: [
        { id: 0, file_name: 'a.jpg' },
        { id: 1, file_name: 'b.jpg' },
      ],
      categories: ['cat', 'dog'].map((name, id) => ({ id, name })),
      annotations: [a, b].flatMap((labels, image_id) =>
        labels.map((name, i) => ({ id: 10 * image_id + i, image_id, category_id: name === 'cat' ? 0 : 1 })),
      ),
    }),
  }),
  YOLO: (a, b) => {
    const lines = (labels: readonly string[]) =>
      labels.map((name) => `${name === 'cat' ? 0 : 1} .5 .5 .1 .1\n`).join('')
    return {
      'data/data.yaml': 'names: [cat, dog]\n',
      'data/images/a.jpg': 'a',
      'data/images/b.jpg': 'b',
      'data/labels/a.txt': lines(a),
      'data/labels/b.txt': lines(b),
    }
  },
  'Pascal VOC': (a, b) => ({ 'data/Annotations/a.xml': voc('a.jpg', a), 'data/Annotations/b.xml': voc('b.jpg', b) }),
  CVAT: (a, b) => ({
    'data/annotations.xml': `<annotations><version>1.1</version>${cvatImage('a.jpg', a)}${cvatImage('b.jpg', b)}</annotations>`,
  }),
  labelme: (a, b) => ({
    'data/a.jpg': 'a',
    'data/b.jpg': 'b',
    'data/a.json': labelme('a.jpg', a),
    'data/b.json': labelme('b.jpg', b),
  }),
}

describe.each(Object.entries(WRITERS))('%s', (_, write) => {
  test('offers a sample per annotation if an image has several', async () => {
    const { notes } = await readInMemory(write(['cat', 'cat'], ['dog']))
    expect(notes.map(({ message }) => message)).toContain(NOTE)
  })

  test('does what it offers: with `label: annotations`, each annotation is a sample and the image its group', async () => {
    const dataset = await readInMemory(write(['cat', 'cat'], ['dog']), { labels: { label: 'annotations' } })
    expect(Object.values(labelsById(dataset))).toEqual(['cat', 'cat', 'dog'])
    expect(dataset.table.groups?.noun).toBe('images')
    expect(dataset.notes.map(({ message }) => message)).not.toContain(NOTE)
  })

  test('does not offer it if no image has several annotations', async () => {
    const { notes } = await readInMemory(write(['cat'], ['dog']))
    expect(notes.map(({ message }) => message)).not.toContain(NOTE)
  })
})

describe.each(Object.entries(WRITERS))('the annotations of images in %s', (_, write) => {
  test('are counted by class', async () => {
    const { table } = await readInMemory(write(['dog', 'cat', 'cat'], ['dog']))
    const { codes, values } = table.annotations ?? { codes: [], values: [] }
    expect(Array.from(codes, (code) => values[code])).toEqual(['2 cat, 1 dog', '1 dog'])
  })
})
