import { findAnnotations } from '../../src/dataset/finding/annotations/annotations.ts'
import type { Find } from '../../src/dataset/finding/found/find.ts'
import { countClasses, type Dataset, readDataset } from '../../src/dataset/index.ts'
import { datasetAt } from './dataset_settings.ts'
import { lookAtMemory } from './looking.ts'
import { memoryTree } from './memory_tree.ts'

export type Files = Readonly<Record<string, string>>

/** Reads the detected dataset, in its folder with its settings. */
export function readFind(files: Files, { folder, settings }: Pick<Find, 'folder' | 'settings'>): Promise<Dataset> {
  const labels = { ignore: [], ...settings }
  return readDataset(memoryTree(files), { data: datasetAt(folder || '.'), labels })
}

/** A short description of a dataset: `voc 5: fox 4, unlabelled 1, train 3, test 2`. */
export function summaryOf({ layout, table }: Dataset): string {
  const { counts, unlabelled } = countClasses(table)
  const classes = table.classes.map((name, code) => `${name} ${counts[code]}`)
  const { names, codes } = table.splits ?? { names: [], codes: [] }
  const splits = names.map((name, split) => `${name} ${Array.from(codes).filter((code) => code === split).length}`)
  const parts = [...classes, ...(unlabelled > 0 ? [`unlabelled ${unlabelled}`] : []), ...splits]
  return `${layout.kind} ${table.size}: ${parts.join(', ')}`
}

/** What is detected and what is read there, one per line: `voc in BCCD by BCCD, voc 4: rbc 4`. */
export async function annotationsIn(files: Files): Promise<string[]> {
  const lines: string[] = []
  for (const find of await findAnnotations(lookAtMemory(files))) {
    const reported = Object.entries(find.settings).map(([key, value]) => `${key} ${value}`)
    const how = reported.length > 0 ? ` with ${reported.join(', ')}` : ''
    const by = find.path === '' ? '' : ` by ${find.path}`
    lines.push(`${find.kind} in ${find.folder || '.'}${how}${by}; ${summaryOf(await readFind(files, find))}`)
  }
  return lines
}

/** The classes of the detected dataset if only its path is given, and the classes if its folder is given. */
export async function bothWays(files: Files): Promise<{ readonly chosen: Counts; readonly found: Counts }[]> {
  const finds = (await findAnnotations(lookAtMemory(files))).filter(({ path }) => path !== '')
  return Promise.all(
    finds.map(async (find) => ({
      chosen: countsOf(await readFind(files, { folder: find.path, settings: {} })),
      found: countsOf(await readFind(files, find)),
    })),
  )
}

type Counts = Readonly<Record<string, number | undefined>>

function countsOf({ table }: Dataset): Counts {
  const { counts } = countClasses(table)
  return Object.fromEntries(table.classes.map((name, code) => [name, counts[code]]))
}
