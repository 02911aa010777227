import { canBeShown, counted, lastAnswer, pythonCommand, shortened, typedPath } from '../../../config/index.ts'
import { firstLines } from '../../formats/index.ts'
import { byKey, fewOf } from '../../layouts/index.ts'
import { baseName, folderOf, joinPath, namedSplit } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import {
  ABSA_PROGRAM,
  CORNERS_LINE,
  CORNERS_PROGRAM,
  COUNTED_BOX_LINE,
  COUNTED_BOX_PROGRAM,
  DATUMARO_PROGRAM,
  DOTA_LINE,
  DOTA_PROGRAM,
  DOTA_SPLITS,
  FEATURES,
  GEOJSON_PROGRAM,
  JSON_PROGRAM,
  KITTI_LINE,
  KITTI_PROGRAM,
  NAMED_BOX_LINE,
  NAMED_BOX_PROGRAM,
  NUMBER_PROGRAM,
  VISDRONE_LINE,
  VISDRONE_PROGRAM,
  VISDRONE_SPLITS,
  XBD_PROGRAM,
} from '../programs/index.ts'
import { type Conversion, converted } from './inventory.ts'
import { nearFiles } from './likely_files.ts'
import { typedGlob } from './timed_lines.ts'

/** A format of annotations that is recognized by its files but not read. */
interface Known {
  readonly files: RegExp
  /** Files of one kind have the same key. */
  readonly keyOf: (path: string) => string
  readonly isIn: (lines: readonly string[]) => boolean
  readonly name: string
  /** Whether it may be about something else than the samples, such as a map. */
  readonly mayBeAside?: true
  /** The program that prints a table, without the files that it reads. */
  readonly program: string
  /** By default, `labels.csv`. */
  readonly table?: string
  readonly flags?: readonly string[]
  /** The program and the flags if the files are in folders that are named after splits. */
  readonly ofSplits?: {
    readonly program: string
    readonly flags: readonly string[]
    readonly areSplits?: (path: string) => boolean
  }
}

function allMatch(pattern: RegExp): Known['isIn'] {
  return (lines) => lines.length > 0 && lines.every((line) => pattern.test(line.trim()))
}

