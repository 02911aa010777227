import { describe, expect, test } from 'vitest'
import { box, CODE, coco, each, voc } from '../../../support/annotation_texts.ts'
import { annotationsIn, bothWays, type Files } from '../../../support/repository_look.ts'

const FOUR = ['a', 'b', 'c', 'd']
const SPLITS = ['train', 'val']
const pairs = (names: readonly string[], folder: string): Files => ({
  ...each(names, (name) => `${folder}/${name}.jpg`),
  ...each(
    names,
    (name) => `${folder}/${name}.txt`,
    () => box(0),
  ),
})

const repositories: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'an export with folders of splits and data.yaml at the top',
    {
      'README.roboflow.txt': '',
      'data.yaml': 'train: ../train/images\nval: ../val/images\nnc: 2\nnames: [fish, ray]\n',
      ...each(SPLITS, (split) => `${split}/images/${split}1.jpg`),
      ...each(
        SPLITS,
        (split) => `${split}/labels/${split}1.txt`,
        () => box(0, 1),
      ),
    },
    ['yolo in . by data.yaml; yolo 2: fish 2, ray 2, train 1, val 1'],
  ],
  [
    'dataset.yaml in a folder',
    {
      ...CODE,
      'dataset/dataset.yaml': 'train: images/train\nval: images/val\nnames: [cat, dog]\n',
      ...each(SPLITS, (split) => `dataset/images/${split}/1.jpg`),
      ...each(
        SPLITS,
        (split) => `dataset/labels/${split}/1.txt`,
        () => box(1),
      ),
    },
    ['yolo in dataset by dataset; yolo 2: cat 0, dog 2, train 1, val 1'],
  ],
  [
    'an export for darknet with folders of splits',
    {
      'README.roboflow.txt': '',
      ...pairs(['a'], 'train'),
      ...pairs(['b'], 'valid'),
      ...each(
        SPLITS,
        (split) => `${split}/_darknet.labels`,
        () => 'fish\n',
      ),
    },
    ['yolo in . with format yolo; yolo 2: fish 2, train 1, val 1'],
  ],
  [
    'folders whose names end in the split, with annotations of another kind',
    {
      ...CODE,
      'VisDrone.yaml': 'path: ../VisDrone\ntrain: DET-train/images\nval: DET-val/images\nnames:\n  0: person\n',
      ...each(SPLITS, (split) => `DET-${split}/images/${split}.jpg`),
      ...each(
        SPLITS,
        (split) => `DET-${split}/labels/${split}.txt`,
        () => box(0),
      ),
      ...each(
        SPLITS,
        (split) => `DET-${split}/annotations/${split}.txt`,
        () => '684,8,273,116,0,0,0,0\n',
      ),
    },
    ['yolo in . with format yolo by VisDrone.yaml; yolo 2: person 2, train 1, val 1'],
  ],
  [
    "CVAT's export for darknet without images",
    {
      ...CODE,
      'export/obj.data': 'classes = 2\ntrain = data/train.txt\nnames = data/obj.names\nbackup = backup/\n',
      'export/obj.names': 'cat\ndog\n',
      'export/train.txt': 'data/obj_train_data/a.jpg\ndata/obj_train_data/b.jpg\n',
      ...each(
        ['a', 'b'],
        (name) => `export/obj_train_data/${name}.txt`,
        () => box(0),
      ),
    },
    ['yolo in export with format yolo by export; yolo 2: cat 2, dog 0, train 2'],
  ],
  [
    'obj.data three folders down, with lists by the paths of another place',
    {
      ...CODE,
      'x64/Release/data/obj.data':
        'classes= 1\ntrain  = data/train.txt\nvalid  = data/valid.txt\nnames = data/obj.names\n',
      'x64/Release/data/obj.names': 'air\n',
      'x64/Release/data/train.txt': 'data/img/a.jpg\ndata/img/b.jpg\n',
      'x64/Release/data/valid.txt': 'data/img/c.jpg\n',
      ...pairs(['a', 'b', 'c'], 'x64/Release/data/img'),
      'x64/Release/data/img/d.jpg': '',
    },
    ['yolo in x64/Release/data with format yolo by x64/Release/data; yolo 4: air 3, unlabelled 1, train 2, val 1'],
  ],
  [
    'obj.data and obj.names at the top, with lists that are not there',
    {
      ...CODE,
      'obj.data': 'classes=1\ntrain=data/train.txt\nvalid=data/test.txt\nnames=data/obj.names\nbackup=backup\n',
      'obj.names': 'cat\n',
      ...pairs(FOUR, 'img'),
    },
    ['yolo in . with format yolo by obj.data; yolo 4: cat 4'],
  ],
  [
    'obj.data in cfg/ and the images in data/obj/',
    {
      ...CODE,
      'cfg/obj.data': 'classes=1\ntrain=data/train.txt\nvalid=data/test.txt\nnames=cfg/obj.names\n',
      'cfg/obj.names': 'cat\n',
      'data/train.txt': 'data/obj/a.jpg\ndata/obj/b.jpg\n',
      'data/test.txt': 'data/obj/c.jpg\n',
      ...pairs(FOUR, 'data/obj'),
    },
    ['yolo in . with format yolo; yolo 4: cat 4, train 2, val 1'],
  ],
  [
    'names of other datasets beside those of this one',
    {
      ...CODE,
      'cfg/coco.data': 'classes= 80\ntrain  = /home/me/coco/train.txt\nnames = data/coco.names\n',
      'data/coco.names': 'person\nbike\n',
      'data/voc.names': 'plane\n',
      'data/dog.jpg': '',
      'data/labels/32_0.png': '',
      'data/obj.data': 'classes=1\ntrain=data/train.txt\nnames=data/obj.names\n',
      'data/obj.names': 'cat\n',
      'data/train.txt': 'data/obj/a.jpg\ndata/obj/b.jpg\n',
      ...pairs(FOUR, 'data/obj'),
    },
    ['yolo in data with format yolo by data; yolo 4: cat 4, train 2'],
  ],
  [
    "a fork of a trainer, with the trainer's own YAML files",
    {
      ...CODE,
      'data/coco128.yaml':
        'path: ../datasets/coco128\ntrain: images/train2017\nval: images/train2017\nnames: [person]\n',
      'data/images/bus.jpg': '',
      'models/yolov5s.yaml': 'nc: 80\n',
      'data/my.yaml': 'train: datasets/my/images/train\nval: datasets/my/images/val\nnames: [ball]\n',
      ...each(SPLITS, (split) => `datasets/my/images/${split}/1.jpg`),
      ...each(
        SPLITS,
        (split) => `datasets/my/labels/${split}/1.txt`,
        () => box(0),
      ),
    },
    ['yolo in . with format yolo; yolo 2: ball 2, train 1, val 1'],
  ],
  [
    'images that are annotated twice',
    {
      ...CODE,
      ...each(
        FOUR,
        (name) => `annotations/${name}.xml`,
        (name) => voc(`${name}.jpg`, 'fox'),
      ),
      ...each(
        FOUR,
        (name) => `labels/${name}.txt`,
        () => box(0),
      ),
      ...each(FOUR, (name) => `images/${name}.jpg`),
      'coco/train.json': coco(['a.jpg'], [0]),
      'coco/val.json': coco(['b.jpg'], [1]),
      'data.yaml': 'train: images\nnames: [fox]\n',
    },
    [
      'voc in . with format voc by annotations; voc 4: fox 4',
      'yolo in . with format yolo by data.yaml; yolo 4: fox 4, train 4',
      'coco in coco with file *.json by coco; coco 2: can 1, cup 1, train 1, val 1',
    ],
  ],
  [
    'texts of a corpus',
    {
      ...CODE,
      ...each(
        FOUR,
        (name) => `docs/pos/${name}.txt`,
        () => 'a good film\n',
      ),
    },
    [],
  ],
  [
    'a trainer without a dataset',
    { ...CODE, 'cfg/coco.yaml': 'train: a\nval: b\nnames: [a]\n', 'assets/bus.jpg': '' },
    [],
  ],
  ['tables of numbers beside pictures', { ...CODE, 'plots/a.png': '', 'runs/loss.txt': '1 2.5 3 4 5\n' }, []],
]

describe('YOLO is found and read', () => {
  test.each(repositories)('%s', async (_, files, expected) => {
    expect(await annotationsIn(files)).toEqual(expected)
  })

  test.each(repositories)('by the path that chooses it: %s', async (_, files) => {
    for (const { chosen, found } of await bothWays(files)) expect(chosen).toEqual(found)
  })
})
