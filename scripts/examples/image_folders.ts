import type { Example } from './example.ts'

/** A bitmap of one pixel, in a color that no other number has. */
function pixel(number: number): Uint8Array {
  const bytes = new Uint8Array(58)
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  view.setUint32(2, bytes.length, true)
  view.setUint32(10, 54, true) // where the pixels start
  view.setUint32(14, 40, true) // the size of the header
  view.setInt32(18, 1, true)
  view.setInt32(22, 1, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  view.setUint32(34, 4, true)
  view.setUint32(54, number * 7919, true)
  bytes[57] = 0
  return bytes
}

const CONFIG = `data:
  dataset_path: ./photos
  balancing_strategy: weighted
  split_indices_path: ./split_indices.json

thresholds:
  max_imbalance_ratio: { warn: 2.0, fail: 3.0 }
  allowed_classes: [bird, cat, dog]
  label_conflicts: fail # the same picture in two folders

report:
  splits: commit
`

const CLASSES = [
  ['bird', 24],
  ['cat', 40],
  ['dog', 36],
] as const

/** One folder per class, as torchvision's \`ImageFolder\` reads it. */
export function imageFoldersExample(): Example {
  const photos: Record<string, Uint8Array> = {}
  let number = 1
  for (const [name, count] of CLASSES) {
    for (let i = 1; i <= count; i++) photos[`photos/${name}/${String(i).padStart(3, '0')}.bmp`] = pixel(number++)
  }
  const added = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`photos/Dog/${i + 1}.bmp`, pixel(900 + i)]))
  return {
    files: { '.github/dataset-balance.yml': CONFIG, ...photos },
    projects: [{ folder: '', comment: 'COMMENT.md' }],
    // A misspelled folder, and a picture of a cat among the birds.
    change: { ...added, 'photos/bird/025.bmp': photos['photos/cat/007.bmp'] ?? '' },
  }
}
