import { counted, firstFew, InputError } from '../../config/index.ts'
import {
  errorWithChoices,
  type Manifest,
  type ManifestRows,
  type Part,
  readLabelFile,
  settingsLines,
  textLines,
} from '../formats/index.ts'
import { anyGlob, baseName, joinPath, looksLikePaths } from '../paths/index.ts'
import { type CodedColumn, codedTexts, type Dataset, type Note, textColumn } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { fileSetting } from './candidates.ts'
import { type FoundNames, namesFromFile } from './class_names_file.ts'
import { manifestDataset } from './manifest_dataset.ts'
import { type PairFamily, pairFamilies, type TextPair } from './pair_names.ts'

/**
 * Reads pairs of text files as one dataset: line n of one file is the sample, line n of the other is its label. The file
 * names determine the splits, and a file such as `mapping.txt` the class names.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if there are no pairs or several datasets of them, or if two files have different numbers of lines.
 */
export async function textPairsDataset(
  files: readonly string[],
  context: SourceContext,
  { detected, found: known }: { readonly detected: boolean; readonly found?: readonly PairFamily[] },
): Promise<Dataset> {
  const families = known ?? selectedFamilies(pairFamilies(files), context)
  const [family, ...others] = families
  if (family === undefined) throw noPairs(context)
  if (others.length > 0) throw severalFamilies(families, files, context)
  const { names: _, file, ...settings } = context.settings
  const parts = await readParts(family, context)
  const { found, notes: notesOnNames } = await namesFromFile(
    parts.flatMap(({ labels }) => [...new Set(labels)]),
    { files, taken: family.pairs.flatMap(({ texts, labels }) => [texts, labels]) },
    context,
  )
  const reading = { ...context, settings: { ...settings, format: 'text-pairs' as const } }
  const dataset = await manifestDataset(pairsManifest(parts, found, context), reading, {
    kind: 'text-pairs',
    detected,
    title: 'pairs of text files',
  })
  return {
    ...dataset,
    notes: [...notesOnNames, ...notesOn(family), ...dataset.notes],
    layout: layoutWith(dataset, file, found),
  }
}

/** The families selected by `labels.file` or by a path to one of the files. */
function selectedFamilies(
  families: readonly PairFamily[],
  { folder, file, settings }: SourceContext,
): readonly PairFamily[] {
  const isSelected = settings.file === undefined ? undefined : anyGlob([settings.file])
  if (isSelected === undefined && file === undefined) return families
  const isMeant = (path: string) => (isSelected === undefined ? joinPath(folder, path) === file : isSelected(path))
  return families.flatMap((family) => {
    const pairs = family.pairs.filter(({ texts, labels }) => isMeant(texts) || isMeant(labels))
    return pairs.length === 0
      ? []
      : [{ ...family, pairs, alone: pairs.length < family.pairs.length ? [] : family.alone }]
  })
}

function noPairs({ folder }: SourceContext): InputError {
  return new InputError(
    `Found no pairs of text files in ${folder || '.'}. Expected files such as train_text.txt and train_labels.txt, ` +
      'with one sample per line in both.',
  )
}

function severalFamilies(
  families: readonly PairFamily[],
  files: readonly string[],
  { settings, ...source }: SourceContext,
): InputError {
  const globs = families.map(({ pairs }) => fileSetting(pairs.map(({ labels }) => labels).sort(), files))
  const choices = globs.map((file) => ({ ...settings, format: 'text-pairs' as const, file }))
  const listed = firstFew(families.map(({ folder, pairs: [first] }) => folder || (first?.labels ?? '')))
  return errorWithChoices({ message: `Found several datasets of paired text files: ${listed}`, choices }, source)
}

interface PairPart {
  readonly pair: TextPair
  readonly texts: readonly string[]
  readonly labels: readonly string[]
}

async function readParts({ pairs }: PairFamily, context: SourceContext): Promise<readonly PairPart[]> {
  const parts: PairPart[] = []
  for (const pair of pairs) parts.push(await readPair(pair, context))
  return parts
}

