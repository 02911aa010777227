import { counted, shortened } from '../../config/index.ts'
import { anyGlob, belowFolder } from '../paths/index.ts'
import type { Dataset, Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { classDifferences } from './card_classes.ts'
import { type CardReading, sizeDifferences, type TotalOfAll, totalDifference } from './card_sizes.ts'
import { splitNameDifferences } from './card_split_names.ts'
import { type CardPath, parseCard, type Subset } from './card_subsets.ts'
import type { CardText } from './card_text.ts'
import { subsetsFor } from './dataset_card.ts'

/** More differences are counted. */
const MOST_DIFFERENCES = 10

/** Something that the card says and the data does not. */
interface Difference {
  readonly text: string
  readonly at: CardPath
}

/**
 * Compares the dataset card with the data: the number of examples per split, and the names and numbers of the classes.
 * Returns a warning for each difference, for each mistake in the card, or for a card that cannot be read. Subsets of the
 * card whose files are not read do not count.
 */
export async function cardDifferences(text: CardText, dataset: Dataset, context: SourceContext): Promise<Note[]> {
  const card = await parseCard(text)
  const { file } = text
  if ('problem' in card) return [unreadable(card.problem, file)]
  const paths = dataset.layout.files.map((path) => belowFolder(path, text.folder))
  const fitting = subsetsFor(paths, card.subsets).filter((subset) => !areOthers(subset, paths))
  const mistakes = [...card.mistakes, ...fitting.flatMap((subset) => subset.mistakes)]
  const found = differencesOf(fitting, { dataset, paths, ...settingsOf(dataset, context) })
  const warning = (message: string, line?: number): Note => ({
    level: 'warning',
    message,
    file,
    ...(line !== undefined && { line }),
  })
  const all = [
    ...mistakes.map((one) => ({
      at: one.at,
      message: `The dataset card has a mistake: ${one.text}. Correct the card.`,
    })),
    ...found.map((one) => ({
      at: one.at,
      message: `The dataset card does not match the data: ${one.text}. Correct the card or the data.`,
    })),
  ]
  const more = all.length - MOST_DIFFERENCES
  return [
    ...all.slice(0, MOST_DIFFERENCES).map(({ message, at }) => warning(message, card.lineOf(at))),
    ...(more > 0
      ? [
          warning(
            `The dataset card has ${counted(more, 'more mistake or difference', 'more mistakes and differences')}`,
          ),
        ]
      : []),
  ]
}

function unreadable(
  { message, line }: Extract<Awaited<ReturnType<typeof parseCard>>, { problem: unknown }>['problem'],
  file: string,
): Note {
  return {
    level: 'warning',
    message: `Cannot read the YAML of the dataset card, so its class names and numbers of examples are not used: ${message}`,
    file,
    ...(line !== undefined && { line }),
  }
}

function settingsOf(dataset: Dataset, { settings, file }: SourceContext): Pick<CardReading, 'asked' | 'isPart'> {
  const asked = { ...settings, ...dataset.layout.found?.labels }
  return { asked, isPart: asked.file !== undefined || file !== undefined || asked.ignore.length > 0 }
}

/** Whether the subset lists only files that are not read. */
function areOthers({ files }: Subset, paths: readonly string[]): boolean {
  return files.length > 0 && paths.some((path) => /\.\w+$/.test(path)) && !paths.some(anyGlob(files))
}

type Reading = Omit<CardReading, 'subset' | 'part'>

function differencesOf(subsets: readonly Subset[], reading: Reading): Difference[] {
  const [only, ...others] = subsets
  if (only === undefined) return []
  const all = reading.paths.map((_, place) => place)
  const compared = (subset: Subset, part: readonly number[]) => {
    const one = { ...reading, subset, part }
    return [...sizeDifferences(one), ...splitNameDifferences(one), ...classDifferences(one)]
  }
  if (others.length === 0) return compared(only, all)
  const parts = partsOf(subsets, reading.paths)
  const named = (subset: Subset, found: readonly Difference[]) =>
    found.map(({ text, at }) => ({ text: `in subset '${shortened(subset.name)}', ${text}`, at }))
  if (parts !== undefined) {
    const total: TotalOfAll | undefined = totalDifference(subsets, reading)
    if (total !== undefined) return total.differences
    return subsets.flatMap((subset, i) => named(subset, compared(subset, parts[i] ?? [])))
  }
  // The files do not show which subset is read, so one that fits is enough.
  const found = subsets.map((subset) => ({ subset, differences: compared(subset, all) }))
  if (found.some(({ differences }) => differences.length === 0)) return []
  const [closest] = found.toSorted((a, b) => a.differences.length - b.differences.length)
  return closest === undefined ? [] : named(closest.subset, closest.differences)
}

/** The positions of the files of each subset, if each file belongs to one of them. */
function partsOf(subsets: readonly Subset[], paths: readonly string[]): readonly (readonly number[])[] | undefined {
  const parts = subsets.map(({ files, name }) => {
    const isOwn = files.length > 0 ? anyGlob(files) : (path: string) => path.split('/').slice(0, -1).includes(name)
    return paths.flatMap((path, place) => (isOwn(path) ? [place] : []))
  })
  const owners = new Uint32Array(paths.length)
  for (const part of parts) for (const place of part) owners[place] = (owners[place] ?? 0) + 1
  return owners.every((count) => count === 1) ? parts : undefined
}
