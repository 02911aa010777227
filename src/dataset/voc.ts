import { InputError } from '../config/index.ts'
import { type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'
import { isImage } from './class_folders.ts'
import type { Dataset } from './dataset.ts'
import { splitWord } from './existing_splits.ts'
import { readLabelFile } from './label_file.ts'
import { baseName, joinPath } from './paths.ts'
import type { SourceContext } from './source_context.ts'
import { compareTexts } from './text_column.ts'
import { utf8Text } from './utf8.ts'

/** Whether there are XML files as Pascal VOC has them. */
export function isVoc(files: readonly string[]): boolean {
  return files.some((path) => /(?:^|\/)Annotations\/[^/]+\.xml$/.test(path))
}

interface Annotation {
  readonly id: string
  readonly stem: string
  readonly labels: readonly string[]
}

/**
 * Pascal VOC: an XML file an image, with the names of its objects; an image without one is unlabelled. The lists in
 * `ImageSets/Main` are splits.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} with the line that is no XML.
 */
export async function vocDataset(
  files: readonly string[],
  context: SourceContext,
  { detected }: { readonly detected: boolean },
): Promise<Dataset> {
  const annotations: Annotation[] = []
  for (const path of files.filter((name) => name.endsWith('.xml'))) {
    annotations.push(await readAnnotation(joinPath(context.folder, path), context))
  }
  const known = new Set(annotations.map(({ stem }) => stem))
  const others = files.filter((path) => isImage(path) && !known.has(stemOf(path)))
  const unlabelled = others.map((path): AnnotatedImage & { stem: string } => ({
    id: baseName(path),
    stem: stemOf(path),
    isAnnotated: false,
  }))
  const splits = await splitsOf(files, context)
  const samples = [...annotations.map((annotation) => ({ ...annotation, isAnnotated: true })), ...unlabelled]
  const images = samples
    .toSorted((a, b) => compareTexts(a.id, b.id))
    .map((sample) => ({ ...sample, ...(splits.has(sample.stem) ? { split: splits.get(sample.stem) ?? '' } : {}) }))
  if (images.length === 0)
    throw new InputError(`Found no XML files below ${context.folder || '.'}: the dataset is empty`)
  const boxes = images.flatMap((image, place) =>
    'labels' in image ? image.labels.map((label, i): Box => ({ id: `${image.id}#${i}`, image: place, label })) : [],
  )
  const settings = { ...context.settings, format: 'voc' as const }
  const found = { images, boxes, declared: [], noun: 'image' } as const
  const folder = context.folder || '.'
  return annotatedDataset(
    found,
    { ...context, settings },
    { kind: 'voc', files: [folder], detected, title: 'Pascal VOC' },
  )
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]+$/, '')
}

async function readAnnotation(file: string, { tree }: SourceContext): Promise<Annotation> {
  const { XMLParser, XMLValidator } = await import(/* webpackMode: "eager" */ 'fast-xml-parser')
  const text = utf8Text(await readLabelFile(tree, file), file)
  const valid = XMLValidator.validate(text)
  if (valid !== true) {
    const { msg, line, col } = valid.err
    throw new InputError(`Cannot read this as XML: ${msg}`, { file, line, column: col })
  }
  refuseDoctype(text, file)
  const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'object' })
  const annotation = child(parsed(parser, text, file), 'annotation')
  if (annotation === undefined) throw new InputError('Expected <annotation> as in Pascal VOC', { file })
  const objects = child(annotation, 'object')
  const labels = (Array.isArray(objects) ? objects : []).map((object: unknown) => nameOf(object, file))
  const name = child(annotation, 'filename')
  const stem = stemOf(file)
  return { id: typeof name === 'string' && name !== '' ? name : stem, stem, labels }
}

/** A document type may define entities, which would stand in the names as they are. */
function refuseDoctype(text: string, file: string): void {
  const place = text.indexOf('<!DOCTYPE')
  if (place === -1) return
  const line = text.slice(0, place).split('\n').length
  throw new InputError('Cannot read XML with a <!DOCTYPE>: Pascal VOC has none', { file, line })
}

/** The parser refuses some names of elements, such as `__proto__`. */
function parsed(parser: { readonly parse: (text: string) => unknown }, text: string, file: string): unknown {
  try {
    return parser.parse(text)
  } catch (error) {
    throw new InputError(`Cannot read this as XML: ${(error as Error).message}`, { file })
  }
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

function nameOf(object: unknown, file: string): string {
  const name = child(object, 'name')
  if (typeof name === 'string' && name !== '') return name
  throw new InputError('Found an <object> without <name>', { file })
}

async function splitsOf(
  files: readonly string[],
  { tree, folder }: SourceContext,
): Promise<ReadonlyMap<string, string>> {
  const splits = new Map<string, string>()
  for (const path of files) {
    const list = /(?:^|\/)ImageSets\/Main\/([^/]+)\.txt$/.exec(path)?.[1]
    const split = list === undefined ? undefined : splitWord(list)
    if (split === undefined) continue
    const file = joinPath(folder, path)
    for (const line of utf8Text(await tree.read(file), file).split(/\r?\n/)) {
      const stem = line.trim().split(/\s+/)[0] ?? ''
      if (stem !== '') splits.set(stem, split)
    }
  }
  return splits
}
