import { canBeShown, counted, firstFew, pathWord, pythonCommand, typedPath } from '../../../config/index.ts'
import { baseName, convertedPath, joinPath, namedSplit } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { type Conversion, converted } from './inventory.ts'
import { isJson, nearFiles } from './likely_files.ts'

/** `{"PlayMusic": [{`: a list of samples below the name of their class. */
const KEYED = /^\uFEFF?\s*\{\s*"([^"\\]+)"\s*:\s*\[\s*[{["]/
const MOST_OPENED = 60
const FEWEST_FILES = 2

/**
 * Finds JSON files that each contain the samples of one class below its name, which is in their paths as well:
 * `PlayMusic/train_PlayMusic.json`. If there are several such files per class, one is offered.
 */
export async function keyedLists({ files, context, start }: Look): Promise<readonly Conversion[]> {
  const near = nearFiles(files, isJson)
  const families = new Map<string, string[]>()
  for (const path of near.slice(0, MOST_OPENED)) {
    const [, key = ''] = KEYED.exec(new TextDecoder().decode((await start(path)).bytes.subarray(0, 1000))) ?? []
    if (key === '' || !path.includes(key) || namedSplit(key) !== undefined) continue
    const family = path.replaceAll(key, '*')
    families.set(family, [...(families.get(family) ?? []), path])
  }
  const found = [...families].filter(([, paths]) => paths.length >= FEWEST_FILES)
  const [best, ...others] = found.sort(([a], [b]) => rank(a) - rank(b))
  const sets = others.map(([family]) => family)
  return best === undefined ? [] : [await conversion(best, sets, context)]
}

/** `{"classes": ["cat", "dog"], "labels": {"000001": 0, "000002": 1,`: labels by the name of the sample, below a key. */
const BELOW_KEY =
  /"(labels|annotations|targets|data|samples|images)"\s*:\s*\{\s*(?:"[^"\\]+"\s*:\s*(?:\d{1,4}|"[^"\\]{1,40}")\s*,\s*){8}/

/** Finds JSON files with an object of labels by sample below a key, next to the names of the classes. */
export async function labelsBelowKey({ files, context, start }: Look): Promise<readonly Conversion[]> {
  for (const path of nearFiles(files, isJson).slice(0, MOST_OPENED)) {
    const [, key = ''] = BELOW_KEY.exec(new TextDecoder().decode((await start(path)).bytes)) ?? []
    if (key === '') continue
    const what = `${firstFew([path])} has the labels of samples by their names below '${key}'`
    const from = joinPath(context.path, path)
    const run = canBeShown([from]) ? `${pythonCommand(programBelow(key), '"')} ${typedPath(from)}` : undefined
    const to = convertedPath(from)
    return [await converted({ what, them: 'them', to, run, hasIds: true }, context)]
  }
  return []
}

function programBelow(key: string): string {
  return (
    "import csv, json, sys; w = csv.writer(sys.stdout); w.writerow(['id', 'label']); " +
    "d = json.load(open(sys.argv[1], encoding='utf-8')); c = d.get('classes'); " +
    `[w.writerow([k, c[v] if isinstance(c, list) and isinstance(v, int) else v]) for k, v in d['${key}'].items()]`
  )
}

/** A file of all samples first, then the training split. */
function rank(family: string): number {
  return (/full|all/i.test(baseName(family)) ? 0 : 2) + (/train/i.test(baseName(family)) ? 0 : 1)
}

const PROGRAM =
  "import csv, json, sys; w = csv.writer(sys.stdout); w.writerow(['id', 'label']); " +
  "[w.writerow([f + ':' + str(i), k]) for f in sys.argv[1:] " +
  "for k, v in json.load(open(f, encoding='utf-8', errors='replace')).items() for i, _ in enumerate(v)]"

function conversion(
  [family, paths]: readonly [string, readonly string[]],
  others: readonly string[],
  context: Look['context'],
): Promise<Conversion> {
  const more = others.length === 0 ? '' : ` (${counted(others.length, 'other set')} of such files: ${firstFew(others)})`
  const what = `${counted(paths.length, 'file')} such as ${firstFew(paths.slice(0, 1))} each contain the samples of one class below its name${more}`
  const glob = joinPath(context.path, family)
  const isPlain = canBeShown([glob]) && /^[\w./*-]+$/.test(glob)
  const run = isPlain ? `${pythonCommand(PROGRAM, '"')} ${pathWord(glob)}` : undefined
  return converted({ what, to: joinPath(context.path, 'classes_by_key.csv'), run }, context)
}
