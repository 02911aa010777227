import { type LabelSettings, parseConfig } from '../../src/config/index.ts'
import { type Dataset, readDataset } from '../../src/dataset/index.ts'
import { memoryTree } from './memory_tree.ts'
import { readInMemory } from './read_in_memory.ts'

type Files = Readonly<Record<string, string>>

/** Reads the dataset in `data`, or in another path, with one more line in the config, or with a suggested command. */
export async function readWithLine(files: Files, line: string, path = 'data'): Promise<Dataset> {
  if (line.startsWith(COMMAND)) return readWithCommand(files, line)
  const config = `data:\n  dataset_path: ${path}\n${line}\n`
  return readDataset(memoryTree(files), await parseConfig(config, { file: 'dataset-balance.yml' }))
}

/** The config lines in a message, on separate lines or in backticks, and the commands. */
export function linesIn(message: string): string[] {
  return [...message.matchAll(/^labels: .*$|`(labels: [^`]*)`|^dataset-balance .*$/gm)].map(
    ([whole, inside]) => inside ?? whole,
  )
}

const COMMAND = 'dataset-balance analyze '

const FLAGS: Readonly<Record<string, (value: string) => Partial<LabelSettings>>> = {
  '--label': (label) => ({ label }),
  '--pattern': (pattern) => ({ pattern }),
  '--columns': (columns) => ({ columns: columns.split(',') }),
  '--separator': (separator) => ({ separator }),
  '--id': (id) => ({ id }),
  '--group': (group) => ({ group }),
  '--one-hot': (columns) => ({ label: columns.split(','), oneHot: true }),
}

function readWithCommand(files: Files, line: string): Promise<Dataset> {
  const [path = '', ...words] = wordsIn(line.slice(COMMAND.length))
  const flags = words.flatMap((word) => /^(--[\w-]+)=(.*)$/s.exec(word)?.slice(1) ?? [word])
  const labels = Object.assign({}, ...flags.map((flag, i) => FLAGS[flag]?.(flags[i + 1] ?? '') ?? {}))
  return readInMemory(files, { path, labels })
}

/** The words of a command, as a shell splits them. */
export function wordsIn(command: string): string[] {
  return [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll("'\\''", "'") ?? plain ?? '',
  )
}
