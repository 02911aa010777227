import { type Change, findLookAlikes, type LookAlike, type Renames, renameTable } from '../analysis/index.ts'
import type { Config, Limits, Thresholds } from '../config/index.ts'
import {
  type ClassCounts,
  type Dataset,
  type LabelTable,
  placeOfRow,
  setOfRow,
  textAt,
  UNLABELLED,
} from '../dataset/index.ts'
import type { PlacedSample } from '../gate/index.ts'
import type { Rename, SplitOutcome } from '../report/index.ts'
import { splitSettings, summarizeSplit } from '../split/index.ts'

/** Classes that look like another class. */
export interface LookAlikes {
  /**
   * The misspelled classes: new classes that look like a class that exists on the base, is listed in the config or is far
   * larger. Without a base, all classes are new. All advice assumes that these classes are renamed.
   */
  readonly misspelt: readonly LookAlike[]
  readonly others: readonly LookAlike[]
}

interface LookAlikesQuestion {
  readonly counts: ClassCounts
  readonly change?: Change | undefined
  /** The configs whose class names are intended. */
  readonly configs: readonly Config[]
}

export function lookAlikesOf({ counts, change, configs }: LookAlikesQuestion): LookAlikes {
  const intended = new Set(configs.flatMap(namesIn))
  const before = new Set((change?.classes ?? []).filter(({ base }) => base > 0).map(({ name }) => name))
  const wasThere = (name: string) => before.has(name)
  const isMisspelt = ({ name, size, like, likeSize }: LookAlike) =>
    !wasThere(name) && (wasThere(like) || intended.has(like) || size * FAR < likeSize)
  const all = findLookAlikes({ counts, intended, wasThere })
  return {
    misspelt: all.filter(isMisspelt),
    others: all.filter((one) => one.by === 'form' && !isMisspelt(one)),
  }
}

/** A class with less than a hundredth of the samples of the class that it looks like is probably misspelled. */
const FAR = 100

/** Returns the class names that a config lists. */
function namesIn({ thresholds, labels, data }: Config): string[] {
  const maps = [labels.map, ...data.additionalDatasets.map((dataset) => dataset.labels?.map)]
  return [...namesOfClasses(thresholds), ...maps.flatMap((map) => [...(map?.values() ?? [])])]
}

function namesOfClasses({ requiredClasses, allowedClasses }: Thresholds): string[] {
  const both = ({ warn, fail }: Limits<readonly string[]>) => [...(warn ?? []), ...(fail ?? [])]
  return [...both(requiredClasses), ...both(allowedClasses)]
}

export function renamesOf(misspelt: readonly LookAlike[]): Renames {
  return new Map(misspelt.map(({ name, like }) => [name, like]))
}

/** Returns the same split of the samples, summarized as if the misspelled classes were renamed. */
export function splitsOnceRenamed<T extends SplitOutcome | undefined>(
  splits: T,
  { table, config, renames }: { readonly table: LabelTable; readonly config: Config; readonly renames: Renames },
): T {
  if (splits === undefined || renames.size === 0) return splits
  return { ...splits, summary: summarizeSplit(renameTable(table, renames), splitSettings(config), splits.plan) }
}

const MOST_LINES = 5
const MOST_PLACED = 100

/** Adds the lines of the first samples to the misspelled classes. */
export function placedRenames(misspelt: readonly LookAlike[], table: LabelTable): Rename[] {
  const rows = firstRows(table, new Set(misspelt.slice(0, MOST_PLACED).map(({ name }) => name)))
  return misspelt.map((one) => {
    const places = (rows.get(one.name) ?? []).flatMap((row) => placeOfRow(table, row) ?? [])
    const file = places[0]?.file ?? null
    const lines = places.filter((place) => place.file === file).map(({ line }) => line)
    return { ...one, file, lines }
  })
}

/** Returns the first samples without a label in the sources that have labels. */
export function firstUnlabelled({ table }: Dataset, { sources }: ClassCounts): PlacedSample[] {
  const samples: PlacedSample[] = []
  for (const [place, { start, end }] of table.sources.entries()) {
    if ((sources[place]?.labelled ?? 0) === 0) continue
    for (let row = start; row < end && samples.length < MOST_LINES; row++) {
      if (table.labels[row] !== UNLABELLED) continue
      const { file = null, line = null } = placeOfRow(table, row) ?? {}
      samples.push({ id: textAt(table.ids, row), file, line })
    }
  }
  return samples
}

/** Returns the first rows of some classes. */
function firstRows({ classes, labels, labelSets }: LabelTable, names: ReadonlySet<string>): Map<string, number[]> {
  const rows = new Map([...names].map((name): [string, number[]] => [name, []]))
  if (names.size === 0) return rows
  const byCode = classes.map((name) => rows.get(name))
  const add = (code: number, row: number) => {
    const list = byCode[code]
    if (list && list.length < MOST_LINES) list.push(row)
  }
  for (let row = 0; row < labels.length; row++) {
    if (labelSets === undefined) add(labels[row] as number, row)
    else for (const code of setOfRow(labelSets, row)) add(code, row)
  }
  return rows
}
