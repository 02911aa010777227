import type { XmlElement } from '@rgrove/parse-xml'
import { InputError } from '../../config/index.ts'
import type { Dataset } from '../dataset.ts'
import { splitWord } from '../existing_splits.ts'
import { childrenOf, readXml, textOf } from '../formats/xml.ts'
import { isImage } from '../image_names.ts'
import { baseName, joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { splitAbove } from '../split_names.ts'
import { compareTexts } from '../text_column.ts'
import { utf8Text } from '../utf8.ts'
import { type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'

/** Whether there are XML files as Pascal VOC has them. */
export function isVoc(files: readonly string[]): boolean {
  return files.some((path) => /(?:^|\/)Annotations\/[^/]+\.xml$/.test(path))
}

/** Whether there is an XML file of Pascal VOC beside the image that it is about, such as `train/1.xml` and `train/1.jpg`. */
export async function isVocBeside(files: readonly string[], { tree, folder }: SourceContext): Promise<boolean> {
  if (!files.some((path) => path.endsWith('.xml'))) return false
  const images = new Set(files.filter(isImage).map(pathStemOf))
  const first = files.find((path) => path.endsWith('.xml') && images.has(pathStemOf(path)))
  if (first === undefined) return false
  return /<annotation[\s>]/.test(new TextDecoder().decode(await tree.read(joinPath(folder, first))))
}

interface Annotation {
  readonly id: string
  readonly stem: string
  /** The split of the folder that holds the image and its annotation. */
  readonly split?: string
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
  const beside = imagesBeside(files)
  for (const path of files.filter((name) => name.endsWith('.xml'))) {
    const annotation = await readAnnotation(joinPath(context.folder, path), context)
    const image = beside.get(path)
    annotations.push(image === undefined ? annotation : { ...annotation, ...besideImage(image) })
  }
  const known = new Set(annotations.map(({ stem }) => stem))
  const besides = new Set(beside.values())
  const others = files.filter((path) => isImage(path) && !known.has(stemOf(path)) && !besides.has(path))
  const unlabelled = others.map((path): AnnotatedImage & { stem: string } => ({
    id: besides.size > 0 ? path : baseName(path),
    stem: stemOf(path),
    isAnnotated: false,
    ...splitAbove(path),
  }))
  const splits = await splitsOf(files, context)
  const samples = [...annotations.map((annotation) => ({ ...annotation, isAnnotated: true })), ...unlabelled]
  const images = samples
    .toSorted((a, b) => compareTexts(a.id, b.id))
    .map((sample) => ({ ...sample, ...splitsIn(splits.get(sample.stem)) }))
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

/** By the XML files beside which they lie. */
function imagesBeside(files: readonly string[]): ReadonlyMap<string, string> {
  const images = new Map(files.filter(isImage).map((path) => [pathStemOf(path), path]))
  return new Map(
    files.flatMap((path): [string, string][] => {
      const image = path.endsWith('.xml') ? images.get(pathStemOf(path)) : undefined
      return image === undefined ? [] : [[path, image]]
    }),
  )
}

function besideImage(image: string): Pick<Annotation, 'id' | 'stem' | 'split'> {
  const above = splitAbove(image)
  return { id: image, stem: above.split === undefined ? stemOf(image) : pathStemOf(image), ...above }
}

function pathStemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]+$/, '')
}

async function readAnnotation(file: string, { tree }: SourceContext): Promise<Annotation> {
  const root = await readXml(tree, file)
  if (root?.name !== 'annotation') throw new InputError('Expected <annotation> as in Pascal VOC', { file })
  const stem = stemOf(file)
  const [name = ''] = childrenOf(root, 'filename').map(textOf)
  return { id: name || stem, stem, labels: childrenOf(root, 'object').map((object) => nameOf(object, file)) }
}

function nameOf(object: XmlElement, file: string): string {
  const [name = ''] = childrenOf(object, 'name').map(textOf)
  if (name === '') throw new InputError('Found an <object> without <name>', { file })
  return name
}

async function splitsOf(
  files: readonly string[],
  { tree, folder }: SourceContext,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const splits = new Map<string, Set<string>>()
  for (const path of files) {
    const list = /(?:^|\/)ImageSets\/Main\/([^/]+)\.txt$/.exec(path)?.[1]
    const split = list === undefined ? undefined : splitWord(list)
    if (split === undefined) continue
    const file = joinPath(folder, path)
    for (const line of utf8Text(await tree.read(file), file).split(/\r?\n/)) {
      const stem = line.trim().split(/\s+/)[0] ?? ''
      if (stem !== '') splits.set(stem, (splits.get(stem) ?? new Set()).add(split))
    }
  }
  return splits
}

function splitsIn(names: ReadonlySet<string> | undefined): Pick<AnnotatedImage, 'split' | 'furtherSplits'> {
  const [split, ...furtherSplits] = names ?? []
  return split === undefined ? {} : { split, furtherSplits }
}
