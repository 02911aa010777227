import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/commands/analyze.ts'
import { balance } from '../../../src/commands/balance.ts'
import { split } from '../../../src/commands/split.ts'
import { InputError } from '../../../src/config/index.ts'
import { inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

/** A YOLO dataset of 24 images: a cat on each, a dog on each third, and a cow on one of them. */
function yolo(folder = ''): Record<string, string> {
  const files: Record<string, string> = {
    [`${folder}data.yaml`]: 'path: .\ntrain: images/train\nval: images/val\nnames: [cat, dog, cow]\n',
  }
  for (let i = 0; i < 24; i++) {
    const name = `${i < 18 ? 'train' : 'val'}/i${String(i).padStart(2, '0')}`
    files[`${folder}images/${name}.jpg`] = `image ${i}`
    const box = (code: number) => `${code} 0.5 0.5 0.1 0.1\n`
    files[`${folder}labels/${name}.txt`] = `${box(0)}${i % 3 === 0 ? box(1) : ''}${i === 9 ? box(2) : ''}`
  }
  return files
}

/** A COCO file of the same kind, without its images. */
function coco(): Record<string, string> {
  const images = Array.from({ length: 24 }, (_, id) => ({ id, file_name: `batch/${id}.jpg`, width: 9, height: 9 }))
  const box = (image_id: number, category_id: number) => ({ image_id, category_id, bbox: [0, 0, 1, 1] })
  const boxes = images.flatMap(({ id }) => [box(id, 1), ...(id % 3 === 0 ? [box(id, 2)] : [])])
  const categories = [
    { id: 1, name: 'cat' },
    { id: 2, name: 'dog' },
  ]
  const annotations = boxes.map((one, id) => ({ id, ...one }))
  return { 'c/annotations.json': JSON.stringify({ images, categories, annotations }) }
}

const linesIn = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')

const written = (path: string, options: Parameters<typeof balance>[1]) => printedBy(() => balance(path, options))

test('of a table, .txt is the report', () =>
  inFolder({ 'l.csv': 'id,label\na,x\nb,x\nc,y\n' }, async () => {
    await written('l.csv', { output: 'b.txt' })
    expect(readFileSync('b.txt', 'utf8')).toMatch(/^l\.csv: oversample, seed 42\n/)
  }))

describe('a list of images', () => {
  test('has paths relative to itself, with the copies', () =>
    inFolder(yolo(), async () => {
      const { stdout, stderr } = await written('.', { output: 'balanced.txt', format: 'json' })
      const lines = linesIn('balanced.txt')
      const { after, copied, written: said } = JSON.parse(stdout)
      expect(stderr).toBe('')
      expect(said).toEqual({ file: 'balanced.txt', rows: lines.length })
      expect([lines.length, lines.length - new Set(lines).size]).toEqual([after.total_samples, copied])
      expect(copied).toBeGreaterThan(0)
      expect(lines[0]).toBe('./images/train/i00.jpg')
      for (const line of lines) expect(readFileSync(join('.', line), 'utf8')).toMatch(/^image /)
    }))

  test.each(['\n', '\r', '\u2028', '\x85'])('contains no path that is read as two: %j', (lineBreak) => {
    const name = `evil${lineBreak}zz`
    const files = { ...yolo(), [`images/train/${name}.jpg`]: 'x', [`labels/train/${name}.txt`]: '0 0.5 0.5 0.1 0.1\n' }
    return inFolder(files, async () => {
      const running = balance('.', { output: 'balanced.txt', quiet: true, all: true })
      await expect(running).rejects.toThrow(
        /^Cannot write '.*evil.*zz\.jpg' to the list of images 'balanced\.txt': the path contains a line break/s,
      )
    })
  })

  test('with such a path is not written for any split', () =>
    inFolder(
      { ...yolo('y/'), 'y/images/val/a\nb.jpg': 'x', 'y/labels/val/a\nb.txt': '0 0.5 0.5 0.1 0.1\n' },
      async () => {
        await expect(split('y', { output: 'parts/', quiet: true })).rejects.toThrow(/the path contains a line break/)
        expect(existsSync('parts')).toBe(false)
      },
    ))

  test('leaves the dataset as it was read', () =>
    inFolder(yolo(), async () => {
      const analyzed = async () => (await printedBy(() => analyze('.', { format: 'json' }))).stdout
      const before = await analyzed()
      await written('.', { output: 'balanced.txt', strategy: 'hybrid' })
      expect(await analyzed()).toBe(before)
    }))

  test('can be in a folder above the dataset', () =>
    inFolder(yolo('set/'), async () => {
      await written('set', { output: 'train.txt', strategy: 'undersample' })
      expect(linesIn('train.txt').every((line) => line.startsWith('./set/images/'))).toBe(true)
    }))

  test('has relative paths in another folder too, and says who reads them', () =>
    inFolder(yolo('set/'), async () => {
      const { stderr } = await written('set', { output: 'lists/train.txt' })
      expect(stderr).toBe(
        'Paths begin with ./../ because the images are not below the folder of the list. Ultralytics reads such paths since May 2026. For earlier versions, write to a folder above the images\n',
      )
      expect(linesIn('lists/train.txt')[0]).toBe('./../set/images/train/i00.jpg')
    }))

  test('has the names of a COCO file whose images are elsewhere', () =>
    inFolder(coco(), async () => {
      const { stderr } = await written('c', { output: 'train.txt', all: true, strategy: 'hybrid', by: 'label_sets' })
      expect(stderr).toBe('Paths are the names in the annotations, because there are no files with these names\n')
      const lines = linesIn('train.txt')
      expect(lines).toHaveLength(24)
      expect(lines.every((line) => /^batch\/\d+\.jpg$/.test(line))).toBe(true)
    }))

  test('does not replace a list of the dataset', () =>
    inFolder({ ...yolo(), 'train.txt': './images/train/i00.jpg\n' }, () =>
      expect(balance('.', { output: 'train.txt' })).rejects.toThrow(
        /^Cannot replace 'train.txt': it is in the dataset/,
      ),
    ))

  test('has no weights', () =>
    inFolder(coco(), () =>
      expect(balance('c', { strategy: 'weighted', output: 'train.txt' })).rejects.toThrow(
        new InputError(
          "Cannot write weights to 'train.txt': a list of images has no column for them. Use the extension .csv, .tsv or .jsonl.",
        ),
      ),
    ))

  test('is not written for single annotations', () =>
    inFolder(coco(), () =>
      expect(balance('c', { label: 'annotations', output: 'train.txt' })).rejects.toThrow(
        new InputError(
          "Cannot write a list of images to 'train.txt': each sample is one annotation. Remove labels.label to balance images, or use the extension .csv, .tsv or .jsonl.",
        ),
      ),
    ))

  test('is a table with paths and labels if the extension is that of a table', () =>
    inFolder(coco(), async () => {
      await written('c', { output: 'b.csv', strategy: 'weighted' })
      expect(linesIn('b.csv').slice(0, 3)).toEqual([
        'path,label,weight',
        'batch/0.jpg,"cat,dog",1',
        'batch/1.jpg,cat,0.5',
      ])
    }))
})

test('a .txt file of other datasets is the printed report', () =>
  inFolder({ 'l.csv': 'id,label\na,x\nb,x\nc,y\n' }, async () => {
    await written('l.csv', { output: 'r.txt' })
    expect(linesIn('r.txt')[0]).toBe('l.csv: oversample, seed 42')
  }))
