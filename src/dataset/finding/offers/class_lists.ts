import { classWordOf, isClassName } from '../../layouts/index.ts'
import { baseName, folderOf, kindOfFile, looksLikeSplit } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import type { Conversion } from './inventory.ts'
import { conversion } from './line_families.ts'

/** Finds `rt-polarity.pos` next to `rt-polarity.neg`, or `positive.txt` next to `negative.txt`, with one sample per line. */
export async function filesOfClasses(files: readonly string[], { context }: Look): Promise<Conversion[]> {
  const families = new Map<string, string[]>()
  for (const path of files) {
    const place = classInName(path)
    if (place === undefined || path.includes(',')) continue
    families.set(place.family, [...(families.get(place.family) ?? []), path])
  }
  const found = [...families].filter(areTogether)
  return found.length === 0 ? listsOfClasses({ files, context }) : ofFamilies(found, context)
}

/** Finds `clickbait.txt` and `news.txt` in `clickbait-data`: single words, one of which is a class, with one sample per line. */
export function listsOfClasses({ files, context }: Pick<Look, 'files' | 'context'>): Promise<Conversion[]> {
  return ofFamilies(foldersOfLists(files), context)
}

type Family = readonly [family: string, paths: readonly string[]]

function ofFamilies(families: readonly Family[], context: Look['context']): Promise<Conversion[]> {
  const all = families.map(([family, paths]) => {
    const after = baseName(family).replace(/^.*\*/, '').split('.').length - 1
    const place = after === 0 ? 'p[n]' : `p[n - ${after}]`
    const program = `BEGIN { print "id,label" } { n = split(FILENAME, p, "[/.]"); print FILENAME ":" FNR "," ${place} }`
    const what = 'may each contain one class, with one sample per line'
    return conversion({ what, program, paths }, context)
  })
  return Promise.all(all)
}

const MOST_TOGETHER = 5

function areTogether([, paths]: Family): boolean {
  return paths.length >= 2 && paths.length <= MOST_TOGETHER
}

function foldersOfLists(files: readonly string[]): readonly Family[] {
  const folders = new Map<string, string[]>()
  for (const path of files) {
    if (path.includes(',') || !/\.txt$/i.test(path) || kindOfFile(path) !== 'text') continue
    const folder = folderOf(path)
    folders.set(folder, [...(folders.get(folder) ?? []), path])
  }
  const holdClasses = ([folder, paths]: Family) => {
    const stems = paths.map((path) => baseName(path).slice(0, -'.txt'.length).toLowerCase())
    const place = baseName(folder)
      .toLowerCase()
      .split(/[-_. ]/)
    // With several names of classes, the others may be shorter: `neg`, `neu`, `pos`, `q`.
    if (stems.filter(isClassName).length > 1)
      return stems.every((stem) => /^[a-z]+$/.test(stem) && !looksLikeSplit(stem))
    return (
      stems.every((stem) => /^[a-z]{3,}$/.test(stem) && mayBeClass(stem)) &&
      stems.some((stem) => classWordOf(stem) === stem || (place.length > 1 && place.includes(stem)))
    )
  }
  const found = [...folders].filter((one) => areTogether(one) && holdClasses(one))
  return found.map(([folder, paths]) => [`${folder}/*.txt`, paths])
}

function classInName(path: string): { readonly family: string } | undefined {
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([^.]+))?$/.exec(baseName(path)) ?? []
  if (classWordOf(`.${ending}`) !== undefined) return { family: `${folderOf(path)}/${stem}.*` }
  const word = classWordOf(stem)
  const [, first = '', rest] = /^([a-z]+)((?:\.\w+){2,})$/i.exec(baseName(path)) ?? []
  if (word === undefined && rest !== undefined && kindOfFile(path) !== 'text' && mayBeClass(first))
    return { family: `${folderOf(path)}/*${rest}` }
  return word === undefined ? undefined : { family: `${folderOf(path)}/${stem.slice(0, -word.length)}*.${ending}` }
}

/** `plot.tok.gt9.5000` next to `quote.tok.gt9.5000`: all words but the first are the same. */
function mayBeClass(word: string): boolean {
  return word.length > 2 && !looksLikeSplit(word)
}
