import { describe, expect, test } from 'vitest'
import { findAnnotations } from '../../../../src/dataset/finding/annotations/annotations.ts'
import { CODE, coco, each, labelme } from '../../../support/annotation_texts.ts'
import { lookAtMemory } from '../../../support/looking.ts'
import { annotationsIn, bothWays, type Files } from '../../../support/repository_look.ts'

const FOUR = ['a', 'b', 'c', 'd']
const THREE = ['a', 'b', 'c']
const SPLITS = ['train', 'val']
const tasks = JSON.stringify([
  { id: 1, annotations: [{ result: [{ type: 'choices', value: { choices: ['joy'] } }] }], data: { text: 'so good' } },
])
const captions = '{"images":[{"id":1,"file_name":"a.jpg"}],"annotations":[{"id":1,"image_id":1,"caption":"x"}]}'

const repositories: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'data/annotations.json above folders of images',
    { ...CODE, 'data/annotations.json': coco(['batch_1/0.jpg', 'batch_2/1.jpg'], [0], [1]), 'data/batch_1/0.jpg': '' },
    ['coco in data with file annotations.json by data/annotations.json; coco 2: can 1, cup 1'],
  ],
  [
    'official and unofficial annotations',
    {
      ...CODE,
      'data/annotations.json': coco(['batch_1/0.jpg'], [0]),
      'data/annotations_unofficial.json': coco(['batch_1/0.jpg'], [1]),
      'data/batch_1/0.jpg': '',
    },
    [
      'coco in data with file annotations.json by data/annotations.json; coco 1: can 1, cup 0',
      'coco in data with file annotations_unofficial.json by data/annotations_unofficial.json; coco 1: can 0, cup 1',
    ],
  ],
  [
    'folders of splits with a file each',
    {
      'README.roboflow.txt': '',
      ...each(SPLITS, (split) => `${split}/${split}.jpg`),
      ...each(
        SPLITS,
        (split) => `${split}/_annotations.coco.json`,
        (split) => coco([`${split}.jpg`], [0]),
      ),
    },
    ['coco in . with file */_annotations.coco.json; coco 2: can 2, cup 0, train 1, val 1'],
  ],
  [
    'files of splits in annotation/',
    {
      ...CODE,
      'dataset/annotation/train.json': coco(['a.jpg'], [0]),
      'dataset/annotation/val.json': coco(['b.jpg'], [1]),
      'dataset/images/a.jpg': '',
      'dataset/images/b.jpg': '',
    },
    ['coco in dataset with file annotation/*.json by dataset/annotation; coco 2: can 1, cup 1, train 1, val 1'],
  ],
  [
    'instances beside captions',
    {
      'Annotations/instances_train2017.json': coco(['a.jpg'], [0]),
      'Annotations/instances_val2017.json': coco(['b.jpg'], [1]),
      'Annotations/captions_train2017.json': captions,
      'train2017/a.jpg': '',
      'val2017/b.jpg': '',
    },
    ['coco in . with file Annotations/instances_*2017.json by Annotations; coco 2: can 1, cup 1, train 1, val 1'],
  ],
  [
    'a file in labels/',
    { ...CODE, 'labels/coco.json': coco(['a.jpg'], [0]), 'imgs/a.jpg': '' },
    ['coco in . with file labels/coco.json by labels/coco.json; coco 1: can 1, cup 0'],
  ],
  [
    'an Label Studio export',
    { ...CODE, 'labels/project-1.json': tasks },
    ['label-studio in labels with file project-1.json by labels/project-1.json; label-studio 1: joy 1'],
  ],
  [
    'JSON of labelme beside the images',
    {
      ...CODE,
      ...each(FOUR, (name) => `data/${name}.jpg`),
      ...each(
        THREE,
        (name) => `data/${name}.json`,
        (name) => labelme(`${name}.jpg`, 'cat'),
      ),
      'tsconfig.json': '{ // no JSON\n}',
    },
    ['labelme in data with format labelme by data; labelme 4: cat 3, unlabelled 1'],
  ],
  [
    'JSON of labelme in another folder',
    {
      ...CODE,
      ...each(FOUR, (name) => `images/${name}.jpg`),
      ...each(
        THREE,
        (name) => `annotations/${name}.json`,
        (name) => labelme(`${name}.jpg`, 'cat'),
      ),
    },
    ['labelme in . with format labelme by annotations; labelme 4: cat 3, unlabelled 1'],
  ],
  [
    'JSON of labelme in folders of splits',
    {
      ...CODE,
      ...each(SPLITS, (split) => `set/${split}/1.jpg`),
      ...each(
        SPLITS,
        (split) => `set/${split}/1.json`,
        () => labelme('1.jpg', 'cat'),
      ),
    },
    ['labelme in set with format labelme by set; labelme 2: cat 2, train 1, val 1'],
  ],
  [
    'JSON of other kinds',
    {
      ...CODE,
      'package.json': '{"name": "x"}',
      'a.json': '[]',
      'b.json': '',
      'c.json': '{"images": ["a.jpg"]}',
      'captions.json': captions,
    },
    [],
  ],
]

describe('annotations in JSON are found and read', () => {
  test.each(repositories)('%s', async (_, files, expected) => {
    expect(await annotationsIn(files)).toEqual(expected)
  })

  test.each(repositories)('by the path that chooses them: %s', async (_, files) => {
    for (const { chosen, found } of await bothWays(files)) expect(chosen).toEqual(found)
  })
})

describe('COCO is known by its first 64 KiB', () => {
  const many = Array.from({ length: 5000 }, (_, id) => id)
  const images = JSON.stringify(many.map((id) => ({ id, file_name: `${id}.jpg`, width: 9, height: 9 })))
  const annotations = JSON.stringify(many.map((id) => ({ id, image_id: id, category_id: 0, bbox: [1, 2, 3, 4] })))
  const sentences = JSON.stringify(many.map((id) => ({ id, image_id: id, caption: 'a cat' })))
  const categories = '[{"id": 0, "name": "cat"}]'
  const kindsOf = async (files: Files) => (await findAnnotations(lookAtMemory(files))).map(({ kind }) => kind)

  test.each([
    ['images', `{"images": ${images}, "annotations": ${annotations}, "categories": ${categories}}`],
    ['annotations', `{"annotations": ${annotations}, "images": ${images}, "categories": ${categories}}`],
    ['categories', `{"categories": ${categories}, "annotations": ${annotations}, "images": ${images}}`],
  ])('that begins with %s', async (_, text) => {
    expect(await kindsOf({ 'data/all.json': text })).toEqual(['coco'])
  })

  test('and captions by theirs, or by their name', async () => {
    const [first, last] = [
      `{"annotations": ${sentences}, "images": ${images}}`,
      `{"images": ${images}, "annotations": ${sentences}}`,
    ]
    expect(await kindsOf({ 'data/all.json': first, 'data/captions_val.json': last })).toEqual([])
  })
})
