import { counted, InputError, type LabelFormat } from '../../config/index.ts'
import { listedSplits, settingsLines } from '../formats/index.ts'
import { comparablePath } from '../paths/index.ts'
import {
  classesOf,
  codeBook,
  codedLists,
  codedTexts,
  type Dataset,
  EMPTY_SET,
  type Groups,
  type Layout,
  type Note,
  type RowLabels,
  setOfRow,
  sourceFiles,
  textColumn,
} from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { annotationCounts } from './annotation_counts.ts'
import { noteUngrouped } from './groups.ts'
import { classNames, noteSpaces, readNames } from './naming.ts'
import { pathGroups, pathRecords, refuseColumns } from './path_samples.ts'

/** Images (or tasks) with boxes (or regions, choices) that carry the labels. */
export interface AnnotatedImages {
  readonly images: readonly AnnotatedImage[]
  readonly boxes: readonly Box[]
  /** Classes that exist even if no box has them. */
  readonly declared: readonly string[]
  /** Whether each image has at most one label, so its labels are not a set. */
  readonly isSingle?: boolean
  /** The name of a box's group: `image` or `task`. */
  readonly noun: 'image' | 'task'
  /** The label files, if images and boxes follow one another in them and have line numbers. */
  readonly parts?: readonly { readonly file: string; readonly images: number; readonly boxes: number }[]
}

type Parts = NonNullable<AnnotatedImages['parts']>

export interface AnnotatedImage {
  readonly id: string
  /** False if the image is not annotated yet: it is unlabelled, not an image without objects. */
  readonly isAnnotated: boolean
  readonly line?: number
  readonly split?: string
  /** Other splits that contain the image as well, which is leakage. */
  readonly furtherSplits?: readonly string[]
}

export interface Box {
  readonly id: string
  /** An index in `images`. */
  readonly image: number
  /** The label before names and `labels.map` are applied. */
  readonly label: string
  readonly line?: number
}

export interface AnnotatedFiles extends Pick<Layout, 'files' | 'detected'> {
  readonly kind: LabelFormat
  readonly title: string
}

/** Makes each image a sample with the set of its labels. With `label: annotations`, each box is a sample and the image its group. */
export async function annotatedDataset(
  found: AnnotatedImages,
  context: SourceContext,
  { kind, files, detected, title }: AnnotatedFiles,
): Promise<Dataset> {
  const { settings } = context
  const ofBoxes = settings.label === 'annotations'
  if (settings.label !== undefined && !ofBoxes) {
    throw new InputError(
      `Cannot use labels.label with ${title}: the only value is \`annotations\`, which makes each annotation a sample`,
    )
  }
  refuseColumns(settings, kind === 'label-studio' ? ['label', 'id'] : ['label'])
  const samples = ofBoxes ? boxSamples(found) : imageSamples(found)
  const listed =
    settings.names === undefined ? undefined : await readNames(context.tree, context.folder, settings.names)
  const names = classNames(settings, listed)
  const declared = [...found.declared.map(names.nameOf), ...names.declared]
  const labels = classesOf(samples.labels, names.nameOf, declared)
  const groups = ofBoxes ? imageGroups(found) : await pathGroups(samples.ids, context)
  const size = samples.ids.length
  const sampled = ofBoxes
    ? 'each annotation is a sample'
    : labels.labelSets
      ? 'classes are sets of labels'
      : 'one label each'
  return {
    table: {
      size,
      ...labels,
      ids: textColumn(samples.ids),
      ...(ofBoxes && { idsAreLocal: true as const }),
      ...(groups ? { groups } : {}),
      ...(!ofBoxes && context.purpose === 'rows' && { annotations: annotationCounts(found, names.nameOf) }),
      ...(samples.splits.some((names) => names.length > 0) ? { splits: listedSplits(samples.splits) } : {}),
      sources: [
        {
          name: context.name,
          start: 0,
          end: size,
          ...(found.parts ? { files: partFiles(found.parts, ofBoxes) } : {}),
          format: kind,
        },
      ],
      ...(found.parts ? { lines: Uint32Array.from(samples.lines) } : {}),
    },
    ...(listed && { labelNames: listed }),
    layout: {
      kind,
      files,
      description: `${title}: ${counted(found.images.length, found.noun)} with ${counted(found.boxes.length, 'annotation')}, ${sampled}`,
      detected,
      stableIds: true,
      settings: settingsLines(settings),
    },
    notes: [
      ...noteEmpty(labels, found.noun),
      ...noteSets(labels, found),
      ...names.notes(),
      ...noteSpaces(labels),
      ...(groups ? noteUngrouped(groups) : []),
    ],
    records: async () => pathRecords(samples.ids, labelTexts(labels)),
  }
}

