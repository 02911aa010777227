import { InputError, listed } from '../../config/index.ts'
import {
  cellText,
  isList,
  isObject,
  type JsonDocument,
  type JsonObject,
  type JsonValue,
  member,
  valueAt,
} from '../formats/index.ts'
import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type AnnotatedFiles, type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'

/** Whether a document is Label Studio's JSON export: a list of tasks with `data` and `annotations`. */
export function isLabelStudio({ value }: JsonDocument): boolean {
  return isList(value) && value.length > 0 && value.every(isTask)
}

function isTask(value: JsonValue): value is JsonObject {
  return isObject(value) && isObject(member(value, 'data')) && isList(member(value, 'annotations'))
}

/**
 * Makes each task a sample. Its labels are those of all its annotations, or of the ground truth if one is marked. Canceled
 * annotations do not count. If each task has one choice, it has one label, otherwise a set.
 */
export async function labelStudioDataset(
  document: JsonDocument,
  context: SourceContext,
  finding: Pick<AnnotatedFiles, 'detected'>,
): Promise<Dataset> {
  const { file, value, lineOf } = document
  if (!isList(value) || !value.every(isTask)) {
    throw new InputError("Expected a Label Studio export: a list of tasks with 'data' and 'annotations'", { file })
  }
  const idPath = context.settings.id === undefined ? 'id' : String(context.settings.id)
  const labels = value.map(labelsOfTask)
  const others = typesWithoutClasses(value, labels)
  if (others.length > 0 && labels.every((list) => list.length === 0)) throw noClasses(file, others)
  const images = value.map((task, i): AnnotatedImage => {
    const id = cellText(valueAt(task, idPath)) || String(i)
    return { id, isAnnotated: annotationsOf(task).length > 0, line: lineOf(task) }
  })
  const boxes = labels.flatMap((list, image) => list.map((label, i): Box => boxOf(label, image, i)))
  const isSingle = labels.every(
    (list) => new Set(list.map(({ name }) => name)).size <= 1 && list.every(({ isChoice }) => isChoice),
  )
  const files = { ...finding, kind: 'label-studio', files: [file], title: 'Label Studio' } as const
  const parts = [{ file, images: images.length, boxes: boxes.length }]
  const dataset = await annotatedDataset({ images, boxes, declared: [], isSingle, noun: 'task', parts }, context, files)
  if (others.length === 0) return dataset
  const message = `Some tasks have only results of types that do not name classes: ${others.join(', ')}`
  return { ...dataset, notes: [...dataset.notes, { level: 'note', message }] }

  function boxOf({ id, name }: TaskLabel, image: number, place: number): Box {
    return {
      id: id || `${images[image]?.id}#${place}`,
      image,
      label: name,
      ...(images[image]?.line ? { line: images[image].line } : {}),
    }
  }
}

/** The result types of tasks whose results do not name a class. */
function typesWithoutClasses(tasks: readonly JsonObject[], labels: readonly (readonly TaskLabel[])[]): string[] {
  const results = tasks.filter((_, i) => labels[i]?.length === 0).flatMap(resultsOf)
  return [...new Set(results.map((result) => cellText(member(result, 'type') ?? null)))].filter((type) => type !== '')
}

function noClasses(file: string, types: readonly string[]): InputError {
  const message =
    `Found no classes in this Label Studio export: its results are of type ${listed(types, 'or')}, and only choices, taxonomy ` +
    'and labels (such as rectanglelabels) name classes. Create a table with a column for the classes, and set ' +
    '`labels: { file: FILE.csv, label: COLUMN }`'
  return new InputError(message, { file })
}

interface TaskLabel {
  readonly id: string
  readonly name: string
  readonly isChoice: boolean
}

function annotationsOf(task: JsonObject): readonly JsonObject[] {
  const all = objects(member(task, 'annotations')).filter((annotation) => member(annotation, 'was_cancelled') !== true)
  const truth = all.filter((annotation) => member(annotation, 'ground_truth') === true)
  return truth.length > 0 ? truth : all
}

function labelsOfTask(task: JsonObject): TaskLabel[] {
  return resultsOf(task).flatMap(labelsOfResult)
}

function resultsOf(task: JsonObject): readonly JsonObject[] {
  return annotationsOf(task).flatMap((annotation) => objects(member(annotation, 'result')))
}

/** `choices`, `labels`, `rectanglelabels`, ... are lists under the key of the same name. `videorectangle` has `labels`. */
function labelsOfResult(result: JsonObject): TaskLabel[] {
  const type = cellText(member(result, 'type') ?? null)
  const value = member(result, 'value')
  if (!isObject(value)) return []
  const isChoice = type === 'choices' || type === 'taxonomy'
  const raw = (isChoice || type.endsWith('labels') ? member(value, type) : member(value, 'labels')) ?? []
  const list = isList(raw) ? raw : [raw]
  const names = list.map((name) => (isList(name) ? name.map(cellText).join('/') : cellText(name)))
  const id = cellText(member(result, 'id') ?? null)
  return names.map((name) => ({ id, name, isChoice }))
}

function objects(value: JsonValue | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : []
}
