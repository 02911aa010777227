import { join, relative, resolve } from 'node:path'
import type { Progress } from '../../check/index.ts'
import { listed } from '../../config/index.ts'
import { type Dataset, scalar, withSlashes } from '../../dataset/index.ts'
import type { SplitFiles } from '../../report/index.ts'
import { indexFilePieces, type SplitPlan } from '../../split/index.ts'
import type { Project } from '../input/index.ts'
import { refuseFolders, writeFileSafely } from '../output/index.ts'
import { refuseSplitFolder, type SplitFolder } from './folder_place.ts'
import { type PartFormat, partContent, partFormats } from './part_files.ts'

interface Written {
  readonly file: SplitFiles
  readonly advice?: string
}

interface Writing {
  readonly project: Project
  readonly dataset: Dataset
  readonly plan: SplitPlan
  readonly progress: Progress
}

/**
 * Writes one file per split in the format of the labels, and the index file first, because it shows later runs that the files are from
 * this tool.
 *
 * @throws {InputError} before anything is written, if one of the files cannot be written
 */
export async function writeSplitFolder(folder: SplitFolder, writing: Writing): Promise<Written> {
  const { project, dataset, plan, progress } = writing
  const formats = await partFormats(writing, folder.path)
  const names = plan.names.map((name) => (plan.settings.parts.kind === 'folds' ? `fold_${name}` : name))
  const files = formats.flatMap((format) =>
    names.map((name, part) => ({ name: join(format.folder, `${name}${format.ending}`), format, part })),
  )
  await refuseSplitFolder(
    folder,
    files.map(({ name }) => name),
    writing,
  )
  const write = { project, rule: refuseFolders }
  const index = withSlashes(relative('', folder.index))
  progress(`writing ${index}`)
  await writeFileSafely(index, indexFilePieces({ table: dataset.table, plan, config: project.config }), write)
  const written = []
  const notes = new Set<string>()
  const note = (text?: string) => text !== undefined && notes.add(text)
  for (const { name, format, part } of files) {
    const path = withSlashes(join(folder.path, name))
    progress(`writing ${path}`)
    const content = told(partContent(format, { ...writing, part, path: resolve(path), note }), () =>
      progress(`writing ${path}`),
    )
    await writeFileSafely(path, content, write)
    written.push({ path, samples: samplesOf(format, plan, part) })
  }
  const lists = written.flatMap(({ path }) => (path.endsWith('.txt') ? [path] : []))
  const advice = [...notes, ...(lists.length === 3 ? [adviceOnLists(lists)] : [])]
  return {
    file: { kind: 'written', path: index, files: written },
    ...(advice.length > 0 && { advice: advice.join('. ') }),
  }
}

/** Tells after each piece that the work goes on. */
async function* told(pieces: AsyncIterable<Uint8Array>, tell: () => void): AsyncGenerator<Uint8Array, void, void> {
  for await (const piece of pieces) {
    yield piece
    tell()
  }
}

/** Ultralytics looks for lists in the key `path`, or else in the folder of the file that names them. */
function adviceOnLists(lists: readonly string[]): string {
  const lines = ['train', 'val', 'test'].map((name, i) => `${name}: ${scalar(lists[i] ?? '')}`)
  return `To train with Ultralytics, set these keys in a data.yaml in the current folder, without the key path: ${listed(lines)}`
}

function samplesOf({ source: { start, end } }: PartFormat, { assignment }: SplitPlan, part: number): number {
  return assignment.subarray(start, end).reduce((sum, one) => sum + Number(one === part), 0)
}
