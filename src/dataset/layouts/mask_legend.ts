import { InputError } from '../../config/index.ts'
import type { Manifest } from '../formats/index.ts'

const LEGENDS: ReadonlySet<string> = new Set([
  'pixel value,class',
  'class,pixel value',
  ...['class', 'label', 'name', 'class_name', 'label_name'].map((name) => `${name},r,g,b`),
])

/** @throws {InputError} for a table of the classes that the pixels of masks mean, whose rows are not samples. */
export function refuseMaskLegend({ columns, files: [file] }: Pick<Manifest, 'columns' | 'files'>): void {
  const header = columns.map((name) => name.trim().toLowerCase()).join()
  if (!LEGENDS.has(header)) return
  const message =
    'Cannot use the legend of segmentation masks as a label file: it lists the classes of pixels, not of images. ' +
    'Export the dataset with boxes or polygons instead (for example as COCO), or set a label file with one class per ' +
    'image: `labels: { file: labels.csv, label: class }`'
  throw new InputError(message, file === undefined ? {} : { file })
}
