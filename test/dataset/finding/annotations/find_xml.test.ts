import { describe, expect, test } from 'vitest'
import { CODE, cvat, each, voc } from '../../../support/annotation_texts.ts'
import { annotationsIn, bothWays, type Files } from '../../../support/repository_look.ts'

const FOUR = ['a', 'b', 'c', 'd']
const SPLITS = ['train', 'val']

/** An annotation of one class for each name. */
function xml(names: readonly string[], pathOf: (name: string) => string, label: string): Files {
  return each(names, pathOf, (name) => voc(`${name}.jpg`, label))
}

/** As public repositories have them: what is found, where, and what is read there. */
const repositories: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'annotations/ in lower case beside images/, with a table of the same',
    {
      ...CODE,
      ...xml(FOUR, (name) => `annotations/${name}.xml`, 'raccoon'),
      ...each([...FOUR, 'e'], (name) => `images/${name}.jpg`),
      'data/raccoon_labels.csv': 'filename,width,class\na.jpg,1,raccoon\n',
    },
    ['voc in . with format voc by annotations; voc 5: raccoon 4, unlabelled 1'],
  ],
  [
    'a folder of its own with ImageSets, and an example at the top',
    {
      ...CODE,
      ...xml(FOUR, (name) => `BCCD/Annotations/${name}.xml`, 'rbc'),
      ...each(FOUR, (name) => `BCCD/JPEGImages/${name}.jpg`),
      'BCCD/ImageSets/Main/train.txt': 'a\nb\n',
      'BCCD/ImageSets/Main/val.txt': 'c\n',
      'BCCD/ImageSets/Main/trainval.txt': 'a\nb\nc\n',
      'BCCD/ImageSets/Main/test.txt': 'd\n',
      'BCCD/ImageSets/Main/rbc_train.txt': 'a 1\nb -1\n',
    },
    ['voc in BCCD by BCCD; voc 4: rbc 4, train 2, val 1, test 1'],
  ],
  [
    'a tree of categories, with the images beside their annotations',
    {
      ...xml(FOUR, (name) => `logos/Food/7up/${name}.xml`, '7up'),
      ...each(FOUR, (name) => `logos/Food/7up/${name}.jpg`),
      ...xml(FOUR, (name) => `logos/Food/Bimbo/${name}.xml`, 'Bimbo'),
      ...each(FOUR, (name) => `logos/Food/Bimbo/${name}.jpg`),
      ...xml(FOUR, (name) => `logos/Clothes/adidas/${name}.xml`, 'adidas'),
      ...each(FOUR, (name) => `logos/Clothes/adidas/${name}.jpg`),
      ...xml(FOUR, (name) => `logos/Medical/Abbott/${name}.xml`, 'Abbott'),
      ...each(FOUR, (name) => `logos/Medical/Abbott/${name}.jpg`),
    },
    ['voc in logos by logos; voc 16: 7up 4, Abbott 4, Bimbo 4, adidas 4'],
  ],
  [
    'trainval alone',
    {
      ...CODE,
      ...xml(FOUR, (name) => `VOC2028/Annotations/${name}.xml`, 'hat'),
      ...each(FOUR, (name) => `VOC2028/JPEGImages/${name}.jpg`),
      'VOC2028/imagesets/main/trainval.txt': 'a\nb\nc\n',
      'VOC2028/imagesets/main/test.txt': 'd\n',
    },
    ['voc in VOC2028 by VOC2028; voc 4: hat 4, trainval 3, test 1'],
  ],
  [
    'xmls/ beside trimaps/ in annotations/, with lists of the splits',
    {
      ...xml(['a', 'b'], (name) => `annotations/xmls/${name}.xml`, 'cat'),
      ...each(FOUR, (name) => `annotations/trimaps/${name}.png`),
      ...each(FOUR, (name) => `images/${name}.jpg`),
      'annotations/list.txt': '#Image CLASS-ID\na 1 1 1\n',
      'annotations/trainval.txt': 'a 1 1 1\nc 1 1 1\n',
      'annotations/test.txt': 'b 1 1 1\nd 1 1 1\n',
    },
    ['voc in . by annotations; voc 4: cat 2, unlabelled 2, trainval 2, test 2'],
  ],
  [
    'folders whose names end in the split',
    {
      ...CODE,
      ...xml(SPLITS, (name) => `WIDER_${name}/Annotations/${name}.xml`, 'face'),
      ...each(SPLITS, (name) => `WIDER_${name}/images/0--Parade/${name}.jpg`),
    },
    ['voc in . with format voc; voc 2: face 2, train 1, val 1'],
  ],
  [
    'lists of pairs of paths',
    {
      ...CODE,
      ...xml(FOUR, (name) => `annotations/${name}.xml`, 'stop'),
      ...each(FOUR, (name) => `images/${name}.jpg`),
      'train.txt': './images/a.jpg ./annotations/a.xml\n./images/b.jpg ./annotations/b.xml\n',
      'valid.txt': './images/c.jpg ./annotations/c.xml\n',
      'label_list.txt': 'stop\n',
    },
    ['voc in . with format voc by annotations; voc 4: stop 4, train 2, val 1'],
  ],
  [
    'an export with folders of splits',
    {
      'README.roboflow.txt': '',
      ...xml(SPLITS, (name) => `${name}/${name}.xml`, 'fish'),
      ...each(SPLITS, (name) => `${name}/${name}.jpg`),
    },
    ['voc in .; voc 2: fish 2, train 1, val 1'],
  ],
  [
    'folders of splits with images/ and annotations/ each, which repeat names',
    {
      ...CODE,
      ...each(
        SPLITS,
        (split) => `data/${split}/annotations/1.xml`,
        () => voc('1.jpg', 'apple'),
      ),
      ...each(SPLITS, (split) => `data/${split}/images/1.jpg`),
      'data/val/images/2.jpg': '',
    },
    ['voc in data by data; voc 3: apple 2, unlabelled 1, train 1, val 2'],
  ],
  [
    'XML beside the images of a folder',
    {
      ...CODE,
      ...xml(['a', 'b'], (name) => `images/${name}.xml`, 'ship'),
      ...each(FOUR, (name) => `images/${name}.jpg`),
    },
    ['voc in images by images; voc 4: ship 2, unlabelled 2'],
  ],
  [
    'XML beside the images of several folders',
    {
      ...CODE,
      ...each(
        ['cat', 'dog'],
        (label) => `data/${label}/1.xml`,
        (label) => voc('1.jpg', label),
      ),
      ...each(['cat', 'dog'], (label) => `data/${label}/1.jpg`),
    },
    ['voc in data by data; voc 2: cat 1, dog 1'],
  ],
  [
    'labels/ with XML, beside XML of other tools',
    {
      ...CODE,
      ...xml(FOUR, (name) => `dataset/labels/${name}.xml`, 'ship'),
      ...each(FOUR, (name) => `dataset/images/${name}.jpg`),
      'pom.xml': '<project/>',
      'cascades/face.xml': '<?xml version="1.0"?>\n<opencv_storage/>',
    },
    ['voc in dataset by dataset; voc 4: ship 4'],
  ],
  [
    'the years of a VOCdevkit',
    {
      ...CODE,
      ...xml(['a', 'b'], (name) => `VOCdevkit/VOC2007/Annotations/${name}.xml`, 'cow'),
      ...each(['a', 'b'], (name) => `VOCdevkit/VOC2007/JPEGImages/${name}.jpg`),
      ...xml(['c'], (name) => `VOCdevkit/VOC2012/Annotations/${name}.xml`, 'cow'),
      ...each(['c', 'd'], (name) => `VOCdevkit/VOC2012/SegmentationClass/${name}.png`),
      'VOCdevkit/VOC2012/JPEGImages/c.jpg': '',
    },
    ['voc in VOCdevkit by VOCdevkit; voc 3: cow 3'],
  ],
  [
    'two datasets',
    {
      ...xml(['a', 'b'], (name) => `sets/cows/Annotations/${name}.xml`, 'cow'),
      ...xml(['a', 'b'], (name) => `sets/pigs/annots/${name}.xml`, 'pig'),
    },
    ['voc in sets/cows by sets/cows; voc 2: cow 2', 'voc in sets/pigs by sets/pigs; voc 2: pig 2'],
  ],
  [
    'a dataset inside of another',
    {
      ...xml(['a', 'b'], (name) => `annotations/${name}.xml`, 'cow'),
      ...xml(['c'], (name) => `samples/annotations/${name}.xml`, 'pig'),
    },
    [
      'voc in . with format voc, ignore samples/** by annotations; voc 2: cow 2',
      'voc in samples by samples; voc 1: pig 1',
    ],
  ],
  [
    'CVAT, also in a folder of labels',
    {
      ...CODE,
      'annotations.xml': cvat(['a.jpg', 'car'], ['b.jpg', 'bus']),
      'images/a.jpg': '',
      'more/labels/Annotations.XML': cvat(['c.jpg', 'car']),
    },
    [
      'cvat in more/labels with file Annotations.XML by more/labels/Annotations.XML; cvat 1: car 1',
      'cvat in . with file annotations.xml by annotations.xml; cvat 2: bus 1, car 1',
    ],
  ],
  [
    'XML of other kinds',
    {
      ...CODE,
      'a.xml': '<project/>',
      'b.xml': 'no XML',
      'scores/c.xml': '<score-partwise/>',
      'docs/annotations/d.xml': voc('d.jpg', 'x'),
    },
    [],
  ],
]

describe('annotations in XML are found and read', () => {
  test.each(repositories)('%s', async (_, files, expected) => {
    expect(await annotationsIn(files)).toEqual(expected)
  })

  test.each(repositories)('by the path that chooses them: %s', async (_, files) => {
    for (const { chosen, found } of await bothWays(files)) expect(chosen).toEqual(found)
  })
})

test('more folders of categories than are searched are one dataset', async () => {
  const names = Array.from({ length: 130 }, (_, i) => `L/s${i % 3}/brand${i}/1`)
  const files = { ...xml(names, (name) => `${name}.xml`, 'logo'), ...each(names, (name) => `${name}.jpg`) }
  expect(await annotationsIn(files)).toEqual(['voc in L by L; voc 130: logo 130'])
})
