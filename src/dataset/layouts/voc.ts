import type { XmlElement } from '@rgrove/parse-xml'
import { counted, firstFew, InputError } from '../../config/index.ts'
import { childrenOf, readXml, textOf } from '../formats/index.ts'
import { baseName, isImage, joinPath, splitAbove } from '../paths/index.ts'
import { compareTexts, type Dataset, type Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'
import { byFolderOf, folderOfFile, pathStemOf, startsIn, stemOf } from './file_starts.ts'
import { elsewhereNote, folderSplits, imageFinder, imageFolders } from './image_places.ts'
import { vocFiles } from './voc_files.ts'
import { type VocSplits, vocSplits } from './voc_splits.ts'

/** An annotation with its image, if the image exists. */
interface Annotation {
  /** The path of the XML file. */
  readonly path: string
  /** The value of `<filename>`. */
  readonly name: string
  readonly labels: readonly string[]
  readonly image?: string
  readonly isNextToImage: boolean
}

interface Sample extends AnnotatedImage {
  readonly labels: readonly string[]
}

/**
 * Reads Pascal VOC: one XML file per image, with the names of its objects. An image without an XML file in a folder of
 * annotated images is unlabelled. The lists in `ImageSets/Main` are splits, otherwise folders named after splits.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} with the line that is not XML.
 */
export async function vocDataset(
  files: readonly string[],
  context: SourceContext,
  { detected }: { readonly detected: boolean },
): Promise<Dataset> {
  const folder = context.folder || '.'
  const found = await vocFiles(files, startsIn(context))
  const isNone = found.annotations.length === 0
  const paths = isNone ? found.others : found.annotations
  const annotations = await readAnnotations(paths, files, context)
  const splitsOf = splitsAt(await vocSplits(files, paths, context), folderSplits(paths))
  const { unlabelled, elsewhere } = imagesWithout(annotations, files)
  const splitOf = byFolderOf((folder) => splitAbove(`${folder}/`).split)
  const arePaths = annotations.some(({ path, isNextToImage }) => isNextToImage || splitOf(path) !== undefined)
  const images = [
    ...annotations.map((annotation) => annotatedSample(annotation, splitOf(annotation.path) !== undefined, splitsOf)),
    ...unlabelled.map(
      (path): Sample => ({
        id: arePaths ? path : baseName(path),
        isAnnotated: false,
        labels: [],
        ...splitsOf(path),
      }),
    ),
  ].toSorted((a, b) => compareTexts(a.id, b.id))
  if (images.length === 0) throw new InputError(`Found no XML files in ${folder}: the dataset is empty`)
  const boxes = images.flatMap(({ id, labels }, image) =>
    labels.map((label, i): Box => ({ id: `${id}#${i}`, image, label })),
  )
  const settings = { ...context.settings, format: 'voc' as const }
  const dataset = await annotatedDataset(
    { images, boxes, declared: [], noun: 'image' },
    { ...context, settings },
    { kind: 'voc', files: [folder], detected, title: 'Pascal VOC' },
  )
  const notes = [...otherXmlNote(isNone ? [] : found.others), ...elsewhereNote(elsewhere)]
  return { ...dataset, notes: [...notes, ...dataset.notes] }
}

function otherXmlNote(paths: readonly string[]): Note[] {
  if (paths.length === 0) return []
  const what = counted(paths.length, 'XML file')
  return [{ level: 'note', message: `Ignored ${what} in folders without annotations: ${firstFew(paths)}` }]
}

async function readAnnotations(
  paths: readonly string[],
  files: readonly string[],
  context: SourceContext,
): Promise<Annotation[]> {
  const find = imageFinder(files.filter(isImage))
  const annotations: Annotation[] = []
  for (const path of paths) {
    const file = joinPath(context.folder, path)
    const root = await readXml(context.tree, file)
    if (root?.name !== 'annotation')
      throw new InputError('Expected <annotation> as the root element of a Pascal VOC file', { file })
    const [name = ''] = childrenOf(root, 'filename').map(textOf)
    const labels = childrenOf(root, 'object').map((object) => nameOf(object, file))
    annotations.push({ path, name, labels, isNextToImage: false, ...find(path, name) })
  }
  return annotations
}

function nameOf(object: XmlElement, file: string): string {
  const [name = ''] = childrenOf(object, 'name').map(textOf)
  if (name === '') throw new InputError('Found an <object> without a <name>', { file })
  return name
}

/** The ids of images next to their annotations and in split folders are paths, those of others are names. */
function annotatedSample(
  { path, name, labels, image, isNextToImage }: Annotation,
  isInSplit: boolean,
  splitsOf: SplitsOf,
): Sample {
  const written = name || stemOf(path)
  const id = isNextToImage || isInSplit ? (image ?? joinPath(folderOfFile(path), baseName(written))) : written
  return { id, isAnnotated: true, labels, ...splitsOf(path, image) }
}

/** Returns the splits of an annotation or image by its path, or by the path of an annotation's image. */
type SplitsOf = (path: string, image?: string) => Pick<AnnotatedImage, 'split' | 'furtherSplits'>

/** The splits from lists, otherwise from folders. */
function splitsAt(listed: VocSplits, inFolder: (path: string) => { readonly split?: string }): SplitsOf {
  return (path, image) => {
    const [split, ...furtherSplits] = listed(path, stemOf(path))
    if (split !== undefined) return { split, furtherSplits }
    const ofFolder = inFolder(path)
    return ofFolder.split === undefined && image !== undefined ? inFolder(image) : ofFolder
  }
}

/** Images without an annotation: those of the dataset, and others, such as pictures for a README. */
function imagesWithout(annotations: readonly Annotation[], files: readonly string[]) {
  const splitOf = byFolderOf((folder) => splitAbove(`${folder}/`).split)
  const taken = new Set<string>()
  const copied = new Map<string, Set<string | undefined>>()
  for (const { path, image, isNextToImage } of annotations) {
    if (image !== undefined) taken.add(pathStemOf(image))
    const stem = stemOf(path)
    if (!isNextToImage) copied.set(stem, (copied.get(stem) ?? new Set()).add(splitOf(path)))
  }
  // A file with the name of an annotated image that is not in another split is a variant of that image.
  const isCopy = (path: string) => {
    const splits = copied.get(stemOf(path))
    const split = splitOf(path)
    return splits !== undefined && (split === undefined || splits.has(undefined) || splits.has(split))
  }
  const without = files.filter((path) => isImage(path) && !taken.has(pathStemOf(path)) && !isCopy(path))
  const isOurs = imageFolders(
    annotations.flatMap(({ image }) => image ?? []),
    new Set(annotations.map(({ path }) => folderOfFile(path))),
  )
  return { unlabelled: without.filter(isOurs), elsewhere: without.filter((path) => !isOurs(path)) }
}
