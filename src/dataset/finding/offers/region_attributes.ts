import { canBeShown, firstFew, pythonCommand, typedPath } from '../../../config/index.ts'
import { folderOf, joinPath } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { type Conversion, converted } from './inventory.ts'
import { isJson, nearFiles } from './likely_files.ts'

const REGION = /"region_attributes"\s*:\s*\{\s*"([^"\\]+)"\s*:\s*"[^"\\]+"/
/** A name that can be part of the program without quotes or escapes. */
const PLAIN = /^[\w .-]+$/
const MOST_OPENED = 10

/** Finds annotations of the VGG Image Annotator whose regions have an attribute with the class. */
export async function regionAttributes({ files, context, start }: Look): Promise<readonly Conversion[]> {
  const near = nearFiles(files, isJson)
  const byKey = new Map<string, string[]>()
  for (const path of near.slice(0, MOST_OPENED)) {
    const key = REGION.exec(new TextDecoder().decode((await start(path)).bytes))?.[1]
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), path])
  }
  const [first] = byKey
  if (first === undefined) return []
  const [key, paths] = first
  const all = paths.map((path) => joinPath(context.path, path))
  return [await conversion(key, all, context)]
}

function programFor(key: string): string {
  return (
    "import csv, json, sys; w = csv.writer(sys.stdout); w.writerow(['file', 'label']); " +
    `[w.writerow([i['filename'], r['region_attributes'].get('${key}', '')]) for f in sys.argv[1:] ` +
    "for m in [json.load(open(f, encoding='utf-8'))] for i in m.get('_via_img_metadata', m).values() " +
    "for r in (i['regions'].values() if isinstance(i['regions'], dict) else i['regions'])]"
  )
}

function conversion(key: string, paths: readonly string[], context: Look['context']): Promise<Conversion> {
  const them = paths.length === 1 ? 'it' : 'them'
  const what = `${firstFew(paths)} ${paths.length === 1 ? 'has' : 'have'} regions with a class (VGG Image Annotator)`
  const isShown = PLAIN.test(key) && canBeShown([...paths, key])
  const run = isShown ? `${pythonCommand(programFor(key), '"')} ${paths.map(typedPath).join(' ')}` : undefined
  return converted({ what, them, to: joinPath(folderOf(paths[0] ?? ''), 'regions.csv'), run }, context)
}
