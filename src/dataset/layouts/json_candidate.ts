import { formatCount, InputError } from '../../config/index.ts'
import {
  closedJson,
  isJsonLines,
  isList,
  isObject,
  type JsonDocument,
  lineToRead,
  looksLikeRows,
  member,
  openJson,
  parseDocument,
  readLabelFile,
  unpackGzipStart,
} from '../formats/index.ts'
import { belowFolder } from '../paths/index.ts'
import { type SourceContext, startOfFile } from '../tree/index.ts'
import { type Candidate, LargeJson } from './candidate.ts'
import { hasImages, isCoco } from './coco.ts'
import { withFolderIds } from './hugging_face.ts'
import { isLabelStudio } from './label_studio.ts'
import { isLabelme } from './labelme.ts'
import { labelLikePlaces } from './manifest_labels.ts'
import { oneHotSettings } from './one_hot.ts'
import { refuseOtherCoco } from './other_coco.ts'
import { refuseUnreadExport } from './unread_exports.ts'

/** Detects by its shape what a JSON file is. Returns `undefined` if it does not contain the labels of a whole dataset. */
export async function jsonCandidate(
  file: string,
  paths: readonly string[],
  context: SourceContext,
  bounds: LookBounds = BOUNDS,
): Promise<Candidate | undefined> {
  const mostValues = await mostValuesOf(file, context, bounds)
  const bytes = await readLabelFile(context.tree, file)
  if (isJsonLines(bytes)) {
    const { openJsonl } = await import(/* webpackMode: "eager" */ '../formats/jsonl.ts')
    return { kind: 'manifest', paths, manifest: withFolderIds(openJsonl(bytes, file), context), isHuggingFace: false }
  }
  const document = parsed(bytes, file, { context, mostValues })
  refuseOtherCoco(document)
  refuseUnreadExport(document)
  if (isCoco(document) && hasImages(document)) return { kind: 'coco', paths, documents: [document] }
  if (isLabelStudio(document)) return { kind: 'label-studio', paths, document }
  if (isLabelme(document) || !looksLikeRows(document)) return undefined
  return {
    kind: 'manifest',
    paths,
    manifest: withFolderIds(openJson(document, context.settings), context),
    isHuggingFace: false,
  }
}

/** How much of a JSON file is read that may be anything. Its values take about forty times the space of their text. */
interface LookBounds {
  /** Smaller files are parsed. */
  readonly smallBytes: number
  /** The beginning of a larger file must look like labels. It contains the keys of COCO and a few records. */
  readonly startBytes: number
  /** Otherwise, it can have at most so many bytes and values, because not every dataset shows its shape there. */
  readonly mostBytes: number
  readonly mostValues: number
}

const BOUNDS: LookBounds = {
  smallBytes: 4 * 1024 * 1024,
  startBytes: 256 * 1024,
  mostBytes: 32 * 1024 * 1024,
  mostValues: 1_000_000,
}

/** @returns `undefined` if the file is small or looks like labels, so that it can have any number of values */
async function mostValuesOf(file: string, context: SourceContext, bounds: LookBounds): Promise<number | undefined> {
  if ((await context.tree.kindOf(file)) !== 'file') return undefined
  const { bytes, isWhole } = await unpackedStart(file, context, bounds.smallBytes)
  if (isWhole || isJsonLines(bytes) || looksLikeLabels(bytes.subarray(0, bounds.startBytes), file, context))
    return undefined
  if (!(await unpackedStart(file, context, bounds.mostBytes)).isWhole)
    throw notRead(file, context, `${formatCount(bounds.mostBytes)} bytes`)
  return bounds.mostValues
}

async function unpackedStart(file: string, { tree }: SourceContext, most: number) {
  const start = await startOfFile(tree, file, most)
  if (!/\.gz$/i.test(file)) return start
  const bytes = await unpackGzipStart(start.bytes, most + 1)
  return { bytes, isWhole: start.isWhole && bytes.length <= most }
}

/** Numbers of anything are rows, too, so their columns count. */
function looksLikeLabels(bytes: Uint8Array, file: string, { settings }: SourceContext): boolean {
  const text = closedJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  try {
    const document = parseDocument(new TextEncoder().encode(text), file)
    if (beginsAsCoco(document) || isLabelStudio(document)) return true
    if (!looksLikeRows(document)) return false
    const manifest = openJson(document, settings)
    return (
      settings.label !== undefined ||
      labelLikePlaces(manifest.columns).length > 0 ||
      oneHotSettings(manifest) !== undefined
    )
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

function beginsAsCoco({ value }: JsonDocument): boolean {
  if (!isObject(value)) return false
  const lists = ['images', 'annotations', 'categories'].map((key) => member(value, key))
  return lists.some((list) => isList(list) && list[0] !== undefined && isObject(list[0]))
}

interface Parsing {
  readonly context: SourceContext
  readonly mostValues: number | undefined
}

function parsed(bytes: Uint8Array, file: string, { context, mostValues }: Parsing): JsonDocument {
  if (mostValues === undefined) return parseDocument(bytes, file)
  return parseDocument(bytes, file, {
    mostValues,
    tooMany: notRead(file, context, `${formatCount(mostValues)} values`),
  })
}

/** The error about a file that is too large to be parsed only to find out what it is. */
function notRead(file: string, context: SourceContext, most: string): InputError {
  const line = lineToRead({ ...context.settings, file: belowFolder(file, context.folder) }, context)
  const message = `Skipped this file: it has more than ${most}, and its beginning does not look like labels. If it contains the labels, set \`${line}\`.`
  return new LargeJson(message, { file })
}