const KNOWN: readonly Known[] = [
  {
    files: /(?:^|\/)annotations\/[^/]+\.txt$/i,
    keyOf: (path) => String(path.split('/').length),
    isIn: allMatch(VISDRONE_LINE),
    name: 'the format of VisDrone, with a box, a score and the number of a class per line',
    program: `awk '${VISDRONE_PROGRAM}'`,
    ofSplits: { program: `awk '${VISDRONE_SPLITS}'`, flags: ['--split-column', 'split'] },
  },
  {
    files: /\.txt$/i,
    keyOf: folderOf,
    isIn: allMatch(KITTI_LINE),
    name: 'the format of KITTI, with a class and a box per line',
    program: `awk '${KITTI_PROGRAM}'`,
  },
  {
    files: /(?:ground[-_]?truth|annotation|label|box)[^/]*\/[^/]+\.txt$/i,
    keyOf: folderOf,
    isIn: allMatch(NAMED_BOX_LINE),
    name: 'a format with the name of a class and a box per line',
    program: `awk '${NAMED_BOX_PROGRAM}'`,
  },
  {
    files: /\.txt$/i,
    keyOf: folderOf,
    isIn: allMatch(CORNERS_LINE),
    name: 'the format of NWPU VHR-10, with two corners of a box and a class number per line',
    program: `awk '${CORNERS_PROGRAM}'`,
  },
  {
    files: /\.(?:jpe?g|png)\.txt$/i,
    keyOf: folderOf,
    isIn: ([count = '', ...boxes]) =>
      /^\d+$/.test(count.trim()) && boxes.every((line) => line.trim() === '' || COUNTED_BOX_LINE.test(line.trim())),
    name: 'the format of WiderPerson, with the number of boxes, then a class number and a box per line',
    program: `awk '${COUNTED_BOX_PROGRAM}'`,
  },
  {
    files: /[-_](?:label|class|emotion|grade|category)\.txt$/i,
    keyOf: (path) => path.replace(/.*[-_]/, ''),
    isIn: (lines) =>
      lines.filter((line) => line.trim() !== '').length === 1 && Number.isInteger(Number(lines.join(''))),
    name: 'the format of CK+, with one class number per file',
    program: `awk '${NUMBER_PROGRAM}'`,
  },
  {
    files: /(?:^|\/)labelTxt[^/]*\/[^/]+\.txt$/i,
    keyOf: (path) => String(path.split('/').length),
    isIn: (lines) => lines.every((line) => DOTA_LINE.test(line.trim()) || /^(?:imagesource|gsd):/.test(line)),
    name: 'the format of DOTA, with the corners of a box, a class and the difficulty per line',
    program: `awk '${DOTA_PROGRAM}'`,
    ofSplits: { program: `awk '${DOTA_SPLITS}'`, flags: ['--split-column', 'split'] },
  },
  {
    files: /labels?[^/]*\.json$/i,
    keyOf: (path) => String(path.split('/').length),
    isIn: (lines) => /^\s*\{.*"labels"\s*:\s*\[\s*"[^"|]*"/.test(lines.join(' ')),
    name: 'the format of BigEarthNet, with the labels of one image per file',
    program: pythonCommand(JSON_PROGRAM, "'"),
    table: 'labels.tsv',
    flags: ['--label', 'labels', '--separator', '|'],
  },
  {
    files: /\.json$/i,
    keyOf: folderOf,
    isIn: (lines) =>
      /"categories"\s*:\s*\{\s*"label"\s*:\s*\{\s*"labels"\s*:/.test(lines.join(' ')) &&
      /"dm_format_version"|"items"\s*:/.test(lines.join(' ')),
    name: 'the format of Datumaro, with the number of the class in each annotation',
    program: pythonCommand(DATUMARO_PROGRAM, "'"),
    ofSplits: {
      program: pythonCommand(DATUMARO_PROGRAM, "'"),
      flags: ['--split-column', 'split'],
      areSplits: (path) => namedSplit(baseName(path).replace(/\.json$/i, '')) !== undefined,
    },
  },
  {
    files: /(?:^|\/)labels\/[^/]+\.json$/i,
    keyOf: (path) => String(path.split('/').length),
    isIn: (lines) => /"features"\s*:\s*\{.*"xy"\s*:\s*\[/.test(lines.join(' ')),
    name: 'the format of xBD, with the damage of each building in an image per file',
    program: pythonCommand(XBD_PROGRAM, "'"),
    ofSplits: { program: pythonCommand(XBD_PROGRAM, "'"), flags: ['--split-column', 'split'] },
  },
  {
    files: /\.geojson$/i,
    keyOf: (path) => path,
    isIn: (lines) => FEATURES.test(lines.join(' ')),
    name: 'GeoJSON, with the class of each feature in its properties',
    mayBeAside: true,
    program: pythonCommand(GEOJSON_PROGRAM, "'"),
  },
  {
    files: /\.xml$/i,
    keyOf: folderOf,
    isIn: (lines) =>
      /<sentence\b/.test(lines.join(' ')) && /<(?:aspectTerm|Opinion)\b[^>]*\bpolarity="/.test(lines.join(' ')),
    name: 'the format of SemEval ABSA, with the polarity of each aspect of a sentence',
    program: pythonCommand(ABSA_PROGRAM, "'"),
  },
]

/** The number of folders with such files that are opened per format. */
const MOST_FOLDERS = 20

/** Finds annotations in formats that must be converted first, and returns the commands for that. */
export const knownAnnotations: (look: Look) => Promise<readonly Conversion[]> = lastAnswer(async (look: Look) => {
  const { files, context, start } = look
  const found: Conversion[] = []
  for (const known of KNOWN) {
    const near = nearFiles(files, (path) => known.files.test(path))
    const folders = byKey(near, known.keyOf)
    for (const paths of [...folders.values()].slice(0, MOST_FOLDERS)) {
      const starts = await Promise.all(fewOf(paths).map(async (path) => firstLines(await wholeLines(start(path)))))
      if (starts.every(known.isIn)) found.push(await conversion(known, paths, context))
    }
  }
  return found
})

/** A file in one line has no other end than that of the file. */
async function wholeLines(start: ReturnType<Look['start']>): ReturnType<Look['start']> {
  const { bytes, isWhole } = await start
  return { bytes, isWhole: isWhole || !bytes.includes(LF) }
}

const LF = 10

function conversion(known: Known, paths: readonly string[], context: Look['context']): Promise<Conversion> {
  const { name, table = 'labels.csv' } = known
  const { program, flags = [] } =
    known.ofSplits !== undefined && paths.every(known.ofSplits.areSplits ?? isInSplit) ? known.ofSplits : known
  const [first = ''] = paths
  const are =
    paths.length === 1 ? `${shortened(first)} is` : `${counted(paths.length, 'file')} such as ${shortened(first)} are`
  const few = canBeShown(paths) ? paths.map((path) => typedPath(joinPath(context.path, path))).join(' ') : undefined
  const from = paths.length <= MOST_WRITTEN ? few : typedGlob(paths, context)
  const them = paths.length === 1 ? 'it' : 'them'
  const run = from && `${program} ${from}`
  return converted(
    {
      what: `${are} in ${name}`,
      them,
      to: joinPath(context.path, table),
      flags,
      run,
      hasIds: known.mayBeAside !== true,
    },
    context,
  )
}

/** Whether the folder above that of the file is named after a split, perhaps after other words: `train/labelTxt/P0001.txt`. */
function isInSplit(path: string): boolean {
  return namedSplit(baseName(folderOf(folderOf(path))).replace(/^.*-/, '')) !== undefined
}

const MOST_WRITTEN = 4
