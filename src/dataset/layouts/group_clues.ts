import { once } from '../../config/index.ts'
import type { EqualRows, Manifest, Rows } from '../formats/index.ts'
import { areGroups, cellCodes, columnCandidates, entityColumns, groupFacts } from '../grouping/index.ts'
import {
  codedTexts,
  createInterner,
  type FoundGroups,
  type GroupClues,
  type GroupColumn,
  noTexts,
  type TextColumn,
} from '../table/index.ts'
import { takenPlaces } from './manifest_layout.ts'
import { areSplitFiles, type Reading } from './manifest_reading.ts'

/** So many rows show whether a column contains measurements. */
const LOOKED_AT = 200
const FIRST_ROWS = 1000
/** In the first rows of a large table that is not sorted, few groups occur twice. */
const MORE_ROWS = 10_000
/** So many pairs are expected in the rows that are read if all groups have two samples. */
const EXPECTED_PAIRS = 10

/** Looks for group keys in the first rows of a manifest: in its columns and in the ids. */
export async function groupClues(reading: Reading): Promise<GroupClues> {
  const { manifest, rows, roles } = reading
  const { id, label } = roles
  const size = rows.weights === undefined ? rows.size : rows.weights.reduce((sum, weight) => sum + weight, 0)
  const first = firstRows(manifest)
  const entities = await entityColumns(manifest.columns, takenPlaces(roles), () => first(LOOKED_AT))
  const places = [...entities.map(({ place }) => place), ...label.slice(0, 1)]
  const scan = once(async () => manifest.groupRows?.(places, true))
  const search = async (most: number) => {
    if (entities.length === 0) return []
    // A scan takes so long to start that one of more rows is faster than two.
    const scanned = (await scan())?.map((column) => firstOf(column, most))
    const read = scanned === undefined ? await first(most) : []
    return columnCandidates(entities, scanned ?? places.map((place) => cellCodes(read, place)), size)
  }
  const hasSplit = roles.split.length > 0 || areSplitFiles(reading)
  const isRead = rows.texts.length > 0
  const seenFirst = await search(FIRST_ROWS)
  const isEnough = seenFirst.every(({ isClear }) => isClear) || (hasSplit && isRead)
  // Names may be sorted, so that few rows show too few groups. If all rows were read, their ids are the names.
  const needed = seenFirst.length === 0 && !isRead ? MORE_ROWS : isEnough ? FIRST_ROWS : rowsForPairs(size)
  const found = size <= FIRST_ROWS || needed <= FIRST_ROWS ? seenFirst : await search(needed)
  const areNamesNeeded = id !== undefined && !isRead && !found.some(({ isClear }) => isClear)
  const named = areNamesNeeded ? await first(needed) : []
  const cells = (place: number) => named.map((row) => row[place] ?? '')
  return {
    columns: found.map(({ name, place, limits, seen, isClear, isAll }): GroupColumn => {
      const readAll = async (labels: Int32Array): Promise<FoundGroups | undefined> => {
        const { codes, count } = await codesIn(manifest, place)
        const facts = groupFacts({ codes, count, labels })
        return areGroups(facts, limits) ? { codes, count, rows: facts.rows } : undefined
      }
      const { rows, groups } = seen
      return { name, seen: { rows, groups, isAll }, isClear, read: readAll }
    }),
    // Row numbers are no names.
    ...(id === undefined ? { names: [] } : {}),
    ...(areNamesNeeded ? { names: cells(id), ...classesIn(cells(label[0] ?? -1)) } : {}),
    hasSplit,
  }
}

/** Reads the first rows, as far as they are cheap to read, and keeps them. */
function firstRows(manifest: Manifest): (most: number) => Promise<Rows> {
  let [rows, read]: [Rows, number] = [[], 0]
  return async (most) => {
    if (most > read) [rows, read] = [(await manifest.firstRows?.(most)) ?? [], most]
    return rows.slice(0, most)
  }
}

/** Codes are in the order of the rows, so the largest one shows how many there are. */
function firstOf({ codes, count }: EqualRows, rows: number): EqualRows {
  if (codes.length <= rows) return { codes, count }
  const first = codes.subarray(0, rows)
  return { codes: first, count: first.reduce((most, code) => Math.max(most, code), -1) + 1 }
}

/** Returns enough rows of a shuffled table to find groups in a column. A pair is among n of N rows with a probability of (n / N)². */
function rowsForPairs(size: number): number {
  return Math.min(MORE_ROWS, Math.max(FIRST_ROWS, Math.ceil(Math.sqrt(2 * EXPECTED_PAIRS * size))))
}

function classesIn(labels: readonly string[]): Pick<GroupClues, 'classes'> {
  return { classes: codedTexts(labels).codes }
}

/** The code of each row's value; -1 for none. */
async function codesIn(manifest: Manifest, place: number): Promise<Pick<FoundGroups, 'codes' | 'count'>> {
  const [grouped] = (await manifest.groupRows?.([place])) ?? []
  if (grouped !== undefined) return grouped
  const { texts } = await manifest.read({ coded: [], texts: [place] })
  return codesOfTexts(texts[0] ?? noTexts(0))
}

/** Codes the texts by their bytes. This is faster than reading a column as codes if it has many different values. */
function codesOfTexts({ bytes, offsets, length }: TextColumn): Pick<FoundGroups, 'codes' | 'count'> {
  const interner = createInterner()
  const codes = new Int32Array(length).fill(-1)
  let count = 0
  for (let row = 0; row < length; row++) {
    const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
    if (start === end) continue
    const code = interner.code(bytes, start, end)
    codes[row] = code
    if (code === count) count++
  }
  return { codes, count }
}
