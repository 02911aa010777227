import { countClasses, type Dataset } from '../../src/dataset/index.ts'
import { linesIn, readWithLine } from './offered_lines.ts'
import { readInMemory } from './read_in_memory.ts'

type Files = Readonly<Record<string, string>>

/** The message about files in which no dataset was found. */
export async function messageFor(files: Files): Promise<string> {
  const found = await readInMemory(files, { path: '.' }).catch((error: unknown) => error)
  return found instanceof Error ? found.message : 'a dataset was found'
}

/** The number of samples in each class that each offered line reads. */
export async function readByOffers(files: Files): Promise<Record<string, number>[]> {
  const lines = linesIn(await messageFor(files)).filter((line) => !line.includes('COLUMN'))
  return Promise.all(lines.map(async (line) => classSizes(await readWithLine(files, line, '.'))))
}

/** The number of samples in each class. */
export function classSizes({ table }: Dataset): Record<string, number> {
  const { counts } = countClasses(table)
  return Object.fromEntries(table.classes.map((name, i) => [name, counts[i] ?? 0]))
}
