import { InputError } from '../../config/index.ts'
import type { Dataset } from '../dataset.ts'
import type { NamesByCode } from '../formats/class_label.ts'
import { readLabelFile } from '../formats/label_file.ts'
import { isImage } from '../image_names.ts'
import { joinPath } from '../paths.ts'
import { settingsLines } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
import { compareTexts } from '../text_column.ts'
import { utf8Text } from '../utf8.ts'
import { type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'
import { isListOfNames, yoloNames } from './yolo_names.ts'
import { yoloSplits } from './yolo_splits.ts'

/** Whether there are files of labels beside images, as YOLO has them. */
export function isYolo(files: readonly string[]): boolean {
  return (
    files.some((path) => isLabelFile(path) && !isListOfNames(path)) &&
    files.some((path) => isImage(path) && path.split('/').includes('images'))
  )
}

function isLabelFile(path: string): boolean {
  return path.endsWith('.txt') && path.split('/').slice(0, -1).includes('labels')
}

/**
 * YOLO: `images/a.jpg` has its boxes in `labels/a.txt`, a line a box, which begins with the number of a class. An empty
 * file is an image of nothing, an image without file is unlabelled.
 *
 * @param paths Neither hidden nor ignored.
 * @throws {InputError} with the line that does not begin with the number of a class.
 */
export async function yoloDataset(
  paths: readonly string[],
  context: SourceContext,
  { detected }: { readonly detected: boolean },
): Promise<Dataset> {
  const names = await yoloNames(paths, context)
  const imageFiles = paths.filter((path) => isImage(path) && path.split('/').includes('images'))
  const labelFiles = labelFilesByStem(paths, new Set(imageFiles.map(stemOf)))
  const stems = new Map([...labelFiles.keys()].map((stem) => [stem, labelFiles.get(stem) ?? stem]))
  for (const path of imageFiles) stems.set(stemOf(path), path)
  if (stems.size === 0)
    throw new InputError(`Found no images/ and labels/ below ${context.folder || '.'}: the dataset is empty`)
  const samples = [...stems].sort(([, a], [, b]) => compareTexts(a, b))
  const splits = await yoloSplits(paths, { images: new Map(samples), stemOf }, context)
  const boxes: Box[] = []
  const images: AnnotatedImage[] = []
  for (const [image, [stem, id]] of samples.entries()) {
    const labelFile = labelFiles.get(stem)
    const [split, ...furtherSplits] = splits.splitsOf(id)
    images.push({ id, isAnnotated: labelFile !== undefined, ...(split === undefined ? {} : { split, furtherSplits }) })
    if (labelFile === undefined) continue
    for (const box of await boxesOf(joinPath(context.folder, labelFile), names, { image, id, context })) boxes.push(box)
  }
  const settings = { ...context.settings, format: 'yolo' as const }
  // The names are applied already: they must not be applied twice.
  const { names: _, ...unnamed } = settings
  const found = { images, boxes, declared: [...(names?.values() ?? [])], noun: 'image' } as const
  const folder = context.folder || '.'
  const files = { kind: 'yolo', files: [folder], detected, title: 'YOLO' } as const
  const dataset = await annotatedDataset(found, { ...context, settings: unnamed }, files)
  const notes = [...splits.notes, ...dataset.notes]
  return { ...dataset, notes, layout: { ...dataset.layout, settings: settingsLines(settings) } }
}

/** labelImg puts its list of names among the label files; an image may still have that name. */
function labelFilesByStem(paths: readonly string[], images: ReadonlySet<string>): ReadonlyMap<string, string> {
  const files = paths.filter((path) => isLabelFile(path) && (!isListOfNames(path) || images.has(stemOf(path))))
  return new Map(files.map((path) => [stemOf(path), path]))
}

/** The path without the step `images` or `labels` and without ending: the same for an image and its labels. */
function stemOf(path: string): string {
  const steps = path.replace(/\.[^./]+$/, '').split('/')
  const at = Math.max(steps.lastIndexOf('images', steps.length - 2), steps.lastIndexOf('labels', steps.length - 2))
  return steps.filter((_, i) => i !== at).join('/')
}

interface BoxPlace {
  readonly image: number
  readonly id: string
  readonly context: SourceContext
}

async function boxesOf(file: string, names: NamesByCode | undefined, { image, id, context }: BoxPlace) {
  const lines = utf8Text(await readLabelFile(context.tree, file), file).split(/\r\n|\n|\r/)
  return lines.flatMap((text, i): Box[] => {
    if (text.trim() === '') return []
    const first = text.trim().split(/\s+/)[0] ?? ''
    const place = { file, line: i + 1 }
    const code = /^0*(\d{1,9})(?:\.0*)?$/.exec(first)?.[1]
    if (code === undefined) throw new InputError(`Expected the number of a class first, found '${first}'`, place)
    const label = names === undefined ? code : names.get(code)
    if (label === undefined) throw new InputError(`Class ${code} is not among the ${names?.size} names`, place)
    return [{ id: `${id}#${i}`, image, label }]
  })
}
