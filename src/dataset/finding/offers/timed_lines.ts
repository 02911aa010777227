import { canBeShown, counted, shortened, typedPath } from '../../../config/index.ts'
import { firstLines } from '../../formats/index.ts'
import { byKey } from '../../layouts/index.ts'
import { baseName, folderOf, joinPath } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { type Conversion, converted } from './inventory.ts'
import { nearFiles } from './likely_files.ts'

/** `[6.2901 - 8.2357]<tab>Ses01F_impro01_F000<tab>neu`: the time, the id and the label of a part of a recording. */
const TIMED = /^\[?\d+(?:\.\d+)?\s*-\s*\d+(?:\.\d+)?\]?\t([^\t,"]+)\t([^\t,"\d][^\t,"]{0,39})(?:\t|$)/
/** The number of differently named folders of which one file is opened. */
const MOST_OPENED = 20
const FEWEST_LINES = 3
const PROGRAM =
  'BEGIN { FS = "\\t"; print "id,label" } $1 ~ /^\\[?[0-9.]+ *- *[0-9.]+\\]?$/ && NF > 2 { print $2 "," $3 }'

/** Finds text files with the time, the id and the label of each part of a recording, which are in several folders of sessions. */
export async function timedLines({ files, context, start }: Look): Promise<readonly Conversion[]> {
  const near = nearFiles(files, (path) => /\.(?:txt|tsv|lab)$/i.test(path))
  const folders = byKey(near, (path) => baseName(folderOf(path)))
  for (const paths of [...folders.values()].slice(0, MOST_OPENED)) {
    const [first = ''] = paths
    const lines = firstLines(await start(first)).filter((line) => TIMED.test(line))
    if (lines.length >= FEWEST_LINES) return [await conversion(paths, lines[0] ?? '', context)]
  }
  return []
}

function conversion(paths: readonly string[], line: string, context: Look['context']): Promise<Conversion> {
  const [first = ''] = paths
  const [, id = '', label = ''] = TIMED.exec(line) ?? []
  const glob = typedGlob(paths, context)
  const what = `${counted(paths.length, 'file')} such as ${shortened(first)} contain the time, the id and the label of parts of recordings, such as '${shortened(id)}' and '${shortened(label)}'`
  const run = glob && `awk '${PROGRAM}' ${glob}`
  return converted({ what, to: joinPath(context.path, 'labels.csv'), run, hasIds: true }, context)
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
