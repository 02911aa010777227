import { type Column, counted, firstFew, type LabelSettings } from '../../config/index.ts'
import { splitsOfFiles } from '../paths/index.ts'
import { lazyRows } from '../table/index.ts'
import { labelRank } from './label_words.ts'
import type { Manifest, Wanted } from './manifest.ts'

/**
 * Returns label files that are different splits with only the columns that all of them have, if these contain the labels and all
 * columns in the settings. Otherwise, returns them as they are.
 */
export function withCommonColumns(
  manifests: readonly Manifest[],
  { id, label, group, split, content }: LabelSettings,
  splits: readonly (string | undefined)[] = splitsOfFiles(manifests.map(({ files: [file = ''] }) => file)),
): readonly Manifest[] {
  const lists = manifests.map(({ columns }) => columns)
  const needed = [id, label, group, split, content].flat()
  // Without a training split, a column may contain further splits.
  const areSplits =
    new Set(splits).size > 1 && splits.includes('train') && !splits.includes(undefined) && !splits.includes('')
  const columns = areSplits && manifests.every(({ hasHeader }) => hasHeader) ? commonColumns(lists, needed) : undefined
  return columns === undefined ? manifests : manifests.map((manifest) => narrowed(manifest, columns))
}

const FEWEST = 2

/** Returns the columns that all tables have; undefined if these are all columns, or if they may lack the labels. */
export function commonColumns(
  [first = [], ...others]: readonly (readonly string[])[],
  needed: readonly (Column | undefined)[],
): readonly string[] | undefined {
  const common = first.filter((name) => others.every((columns) => columns.includes(name)))
  const left = new Set([first, ...others].flat().filter((name) => !common.includes(name)))
  const best = (names: readonly string[]) => names.reduce((least, name) => Math.min(least, labelRank(name)), 5)
  const isNeeded = (column: Column | undefined) => column !== undefined && !common.includes(String(column))
  if (left.size === 0 || common.length < FEWEST || needed.some(isNeeded)) return undefined
  return best(common) <= best([...left]) ? common : undefined
}

function narrowed(manifest: Manifest, columns: readonly string[]): Manifest {
  const places = columns.map((name) => manifest.columns.indexOf(name))
  const place = (column: number) => places[column] ?? column
  const cells = (row: readonly string[]) => [
    ...places.map((at) => row[at] ?? ''),
    ...row.slice(manifest.columns.length),
  ]
  const { count, groupRows, hasValues, plain, firstRows, ...rest } = manifest
  const left = manifest.columns.filter((name) => name !== '' && !columns.includes(name))
  const remark = `Ignored ${counted(left.length, 'column')} that other splits do not have: ${firstFew(left)}`
  return {
    ...rest,
    columns,
    remarks: left.length === 0 ? manifest.remarks : [...manifest.remarks, remark],
    read: ({ coded, texts, ragged }: Wanted) =>
      manifest.read({
        coded: coded.map(place),
        texts: texts.map(place),
        ...(ragged === undefined ? {} : { ragged: place(ragged) }),
      }),
    records: async () => {
      const { rows } = await manifest.records()
      return {
        columns,
        rows: lazyRows(function* () {
          for (const row of rows) yield cells(row)
        }),
      }
    },
    ...(count && { count: (column: number) => count(place(column)) }),
    ...(groupRows && {
      groupRows: (some: readonly number[], onlyFirst?: boolean) => groupRows(some.map(place), onlyFirst),
    }),
    ...(hasValues && { hasValues: (column: number) => hasValues(place(column)) }),
    ...(plain && { plain: async () => narrowed(await plain(), columns) }),
    ...(firstRows && { firstRows: async (most: number) => (await firstRows(most)).map(cells) }),
  }
}
