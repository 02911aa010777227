import { counted, lastAnswer } from '../../../config/index.ts'
import { firstLines } from '../../formats/index.ts'
import { fileSetting, type PairFamily, textPairsIn } from '../../layouts/index.ts'
import { baseName, belowFolder, folderOf, lastStep, looksLikePaths, namedSplit } from '../../paths/index.ts'
import { areWithoutTables, type Find, type Finder, filesBelow, type Look, MOST_LEVELS } from '../found/index.ts'

/** Finds pairs of files with texts and labels: one dataset per folder of pairs, or for its folders of splits. */
export const findTextPairs: Finder = async (look) => {
  const families = await textPairsIn(look.files, { start: look.start, deepest: MOST_LEVELS })
  const finds: Find[] = []
  for (const family of families) finds.push(await findOf(family, families, look))
  return finds
}

async function findOf(family: PairFamily, all: readonly PairFamily[], look: Look): Promise<Find> {
  const { pairs } = family
  const folder = outsideOfSplit(family.folder)
  const below = filesBelow(look.files)(folder)
  const isAlone = all.filter((other) => isBelow(`${other.folder}/`, folder)).length === 1
  const isPlain = isAlone && areWithoutTables(below)
  const labels = pairs.map((pair) => belowFolder(pair.labels, folder)).sort()
  const file = isAlone ? {} : { file: fileSetting(labels, below) }
  const splits = pairs.flatMap(({ split }) => split ?? [])
  const samples = await linesOf(
    pairs.map((pair) => pair.labels),
    look,
  )
  const [first] = pairs
  const texts = first === undefined ? [] : firstLines(await look.start(first.texts))
  const namesFiles = looksLikePaths(texts) && texts.slice(0, FEW).some(isOneOf(look.files))
  return {
    kind: 'text-pairs',
    folder,
    settings: isPlain ? {} : { format: 'text-pairs', ...file },
    // Other files in the folder may be detected instead.
    ...(isAlone && !isPlain ? { needsConfig: true } : {}),
    path: isAlone ? folder : (first?.labels ?? folder),
    description: splits.length > 1 ? `pairs of text files, split into ${splits.join(', ')}` : 'a pair of text files',
    ...(samples !== undefined && { samples }),
    namesFiles,
    reasons: [
      `${counted(pairs.length, 'label file')} with one line per sample, such as ${first?.labels} for ${first?.texts}`,
    ],
  }
}

/** The folder is the split, so it has to be inside the dataset folder. */
function outsideOfSplit(folder: string): string {
  return namedSplit(baseName(folder)) === undefined ? folder : folderOf(folder)
}

const FEW = 10

/** Returns undefined if a file is longer than what a quick look reads. */
async function linesOf(paths: readonly string[], { start }: Look): Promise<number | undefined> {
  let lines = 0
  for (const path of paths) {
    const found = await start(path)
    if (!found.isWhole) return undefined
    lines += firstLines(found).length
  }
  return lines
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

const isOneOf = lastAnswer((files: readonly string[]) => {
  const names = new Set(files.flatMap((path) => [path, lastStep(path)]))
  return (path: string) => names.has(path) || names.has(lastStep(path))
})
