import { analyzeCommand, canBeShown, counted, shortened, typedPath } from '../../../config/index.ts'
import { firstLines } from '../../formats/index.ts'
import { baseName, folderOf, joinPath } from '../../paths/index.ts'
import { freePath } from '../../tree/index.ts'
import { type Look, MOST_LEVELS } from '../found/index.ts'
import type { Conversion } from './inventory.ts'

/** `[6.2901 - 8.2357]<tab>Ses01F_impro01_F000<tab>neu`: the time, the id and the label of a part of a recording. */
const TIMED = /^\[?\d+(?:\.\d+)?\s*-\s*\d+(?:\.\d+)?\]?\t([^\t,"]+)\t([^\t,"\d][^\t,"]{0,39})(?:\t|$)/
/** The number of differently named folders of which one file is opened. */
const MOST_OPENED = 20
const FEWEST_LINES = 3
const PROGRAM =
  'BEGIN { FS = "\\t"; print "id,label" } $1 ~ /^\\[?[0-9.]+ *- *[0-9.]+\\]?$/ && NF > 2 { print $2 "," $3 }'

/** Finds text files with the time, the id and the label of each part of a recording, which are in several folders of sessions. */
export async function timedLines({ files, context, start }: Look): Promise<readonly Conversion[]> {
  const folders = new Map<string, string[]>()
  for (const path of files) {
    if (!/\.(?:txt|tsv|lab)$/i.test(path) || path.split('/').length - 1 > MOST_LEVELS) continue
    const key = baseName(folderOf(path))
    const paths = folders.get(key)
    if (paths === undefined) folders.set(key, [path])
    else paths.push(path)
  }
  for (const paths of [...folders.values()].slice(0, MOST_OPENED)) {
    const [first = ''] = paths
    const lines = firstLines(await start(first)).filter((line) => TIMED.test(line))
    if (lines.length >= FEWEST_LINES) return [await conversion(paths, lines[0] ?? '', context)]
  }
  return []
}

async function conversion(paths: readonly string[], line: string, context: Look['context']): Promise<Conversion> {
  const [first = ''] = paths
  const [, id = '', label = ''] = TIMED.exec(line) ?? []
  const csv = await freePath(joinPath(context.path, 'labels.csv'), context)
  const glob = typedGlob(paths, context)
  const command = analyzeCommand(csv)
  const what = `${counted(paths.length, 'file')} such as ${shortened(first)} contain the time, the id and the label of parts of recordings, such as '${shortened(id)}' and '${shortened(label)}'`
  if (csv === undefined || command === undefined || glob === undefined)
    return { what: `${what}. Write them to a CSV file with the columns id and label first.` }
  const run = `awk '${PROGRAM}' ${glob} > ${typedPath(csv)}`
  return { what: `${what}. Before you run the command below, convert them to CSV: ${run}`, command, hasIds: true }
}

/** Returns the steps that all paths share, quoted for a shell, with a star for each of the others; undefined if they cannot be copied. */
export function typedGlob(paths: readonly string[], { path }: Pick<Look['context'], 'path'>): string | undefined {
  const all = paths.map((one) => joinPath(path, one).split('/'))
  const [first = []] = all
  const ending = /\.\w+$/.exec(first.at(-1) ?? '')?.[0] ?? ''
  const folders = first.slice(0, -1)
  const steps = folders.map((step, at) => (all.every((one) => one[at] === step) ? step && typedPath(step) : '*'))
  return canBeShown(folders) ? [...steps, `*${ending}`].join('/') : undefined
}
