import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { knownAnnotations } from '../../../../src/dataset/finding/offers/known_annotations.ts'
import { lookAtMemory } from '../../../support/looking.ts'

const found = (files: Readonly<Record<string, string>>) => knownAnnotations(lookAtMemory(files))

const CAR = 'Car 0.00 0 -1.57 614.24 181.78 727.31 284.77 1.57 1.73 4.15 1.00 1.75 13.22 -1.62\n'

test('KITTI', async () => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`training/label_2/00000${i}.txt`, CAR]))
  const [one, ...others] = await found({ ...files, 'training/calib/000000.txt': 'P0: 7.2e+02 0 6.1e+02\n' })
  expect(others).toEqual([])
  expect(one?.what).toContain('12 files such as training/label_2/000000.txt are in the format of KITTI')
  expect(one?.what).toContain(' training/label_2/*.txt > labels.csv')
  expect(one).toMatchObject({ command: 'dataset-balance analyze labels.csv', hasIds: true })
})

test('a class and a box per line', async () => {
  const boxes = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`input/ground-truth/img_${i}.txt`, 'person 94 85 287 146\ncar 1 2 30 40\n']),
  )
  const detected = { 'input/detection-results/img_1.txt': 'person 0.90 94 85 287 146\n' }
  const [one, ...others] = await found({ ...boxes, ...detected, 'words.txt': 'person 1 2 3 4\n' })
  expect(others).toEqual([])
  expect(one?.what).toContain(
    '12 files such as input/ground-truth/img_0.txt are in a format with the name of a class and a box',
  )
  expect(one?.command).toBe('dataset-balance analyze labels.csv')
})

test('BigEarthNet', async () => {
  const json = '{"labels": ["Water bodies", "Arable land"], "tile_source": "S2A.SAFE"}'
  const [one] = await found(
    Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`S2A_${i}/S2A_${i}_labels_metadata.json`, json])),
  )
  expect(one?.what).toContain('5 files such as S2A_1/S2A_1_labels_metadata.json are in the format of BigEarthNet')
  expect(one?.what).toContain(' */*.json > labels.tsv')
  expect(one?.command).toBe("dataset-balance analyze labels.tsv --label labels --separator '|'")
})

test('SemEval ABSA', async () => {
  const xml =
    '<sentences>\n<sentence id="0"><aspectTerms><aspectTerm term="food" polarity="negative"/></aspectTerms></sentence>\n</sentences>\n'
  const [one] = await found({ 'Laptop Train.xml': xml })
  expect(one?.what).toContain('Laptop Train.xml is in the format of SemEval ABSA')
  expect(one?.what).toContain(" 'Laptop Train.xml' > labels.csv")
})

test('other files are not recognized', async () => {
  expect(
    await found({
      'a/x.txt': 'Car is fast\n',
      'b/labels.json': '{"labels": []}',
      'c/x.xml': '<sentence id="0"/>',
      'd/e.txt': '',
    }),
  ).toEqual([])
})

test('DOTA, with its splits', async () => {
  const lines =
    'imagesource:GoogleEarth\ngsd:0.146\n2753.0 2408.0 2861.0 2385.0 2888.0 2468.0 2805.0 2502.0 large-vehicle 0\n'
  const files = Object.fromEntries(
    ['train', 'val'].flatMap((split) => [1, 2, 3, 4].map((i) => [`${split}/labelTxt/P000${i}.txt`, lines])),
  )
  const [one, ...others] = await found(files)
  expect(others).toEqual([])
  expect(one?.what).toContain('8 files such as train/labelTxt/P0001.txt are in the format of DOTA')
  expect(one?.what).toContain(' */labelTxt/*.txt > labels.csv')
  expect(one?.command).toBe('dataset-balance analyze labels.csv --split-column split')
  const [bare] = await found({ 'labelTxt/P1.txt': lines })
  expect(bare?.command).toBe('dataset-balance analyze labels.csv')
})

test('VisDrone, with the names of its classes and its splits', async () => {
  const lines = '774,492,88,47,1,6,0,1\n10,20,5,5,0,0,0,0\n'
  const files = Object.fromEntries(
    ['train', 'val'].flatMap((split) =>
      Array.from({ length: 6 }, (_, i) => [`VisDrone-DET-${split}/annotations/0_${split}${i}.txt`, lines]),
    ),
  )
  const [one] = await found(files)
  expect(one?.what).toContain(
    '12 files such as VisDrone-DET-train/annotations/0_train0.txt are in the format of VisDrone',
  )
  expect(one?.what).toContain(' */annotations/*.txt > labels.csv')
  expect(one?.command).toBe('dataset-balance analyze labels.csv --split-column split')
})

/** Runs the command that the first conversion shows, and returns the lines of the table that it prints. */
async function convertedLines(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'known-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const [, run = ''] = /convert (?:it|them) to CSV: (.*) > /.exec((await found(files))[0]?.what ?? '') ?? []
    return execFileSync('sh', ['-c', run], { cwd: folder, encoding: 'utf8' }).trim().split(/\r?\n/)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('Datumaro, with the names of its classes and its splits', async () => {
  const labels = { labels: [{ name: 'cat' }, { name: 'dog, old' }] }
  const items = [
    { id: 'a', annotations: [{ type: 'label', label_id: 1 }] },
    { id: 'b', annotations: [{ type: 'mask' }] },
  ]
  const json = JSON.stringify({ categories: { label: labels }, items })
  const files = { 'annotations/train.json': json, 'annotations/val.json': json }
  const [one] = await found(files)
  expect(one?.command).toBe('dataset-balance analyze labels.csv --split-column split')
  expect((await convertedLines(files)).slice(0, 3)).toEqual(['id,label,split', 'a,"dog, old",train', 'b,,train'])
})

test('xBD, with the damage of each building', async () => {
  const building = (damage: object) => ({ properties: { feature_type: 'building', ...damage } })
  const json = (...xy: object[]) => JSON.stringify({ features: { lng_lat: [], xy } })
  const files = {
    'train/labels/harvey_1_post_disaster.json': json(
      building({ subtype: 'destroyed' }),
      building({ subtype: 'no-damage' }),
    ),
    'train/labels/harvey_1_pre_disaster.json': json(building({})),
    'test/labels/harvey_2_post_disaster.json': json(building({ subtype: 'no-damage' })),
  }
  const [one] = await found(files)
  expect(one?.command).toBe('dataset-balance analyze labels.csv --split-column split')
  expect((await convertedLines(files)).toSorted()).toEqual([
    'harvey_1_post_disaster,destroyed,train',
    'harvey_1_post_disaster,no-damage,train',
    'harvey_2_post_disaster,no-damage,test',
    'id,label,split',
  ])
})

test('GeoJSON, with the class of each feature', async () => {
  const features = [11, 18].map((type_id) => ({ type: 'Feature', properties: { image_id: '5.tif', type_id } }))
  const files = { 'xview.geojson': JSON.stringify({ type: 'FeatureCollection', features }) }
  expect(await convertedLines(files)).toEqual(['id,label', '5.tif,11', '5.tif,18'])
  expect(await found({ 'map.geojson': '{"features": [{"properties": {"name": "x"}}]}' })).toEqual([])
})
