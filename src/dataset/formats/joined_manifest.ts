import { firstFew, InputError } from '../../config/index.ts'
import { splitsOfFiles } from '../paths/index.ts'
import { type CodedColumn, compareTexts, joinedCodes, joinedLines, joinedTexts, lazyRows } from '../table/index.ts'
import { isSameNames } from './class_label.ts'
import type { Manifest, ManifestRows, NamesByCode, Wanted } from './manifest.ts'
import { checkJoinedRows } from './parquet_bounds.ts'

/**
 * Joins several label files into one manifest with all their rows.
 *
 * @param splits The split of each file; by default, what its name says.
 * @throws {InputError} if a file lacks a column of the first one, or has an additional one.
 */
export function joinManifests(manifests: readonly Manifest[], splits?: readonly string[]): Manifest {
  const [first, ...others] = manifests as readonly [Manifest, ...Manifest[]]
  if (others.length === 0) return first
  const places = manifests.map((manifest) => first.columns.map((name) => placeIn(manifest, name, first)))
  const { count: _, groupRows: _____, plain: __, parts: ___, sizeOnDisk: ____, ...rest } = first
  const sizes = manifests.flatMap(({ sizeOnDisk = [] }) => sizeOnDisk)
  const checkSizes = () => checkJoinedRows(sizes, first.files[0] ?? '')
  const declaredNames = joinedNames(manifests)
  return {
    ...rest,
    ...(declaredNames.size > 0 ? { declaredNames } : {}),
    ...joinedCount(manifests, places, splits),
    files: manifests.flatMap((manifest) => manifest.files),
    remarks: manifests.flatMap((manifest) => manifest.remarks),
    read: async (wanted) => {
      checkSizes()
      const rows: ManifestRows[] = []
      for (const [i, manifest] of manifests.entries())
        rows.push(await manifest.read(translated(wanted, places[i] ?? [])))
      return { ...joinRows(rows, wanted), ...fileSplits(manifests, rows, splits) }
    },
    records: async () => {
      checkSizes()
      const parts = await Promise.all(manifests.map((manifest) => manifest.records()))
      const rows = lazyRows(function* () {
        for (const [i, part] of parts.entries()) for (const row of part.rows) yield reordered(row, places[i] ?? [])
      })
      return { columns: first.columns, rows }
    },
  }
}

/** @throws {InputError} if two files have different names for the same code of a column. */
function joinedNames(manifests: readonly Manifest[]): ReadonlyMap<string, NamesByCode> {
  const joined = new Map<string, NamesByCode>()
  for (const { declaredNames, files } of manifests) {
    for (const [column, names] of declaredNames ?? []) {
      const known = joined.get(column)
      if (known !== undefined && !isSameNames(known, names)) throw otherNames(column, files, [known, names])
      joined.set(column, names)
    }
  }
  return joined
}

function otherNames(column: string, [file = '']: readonly string[], all: readonly NamesByCode[]): InputError {
  const [known, names] = all.map((list) => firstFew([...list.values()]))
  const message = `Expected the class names ${known} for column '${column}' as in the previous files, found ${names}`
  return new InputError(`${message}. Set labels.file to files with the same class names.`, { file })
}

/**
 * If one of the files is too large to read row by row, they are counted one by one. Files that cannot be counted are
 * read.
 */
function joinedCount(
  manifests: readonly Manifest[],
  places: readonly (readonly number[])[],
  splits?: readonly string[],
): Pick<Manifest, 'count' | 'plain'> {
  const isFirstRows = manifests.some(({ plain }) => plain)
  if (!manifests.some(({ count }) => count)) return {}
  return {
    count: async (place) => {
      const all = new Map<string, number>()
      for (const [i, manifest] of manifests.entries()) {
        const counts = await countColumn(manifest, places[i]?.[place] ?? place)
        if (counts === undefined) return undefined
        for (const [value, count] of counts) all.set(value, (all.get(value) ?? 0) + count)
      }
      return new Map([...all].sort(([a], [b]) => compareTexts(a, b)))
    },
    ...(isFirstRows
      ? {
          plain: async () =>
            joinManifests(await Promise.all(manifests.map(async (part) => (await part.plain?.()) ?? part)), splits),
        }
      : {}),
  }
}

async function countColumn(manifest: Manifest, place: number): Promise<ReadonlyMap<string, number> | undefined> {
  if (manifest.count !== undefined) return manifest.count(place)
  const { coded } = await manifest.read({ coded: [place], texts: [] })
  const [column] = coded
  if (column === undefined || column.offsets !== undefined) return undefined
  const counts = new Map<string, number>()
  for (const code of column.codes) {
    const value = column.values[code] ?? ''
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function placeIn(manifest: Manifest, name: string, first: Manifest): number {
  const place = manifest.columns.indexOf(name)
  if (place !== -1 && manifest.columns.length === first.columns.length) return place
  const message = `Expected the columns of ${first.files[0]} (${first.columns.join(', ')}), found ${manifest.columns.join(', ')}`
  throw new InputError(`${message}. Set labels.file to files with the same columns.`, {
    file: manifest.files[0] ?? '',
    line: 1,
  })
}

function translated({ coded, texts, ragged }: Wanted, places: readonly number[]): Wanted {
  const place = (column: number) => places[column] ?? column
  return {
    coded: coded.map(place),
    texts: texts.map(place),
    ...(ragged === undefined ? {} : { ragged: place(ragged) }),
  }
}

function joinRows(rows: readonly ManifestRows[], { coded, texts }: Wanted): ManifestRows {
  const sizes = rows.map(({ size }) => size)
  return {
    size: sizes.reduce((sum, size) => sum + size, 0),
    sizes,
    ...(rows.some(({ lines }) => lines) ? { lines: joinedLines(rows) } : {}),
    coded: coded.map((_, i) => joinedCodes(rows.flatMap((part): CodedColumn[] => part.coded.slice(i, i + 1)))),
    texts: texts.map((_, i) => joinedTexts(rows.flatMap((part) => part.texts.slice(i, i + 1)))),
  }
}

/** Returns the splits of the rows if the names of all files contain one. */
function fileSplits(
  manifests: readonly Manifest[],
  rows: readonly ManifestRows[],
  splits?: readonly string[],
): Pick<ManifestRows, 'splits'> {
  const words = splits ?? splitsOfFiles(manifests.map(({ files: [file = ''] }) => file))
  const values = words.flatMap((word) => word ?? [])
  if (values.length < words.length || new Set(values).size < 2) return {}
  const sizes = rows.map(({ size }) => size)
  const codes = new Int32Array(sizes.reduce((sum, size) => sum + size, 0))
  let start = 0
  for (const [i, size] of sizes.entries()) {
    codes.fill(i, start, start + size)
    start += size
  }
  return { splits: { values, codes } }
}

function reordered(row: readonly string[], places: readonly number[]): string[] {
  return [...places.map((place) => row[place] ?? ''), ...row.slice(places.length)]
}