async function readPair(pair: TextPair, { tree, folder }: SourceContext): Promise<PairPart> {
  const linesIn = async (path: string) => {
    const file = joinPath(folder, path)
    return textLines(await readLabelFile(tree, file), file)
  }
  const [texts, labels] = [await linesIn(pair.texts), await linesIn(pair.labels)]
  dropEmptyEnd(texts, labels.length)
  dropEmptyEnd(labels, texts.length)
  if (texts.length === labels.length) return { pair, texts, labels }
  throw new InputError(
    `Expected one label per line of ${joinPath(folder, pair.texts)}, found ${counted(labels.length, 'label')} for ` +
      `${counted(texts.length, 'line')}. Write each label on the line with the same number as its text.`,
    { file: joinPath(folder, pair.labels) },
  )
}

/** Empty lines at the end are not samples if the other file has no more lines. */
function dropEmptyEnd(lines: string[], wanted: number): void {
  while (lines.length > wanted && lines.at(-1)?.trim() === '') lines.pop()
}

function pairsManifest(parts: readonly PairPart[], found: FoundNames | undefined, { folder }: SourceContext): Manifest {
  const texts = parts.flatMap((part) => part.texts)
  const labels = parts.flatMap((part) => part.labels)
  const splits = parts.flatMap(({ pair, texts: { length } }) => Array<string>(length).fill(pair.split ?? ''))
  const sizes = parts.map((part) => part.texts.length)
  const isSplit = parts.every(({ pair }) => pair.split !== undefined)
  const arePaths = looksLikePaths(texts)
  const columns = [arePaths ? 'path' : 'text', 'label', ...(isSplit ? ['split'] : [])]
  const cells = [texts, labels, splits]
  const coded = (place: number): CodedColumn => codedTexts(cells[place] ?? [])
  const labelFiles = parts.map(({ pair }) => joinPath(folder, pair.labels))
  const textFiles = parts.map(({ pair }) => joinPath(folder, pair.texts))
  return {
    files: [...labelFiles, ...textFiles],
    format: 'text-pairs',
    columns,
    remarks: [],
    hasHeader: false,
    ...(found && { declaredNames: new Map([['label', found.names]]) }),
    ...(isSplit && { parts: namedParts(parts) }),
    ...(!arePaths && { contentColumn: 'text' }),
    read: async (wanted): Promise<ManifestRows> => ({
      size: texts.length,
      coded: wanted.coded.map(coded),
      texts: wanted.texts.map((place) => textColumn(cells[place] ?? [])),
      lines: Uint32Array.from(sizes.flatMap((size) => Array.from({ length: size }, (_, i) => i + 1))),
      // The rows belong to the label files. The text files follow without rows.
      sizes: [...sizes, ...sizes.map(() => 0)],
    }),
    records: async () => ({
      columns,
      rows: texts.map((text, row) => [text, labels[row] ?? '', splits[row] ?? ''].slice(0, columns.length)),
    }),
  }
}

/** If two files belong to one split, their rows are numbered per file name. */
function namedParts(parts: readonly PairPart[]): readonly Part[] {
  const splits = parts.map(({ pair }) => pair.split)
  const isTwice = new Set(splits).size < splits.length
  return parts.map(({ pair, texts: { length } }) => ({
    name: isTwice ? baseName(pair.labels).replace(/\.[^.]*$/, '') : (pair.split ?? ''),
    ...(pair.split === undefined ? {} : { split: pair.split }),
    size: length,
  }))
}

function notesOn({ pairs, alone }: PairFamily): Note[] {
  if (alone.length === 0) return []
  const message = `Ignored ${counted(alone.length, 'file')} without the other file of a pair, unlike ${pairs[0]?.labels}: ${firstFew(alone)}`
  return [{ level: 'note', message }]
}

function layoutWith({ layout }: Dataset, file: string | undefined, found: FoundNames | undefined): Dataset['layout'] {
  const more = settingsLines({ ...(file !== undefined && { file }), ...found?.settings, ignore: [] })
  return { ...layout, settings: [...more, ...layout.settings] }
}
