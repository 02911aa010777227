import type { XmlElement } from '@rgrove/parse-xml'
import { InputError } from '../../config/index.ts'
import { childrenOf, elementsOf, readXml, textOf } from '../formats/index.ts'
import { isImage, joinPath, namedSplit } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import { type SourceContext, startOfFile } from '../tree/index.ts'
import { type AnnotatedFiles, type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'
import { stemOf } from './file_starts.ts'

/** The maximum number of XML files that are opened to find out whether CVAT wrote them. */
const MOST_LOOKED_AT = 50

/**
 * Finds the files of a dataset that CVAT wrote. XML files with the names of images belong to Pascal VOC.
 *
 * @param files Paths below the dataset.
 */
export async function cvatFiles(files: readonly string[], { tree, folder }: SourceContext): Promise<string[]> {
  const documents = files.filter((path) => /^(?:[^/]+\/)?[^/]+\.xml$/i.test(path))
  if (documents.length === 0) return []
  const images = new Set(files.filter(isImage).map(stemOf))
  const candidates = documents.filter((path) => !images.has(stemOf(path)))
  const found: string[] = []
  for (const path of candidates.slice(0, MOST_LOOKED_AT)) {
    const { bytes } = await startOfFile(tree, joinPath(folder, path), 1024)
    if (/<annotations[\s>]/.test(new TextDecoder().decode(bytes))) found.push(path)
  }
  return found
}

interface Annotated {
  readonly image: AnnotatedImage
  readonly labels: readonly string[]
  /** Whether its labels apply to the whole image, not to places in it. */
  readonly areTags: boolean
}

/**
 * Reads 'CVAT for images': an image has the labels of its boxes, polygons and other shapes, and its tags. If there are
 * only tags, at most one per image, an image has one label.
 *
 * @param files Paths in the tree.
 * @throws {InputError} for other XML, such as the annotations of a video.
 */
export async function cvatDataset(
  files: readonly string[],
  context: SourceContext,
  finding: Pick<AnnotatedFiles, 'detected'>,
): Promise<Dataset> {
  const found: Annotated[] = []
  const declared: string[] = []
  for (const file of files) {
    const root = await cvatRoot(file, context)
    for (const image of childrenOf(root, 'image')) found.push(annotatedImage(image, file))
    for (const name of declaredNames(root)) declared.push(name)
  }
  const boxes = found.flatMap(({ image, labels }, place) =>
    labels.map((label, i): Box => ({ id: `${image.id}#${i}`, image: place, label })),
  )
  const isSingle = found.every(({ areTags, labels }) => areTags && labels.length <= 1)
  const images = found.map(({ image }) => image)
  return annotatedDataset({ images, boxes, declared, isSingle, noun: 'image' }, context, {
    ...finding,
    kind: 'cvat',
    files,
    title: 'CVAT',
  })
}

async function cvatRoot(file: string, { tree }: SourceContext): Promise<XmlElement> {
  const root = await readXml(tree, file)
  if (root?.name === 'annotation') {
    throw new InputError(
      'Expected a CVAT file, found Pascal VOC, which has one file per image. Set `labels: { format: voc }`',
      { file },
    )
  }
  if (root?.name !== 'annotations')
    throw new InputError('Expected <annotations> as the root element of a CVAT file', { file })
  if (childrenOf(root, 'track').length > 0) {
    const message = "Cannot read CVAT annotations of a video (<track>). Export them from CVAT as 'CVAT for images 1.1'."
    throw new InputError(message, { file })
  }
  if (childrenOf(root, 'image').length > 0) return root
  throw new InputError('Found no <image>: the dataset is empty', { file })
}

function annotatedImage(element: XmlElement, file: string): Annotated {
  const { name = '', subset = '' } = element.attributes
  if (name === '') throw new InputError('Found an <image> without a name', { file })
  const split = namedSplit(subset)?.split
  const shapes = elementsOf(element)
  const labels = shapes.map((shape) => {
    const { label = '' } = shape.attributes
    if (label === '') throw new InputError(`Found a <${shape.name}> without a label in the image '${name}'`, { file })
    return label
  })
  const image = { id: name, isAnnotated: true, ...(split === undefined ? {} : { split }) }
  return { image, labels, areTags: shapes.every((shape) => shape.name === 'tag') }
}

/** The labels of the task or project, without those of a skeleton's points, which are parts of another label. */
function declaredNames(root: XmlElement): string[] {
  const lists = childrenOf(root, 'meta')
    .flatMap(elementsOf)
    .flatMap((owner) => childrenOf(owner, 'labels'))
  return lists
    .flatMap((list) => childrenOf(list, 'label'))
    .filter((label) => childrenOf(label, 'parent').length === 0)
    .flatMap((label) => childrenOf(label, 'name').map(textOf))
}
