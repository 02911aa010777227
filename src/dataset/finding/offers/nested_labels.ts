import { canBeShown, firstFew, pythonCommand, shortened, typedPath } from '../../../config/index.ts'
import { LABEL_NAMES } from '../../formats/index.ts'
import { fileFamilies, folderOf, joinPath, splitOfFile } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { type Conversion, converted } from './inventory.ts'
import { likelyFirst, nearFiles } from './likely_files.ts'

/** `"emotion": "Peaceful"`, in lists inside of lists. */
const LABELLED = new RegExp(
  `"(${LABEL_NAMES.filter((name) => name.length > 1).join('|')})"\\s*:\\s*"([^"\\\\]{1,40})"`,
  'gi',
)
const MOST_OPENED = 10
const MOST_FAMILIES = 2
const FEWEST_LABELS = 8
/** Labels repeat, unlike texts. */
const LABELS_A_CLASS = 2

/** Finds JSON files with labels deep inside of them, such as those of utterances in scenes of episodes. */
export async function nestedLabels(look: Look): Promise<readonly Conversion[]> {
  const { files, start } = look
  const near = nearFiles(files, (path) => /\.(?:jsonl?|odgt)$/i.test(path))
  const byKey = new Map<string, string[]>()
  for (const path of likelyFirst(near).slice(0, MOST_OPENED)) {
    const text = new TextDecoder().decode((await start(path)).bytes)
    const key = keyIn(text)
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), path])
  }
  const [found] = byKey
  if (found === undefined) return []
  const [key, paths] = found
  const families = fileFamilies(paths.map((path) => ({ paths: [path] })))
  return Promise.all(
    families.slice(0, MOST_FAMILIES).map((family) =>
      conversion(
        key,
        family.flatMap((one) => one.paths),
        look,
      ),
    ),
  )
}

function keyIn(text: string): string | undefined {
  const found = new Map<string, string[]>()
  for (const [, key = '', value = ''] of text.matchAll(LABELLED)) found.set(key, [...(found.get(key) ?? []), value])
  return [...found].find(([, values]) => {
    const classes = new Set(values).size
    return values.length >= FEWEST_LABELS && classes > 1 && classes * LABELS_A_CLASS <= values.length
  })?.[0]
}

/** Prints each object that has the key, with the file, its number and the split. */
function programFor(key: string): string {
  return (
    "import csv, json, sys; w = csv.writer(sys.stdout); w.writerow(['id', 'label', 'split']); " +
    `F = lambda o: ([o['${key}']] if isinstance(o.get('${key}'), str) else []) + [x for v in o.values() for x in F(v)] ` +
    'if isinstance(o, dict) else [x for v in o for x in F(v)] if isinstance(o, list) else []; ' +
    "[w.writerow([f + ':' + str(i), x, s]) for s, f in zip(sys.argv[1::2], sys.argv[2::2]) " +
    "for t in [open(f, encoding='utf-8').read()] for i, x in enumerate(F([json.loads(l) " +
    "for l in ([t] if f.endswith('.json') else t.split(chr(10))) if l.strip()]))]"
  )
}

function conversion(key: string, paths: readonly string[], { context }: Look): Promise<Conversion> {
  const [first = ''] = paths
  const root = context.path
  const splits = paths.map((path) => splitOfFile(path))
  const flags = splits.includes(undefined) ? [] : ['--split-column', 'split']
  const [have, them] = paths.length === 1 ? ['has', 'it'] : ['have', 'them']
  const what = `${firstFew(paths)} ${have} labels named '${shortened(key)}' inside of nested lists`
  const from = paths.map((path, at) => `${splits[at] ?? '-'} ${typedPath(joinPath(root, path))}`).join(' ')
  const run = canBeShown(paths) ? `${pythonCommand(programFor(key), '"')} ${from}` : undefined
  const to = joinPath(root, joinPath(folderOf(first), 'nested_labels.csv'))
  return converted({ what, them, to, flags, run }, context)
}
