import { counted, InputError, shortened } from '../../config/index.ts'
import { type NamesByCode, readLabelFile, settingsLines, utf8Text } from '../formats/index.ts'
import { joinPath } from '../paths/index.ts'
import type { Dataset, Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'
import { elsewhereNote } from './image_places.ts'
import { yoloFiles } from './yolo_files.ts'
import { yoloNames } from './yolo_names.ts'
import { yoloSplits } from './yolo_splits.ts'

/**
 * Reads YOLO: `images/a.jpg` has its boxes in `labels/a.txt`, or next to it in `a.txt`, with one box per line, which starts
 * with a class number. An empty file is an image without objects. An image without a file is unlabelled.
 *
 * @param paths Neither hidden nor ignored.
 * @throws {InputError} with the line that does not start with a class number.
 */
export async function yoloDataset(
  paths: readonly string[],
  context: SourceContext,
  { detected }: { readonly detected: boolean },
): Promise<Dataset> {
  const names = await yoloNames(paths, context)
  const { samples, elsewhere, keyOf } = yoloFiles(paths)
  if (samples.length === 0) {
    const expected = 'Expected labels/ next to images/, or label files next to the images (1.txt next to 1.jpg).'
    throw new InputError(`Found no YOLO labels in ${context.folder || '.'}: the dataset is empty. ${expected}`)
  }
  const known = new Map(samples.map(({ id, key }) => [key, id]))
  const splits = await yoloSplits(paths, { images: known, stemOf: keyOf }, context)
  const boxes: Box[] = []
  const images: AnnotatedImage[] = []
  for (const [image, { id, labelFile }] of samples.entries()) {
    const [split, ...furtherSplits] = splits.splitsOf(id)
    images.push({ id, isAnnotated: labelFile !== undefined, ...(split === undefined ? {} : { split, furtherSplits }) })
    if (labelFile === undefined) continue
    for (const box of await boxesOf(joinPath(context.folder, labelFile), names, { image, id, context })) boxes.push(box)
  }
  const settings = { ...context.settings, format: 'yolo' as const }
  // The names have already been applied and must not be applied twice.
  const { names: _, ...unnamed } = settings
  const found = { images, boxes, declared: [...(names?.values() ?? [])], noun: 'image' } as const
  const folder = context.folder || '.'
  const files = { kind: 'yolo', files: [folder], detected, title: 'YOLO' } as const
  const dataset = await annotatedDataset(found, { ...context, settings: unnamed }, files)
  const notes = [
    ...elsewhereNote(elsewhere),
    ...splits.notes,
    ...(names === undefined ? [NO_NAMES] : []),
    ...dataset.notes,
  ]
  return {
    ...dataset,
    ...(names && { labelNames: names }),
    notes,
    layout: { ...dataset.layout, settings: settingsLines(settings) },
  }
}

const NO_NAMES: Note = {
  level: 'warning',
  message:
    'Found no class names (data.yaml, classes.txt or obj.names), so the classes are named by their numbers. ' +
    'Set the file that contains the names: `labels: { format: yolo, names: FILE }`',
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
    if (code === undefined)
      throw new InputError(`Expected a class number at the start of the line, found '${shortened(first)}'`, place)
    const label = names === undefined ? code : names.get(code)
    if (label === undefined)
      throw new InputError(
        `Found class ${code}, but the list of class names has only ${counted(names?.size ?? 0, 'name')}`,
        place,
      )
    return [{ id: `${id}#${i}`, image, label }]
  })
}
