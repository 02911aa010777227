import { parseConfig } from '../../src/config/index.ts'
import { type Dataset, readDataset } from '../../src/dataset/index.ts'
import { memoryTree } from './memory_tree.ts'

/** Reads the dataset in `data` with one more line in the config. */
export async function readWithLine(files: Readonly<Record<string, string>>, line: string): Promise<Dataset> {
  const config = `data:\n  dataset_path: data\n${line}\n`
  return readDataset(memoryTree(files), await parseConfig(config, { file: 'dataset-balance.yml' }))
}

/** The config lines in a message, on lines of their own or in backticks. */
export function linesIn(message: string): string[] {
  return [...message.matchAll(/^labels: .*$|`(labels: [^`]*)`/gm)].map(([whole, inside]) => inside ?? whole)
}
