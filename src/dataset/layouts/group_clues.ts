import type { Rows } from '../formats/index.ts'
import { areGroups, columnCandidates, groupFacts } from '../grouping/index.ts'
import { codedTexts, type FoundGroups, type GroupClues, type GroupColumn } from '../table/index.ts'
import { columnGroups } from './groups.ts'
import { takenPlaces } from './manifest_layout.ts'
import { areSplitFiles, type Reading } from './manifest_reading.ts'

const FIRST_ROWS = 1000
/** In the first rows of a large table that is not sorted, few groups occur twice. */
const MORE_ROWS = 10_000

/** Looks for group keys in the first rows of a manifest: in its columns and in the ids. */
export async function groupClues(reading: Reading): Promise<GroupClues> {
  const { manifest, rows, roles } = reading
  const { id, label } = roles
  const size = rows.weights === undefined ? rows.size : rows.weights.reduce((sum, weight) => sum + weight, 0)
  const read = async (most: number) => (await manifest.firstRows?.(most)) ?? []
  const search = (first: Rows) =>
    columnCandidates({
      columns: manifest.columns,
      rows: first,
      isAll: first.length === size,
      taken: takenPlaces(roles),
      label: label[0],
    })
  const [few, isLarge] = [await read(FIRST_ROWS), size > FIRST_ROWS]
  const isUnclear = isLarge && (search(few).some(({ isClear }) => !isClear) || rows.texts.length === 0)
  const first = isUnclear ? await read(MORE_ROWS) : few
  const found = search(first)
  const cells = (place: number) => first.map((row) => row[place] ?? '')
  const isRead = rows.texts.length > 0
  return {
    columns: found.map(({ name, place, limits, seen, isClear }): GroupColumn => {
      const readAll = async (labels: Int32Array): Promise<FoundGroups | undefined> => {
        const { coded } = await manifest.read({ coded: [place], texts: [] })
        const groups = columnGroups(coded, [name])
        const facts = groupFacts({ codes: groups.codes, count: groups.names.length, labels })
        return areGroups(facts, limits) ? { groups, rows: facts.rows } : undefined
      }
      const { rows, groups } = seen
      return { name, seen: { rows, groups, isAll: first.length === size }, isClear, read: readAll }
    }),
    // Row numbers are no names.
    ...(id === undefined ? { names: [] } : isRead ? {} : { names: cells(id), ...classesIn(cells(label[0] ?? -1)) }),
    hasSplit: roles.split.length > 0 || areSplitFiles(reading),
  }
}

function classesIn(labels: readonly string[]): Pick<GroupClues, 'classes'> {
  return { classes: codedTexts(labels).codes }
}
