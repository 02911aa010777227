import seedrandom from 'seedrandom'
import type { Example } from './example.ts'

const CATEGORIES = ['person', 'car', 'bicycle'] as const
const IMAGES = 80

interface Box {
  readonly image: number
  readonly category: number
  readonly box: readonly number[]
}

function boxes(): Box[] {
  const random = seedrandom('coco/1')
  const below = (n: number) => Math.floor(random() * n)
  return Array.from({ length: IMAGES }, (_, image) =>
    Array.from({ length: 1 + below(4) }, (): Box => {
      const share = random()
      const category = share < 0.55 ? 0 : share < 0.85 ? 1 : 2
      return { image, category, box: [below(400), below(300), 20 + below(100), 20 + below(100)] }
    }),
  ).flat()
}

function annotations(found: readonly Box[]): string {
  const document = {
    images: Array.from({ length: IMAGES }, (_, i) => ({
      id: i + 1,
      file_name: `street_${String(i + 1).padStart(4, '0')}.jpg`,
      width: 640,
      height: 480,
    })),
    categories: CATEGORIES.map((name, i) => ({ id: i + 1, name })),
    annotations: found.map(({ image, category, box }, i) => ({
      id: i + 1,
      image_id: image + 1,
      category_id: category + 1,
      bbox: box,
      iscrowd: 0,
    })),
  }
  // One record per line, so that a change can be reviewed.
  const lines = Object.entries(document).map(
    ([key, records]) => `  "${key}": [\n${records.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

const CONFIG = `data:
  dataset_path: ./street
  balancing_strategy: oversample
  split_indices_path: ./split_indices.json

labels:
  file: annotations.json # a sample is an image with the set of its categories; for boxes, add label: annotations

thresholds:
  max_imbalance_ratio: { warn: 3.0, fail: 5.0 }
  max_class_loss: "20%"
  test_changed: warn

report:
  splits: commit
`

/** Object detection in COCO's format. The pictures are not needed. */
export function cocoExample(): Example {
  const all = boxes()
  // The annotators gave up on bicycles in the second half of the images.
  const kept = all.filter(({ image, category }) => category !== 2 || image < IMAGES / 2)
  return {
    files: { '.github/dataset-balance.yml': CONFIG, 'street/annotations.json': annotations(all) },
    projects: [{ folder: '', comment: 'COMMENT.md' }],
    change: { 'street/annotations.json': annotations(kept) },
  }
}
