import { canBeShown, counted, lastAnswer, pythonCommand, shortened, typedPath } from '../../../config/index.ts'
import { firstLines } from '../../formats/index.ts'
import { byKey, fewOf } from '../../layouts/index.ts'
import { baseName, folderOf, joinPath, namedSplit } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
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

/** `2753 2408 2861 2385 2888 2468 2805 2502 plane 0`: the corners of a box, its class and perhaps whether it is difficult. */
const DOTA_LINE = /^(?:-?\d+(?:\.\d+)? ){8}[A-Za-z][\w-]*(?: \d)?$/
const OF_FILE = 'print "id,label" } FNR == 1 { n = split(FILENAME, p, "[/.]") } '
const DOTA_PROGRAM = `BEGIN { ${OF_FILE}NF > 8 { print p[n - 1] "," $9 }`
const DOTA_SPLITS =
  'BEGIN { print "id,label,split" } FNR == 1 { n = split(FILENAME, p, "/"); f = p[n]; sub(/[.]txt$/, "", f) } NF > 8 { print f "," $9 "," p[n - 2] }'

/** `Car 0.00 0 -1.57 614.24 181.78 727.31 284.77 1.57 1.73 4.15 1.00 1.75 13.22 -1.62`, perhaps with a score. */
const KITTI_LINE = /^[A-Za-z]\w* -?[\d.]+ -?\d+(?: -?[\d.]+(?:e[+-]?\d+)?){12,13}$/
const KITTI_PROGRAM = `BEGIN { ${OF_FILE}$1 != "DontCare" && NF > 14 { print p[n - 1] "," $1 }`
const JSON_PROGRAM =
  'import json, os, sys; print("id\\tlabels"); [print(os.path.splitext(os.path.basename(f))[0] + "\\t" + "|".join(json.load(open(f))["labels"])) for f in sys.argv[1:]]'
const ABSA_PROGRAM =
  'import sys, xml.etree.ElementTree as E; print("id,label"); [print(f + ":" + s.get("id") + "," + a.get("polarity")) for f in sys.argv[1:] for s in E.parse(f).iter("sentence") for t in ("aspectTerm", "Opinion") for a in s.iter(t)]'

/** `774,492,88,47,1,6,0,1`: a box, a score, the number of a class, the truncation and the occlusion. */
const VISDRONE_LINE = /^(?:-?\d+,){5}(?:\d|1[01]),-?\d,-?\d,?$/
const VISDRONE_NAMES =
  'split("pedestrian people bicycle car van truck tricycle awning-tricycle bus motor others", c, " ")'
const VISDRONE_FILE = 'FNR == 1 { n = split(FILENAME, p, "/"); f = p[n]; sub(/[.]txt$/, "", f)'
const VISDRONE_PROGRAM = `BEGIN { FS = ","; print "id,label"; ${VISDRONE_NAMES} } ${VISDRONE_FILE} } $6 > 0 { print f "," c[$6] }`
const VISDRONE_SPLITS = `BEGIN { FS = ","; print "id,label,split"; ${VISDRONE_NAMES} } ${VISDRONE_FILE}; s = p[n - 2]; sub(/^.*-/, "", s) } $6 > 0 { print f "," c[$6] "," s }`

/** `person 94 85 287 146`: a class and two corners of a box. A decimal number before them is the confidence of a detection. */
const NAMED_BOX_LINE = /^[A-Za-z][\w-]* \d+(?:\.\d+)?(?: \d+(?:\.\d+)?){3}(?: difficult)?$/
const NAMED_BOX_PROGRAM = `BEGIN { ${OF_FILE}NF > 4 { print p[n - 1] "," $1 }`

/** `   3.0000000e+00` */
const NUMBER_PROGRAM = 'BEGIN { print "id,label" } NF { print FILENAME "," $1 + 0 }'
/** `(563,478),(630,573),1` */
const CORNERS_LINE = /^(?:\( *\d+, *\d+ *\), *){2}\d+$/
const CORNERS_PROGRAM = `BEGIN { FS = ","; ${OF_FILE}NF > 4 { print p[n - 1] "," $5 + 0 }`

/** `3 12 40 80 160`: the number of a class and a box. */
const COUNTED_BOX_LINE = /^\d+(?: -?\d+){4}$/
const COUNTED_BOX_PROGRAM =
  'BEGIN { print "id,label" } FNR == 1 { n = split(FILENAME, p, "/"); f = p[n]; sub(/[.]txt$/, "", f) } NF == 5 { print f "," $1 }'

const CSV = 'import csv, json, os, sys; w = csv.writer(sys.stdout); '
const DATUMARO_PROGRAM =
  `${CSV}w.writerow(["id", "label", "split"]); [w.writerow([i["id"], n[a["label_id"]]["name"] if a else "", os.path.basename(f)[:-5]]) ` +
  'for f in sys.argv[1:] for d in [json.load(open(f, encoding="utf-8"))] for n in [d["categories"]["label"]["labels"]] ' +
  'for i in d["items"] for a in [a for a in i["annotations"] if "label_id" in a] or [None]]'
const XBD_PROGRAM =
  `${CSV}w.writerow(["id", "label", "split"]); [w.writerow([os.path.basename(f)[:-5], x["properties"]["subtype"], ` +
  'os.path.basename(os.path.dirname(os.path.dirname(f)))]) for f in sys.argv[1:] ' +
  'for x in json.load(open(f, encoding="utf-8"))["features"]["xy"] if "subtype" in x["properties"]]'
/** The properties of features that contain their classes, the most telling one first. */
const OF_FEATURES = [
  'label',
  'class_name',
  'class',
  'category',
  'type_id',
  'type_name',
  'species',
  'landuse',
  'landcover',
]
const FEATURES = new RegExp(
  `"features"\\s*:\\s*\\[.*?"properties"\\s*:\\s*\\{[^{}]*"(?:${OF_FEATURES.join('|')})"\\s*:`,
  's',
)
const GEOJSON_PROGRAM =
  `${CSV}w.writerow(["id", "label"]); [w.writerow([p.get("image_id", f + ":" + str(i)), next((p[k] for k in "${OF_FEATURES.join(' ')}".split() if k in p), "")]) ` +
  'for f in sys.argv[1:] for i, x in enumerate(json.load(open(f, encoding="utf-8"))["features"]) for p in [x["properties"]]]'

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
