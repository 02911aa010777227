import { type CodedTexts, codedTexts, compareTexts } from '../table/index.ts'

interface Annotations {
  readonly images: readonly unknown[]
  /** Each has an index in `images`. */
  readonly boxes: readonly { readonly image: number; readonly label: string }[]
}

/**
 * Counts the annotations of each class in each image: `2 cat, 1 dog`. The set of an image's classes does not show that one of
 * two cats became a dog.
 */
export function annotationCounts({ images, boxes }: Annotations, nameOf: (label: string) => string): CodedTexts {
  const names = new Map<string, string>()
  const counts = images.map((): Map<string, number> => new Map())
  for (const { image, label } of boxes) {
    const name = names.get(label) ?? nameOf(label)
    names.set(label, name)
    const known = counts[image]
    known?.set(name, (known.get(name) ?? 0) + 1)
  }
  return codedTexts(counts.map(textOf))
}

function textOf(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([a], [b]) => compareTexts(a, b))
  return sorted.map(([name, count]) => `${count} ${name}`).join(', ')
}