function partFiles(parts: Parts, ofBoxes: boolean) {
  return sourceFiles(
    parts.map(({ file }) => file),
    parts.map(({ images, boxes }) => (ofBoxes ? boxes : images)),
  )
}

/** Reports images without annotations, which may have been forgotten. */
function noteEmpty({ labels }: RowLabels, noun: string): Note[] {
  const empty = labels.reduce((sum, code) => sum + (code === EMPTY_SET ? 1 : 0), 0)
  if (empty === 0) return []
  return [{ level: 'note', message: `Counted ${counted(empty, noun)} without annotations as labelled with no class` }]
}

/** Offers to count boxes instead of images, if that makes a difference. Choices of a task are not samples by themselves. */
function noteSets({ labelSets }: RowLabels, { boxes, noun }: AnnotatedImages): Note[] {
  const hasSeveral = boxes.length > new Set(boxes.map(({ image }) => image)).size
  if (labelSets === undefined || noun === 'task' || !hasSeveral) return []
  const message =
    'Each image is one sample with a set of labels. To make each annotation a sample and the image its group, ' +
    'set labels.label to `annotations`.'
  return [{ level: 'note', message }]
}

function imageSamples({ images, boxes, isSingle }: AnnotatedImages) {
  const sets = images.map((): Set<string> => new Set())
  for (const { image, label } of boxes) sets[image]?.add(label)
  const lists = images.map(({ isAnnotated }, i) => (isAnnotated ? [...(sets[i] ?? [])] : ['']))
  return {
    ids: images.map(({ id }) => id),
    labels: isSingle ? codedTexts(lists.map(([label]) => label ?? '')) : codedLists(lists),
    splits: images.map(splitsOf),
    lines: images.map(({ line }) => line ?? 0),
  }
}

function boxSamples({ images, boxes }: AnnotatedImages) {
  return {
    ids: boxes.map(({ id }) => id),
    labels: codedTexts(boxes.map(({ label }) => label)),
    splits: boxes.map(({ image }) => splitsOf(images[image])),
    lines: boxes.map(({ line }) => line ?? 0),
  }
}

function splitsOf(image: AnnotatedImage | undefined): readonly string[] {
  return image?.split ? [image.split, ...(image.furtherSplits ?? [])] : []
}

/** An image in several files is one group, even if the files write its path in different ways. */
function imageGroups({ images, boxes, noun }: AnnotatedImages): Groups {
  const known = codeBook()
  const written = new Map<string, string>()
  const codeOfImage = images.map(({ id }) => {
    const path = comparablePath(id)
    const first = written.get(path) ?? id
    written.set(path, first)
    return known.codeOf(first)
  })
  const codes = Int32Array.from(boxes, ({ image }) => codeOfImage[image] ?? -1)
  return { codes, names: known.values, key: noun, noun: `${noun}s` }
}

function labelTexts({ classes, labels, labelSets }: RowLabels): string[] {
  return Array.from(labels, (code, row) => {
    if (labelSets === undefined) return classes[code] ?? ''
    const set = setOfRow(labelSets, row)
    return Array.from(set, (member) => classes[member] ?? '').join(',')
  })
}
