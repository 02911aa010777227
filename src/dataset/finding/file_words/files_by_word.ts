import { isClassName } from '../../layouts/index.ts'
import { baseName, folderOf, joinPath, splitOfFile } from '../../paths/index.ts'
import type { TableLook } from '../tables/index.ts'

/** Tables with the same columns whose names differ only in one word, the name of a class: `NewsFake.csv` and `NewsReal.csv`. */
export interface FilesByWord {
  /** What precedes the word in the name of each file. */
  readonly front: string
  /** What follows it. */
  readonly back: string
  readonly tables: readonly TableLook[]
}

const WORD = /\p{Lu}?\p{Ll}+|\p{Lu}+/gu

/** Returns such tables in one folder or in several, those with the shortest names first. */
export function filesByWord(tables: readonly TableLook[]): readonly FilesByWord[] {
  const families = new Map<string, FilesByWord & { readonly tables: TableLook[]; readonly words: Set<string> }>()
  for (const table of tables) {
    const name = baseName(table.first)
    const [found] = [...name.matchAll(WORD)].filter(([word]) => isClassName(word))
    if (found === undefined || splitOfFile(table.first) !== undefined) continue
    const front = name.slice(0, found.index)
    const back = name.slice(found.index + found[0].length)
    const columns = table.isHeadless ? table.columns.length : table.columns.map((column) => column.name)
    const key = JSON.stringify([table.format, front, back, columns])
    const family = families.get(key) ?? { front, back, tables: [], words: new Set() }
    family.tables.push(table)
    family.words.add(found[0])
    families.set(key, family)
  }
  const all = [...families.values()].filter(({ words }) => words.size > 1)
  return all.sort((a, b) => a.front.length + a.back.length - b.front.length - b.back.length)
}

/** Leaves out files that are next to their own splits: `pos.tsv` next to `train_pos.tsv` and `test_pos.tsv`. */
export function withoutWholes(paths: readonly string[]): readonly string[] {
  const splits = new Map<string, Set<string>>()
  for (const path of paths) {
    const split = splitOfFile(path)
    const [, whole] = /^[a-z]+[-_.](.+)$/i.exec(baseName(path)) ?? []
    if (split === undefined || whole === undefined) continue
    const key = joinPath(folderOf(path), whole)
    splits.set(key, (splits.get(key) ?? new Set()).add(split))
  }
  return paths.filter((path) => (splits.get(path)?.size ?? 0) < 2)
}
