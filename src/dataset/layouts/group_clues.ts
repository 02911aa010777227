import { areGroups, columnCandidates, groupFacts } from '../grouping/index.ts'
import type { FoundGroups, GroupClues, GroupColumn } from '../table/index.ts'
import { columnGroups } from './groups.ts'
import { takenPlaces } from './manifest_layout.ts'
import { areSplitFiles, type Reading } from './manifest_reading.ts'

const FIRST_ROWS = 1000

/** Looks for group keys in the first rows of a manifest: in its columns and in the ids. */
export async function groupClues(reading: Reading): Promise<GroupClues> {
  const { manifest, rows, roles } = reading
  const { columns } = manifest
  const first = (await manifest.firstRows?.(FIRST_ROWS)) ?? []
  const { id } = roles
  const isAll = first.length > 0 && first.length < FIRST_ROWS && manifest.files.length === 1
  const found = columnCandidates({
    columns,
    rows: first,
    isAll,
    taken: takenPlaces(roles),
    label: roles.label[0],
  })
  const names = rows.texts.length > 0 ? undefined : first.map((row) => row[id ?? -1] ?? '')
  return {
    columns: found.map(({ name, place, limits, seen, isClear }): GroupColumn => {
      const read = async (labels: Int32Array): Promise<FoundGroups | undefined> => {
        const { coded } = await manifest.read({ coded: [place], texts: [] })
        const groups = columnGroups(coded, [name])
        const facts = groupFacts({ codes: groups.codes, count: groups.names.length, labels })
        return areGroups(facts, limits) ? { groups, rows: facts.rows } : undefined
      }
      return { name, seen: { rows: seen.rows, groups: seen.groups, isAll }, isClear, read }
    }),
    // Row numbers are no names.
    ...(id === undefined ? { names: [] } : names && { names }),
    hasSplit: roles.split.length > 0 || areSplitFiles(reading),
  }
}
