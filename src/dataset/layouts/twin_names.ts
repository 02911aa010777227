import { baseName } from '../paths/index.ts'
import type { NamedSamples } from './name_evidence.ts'

/** The last word of a name: `-d` in `149143370-149143378-001-d`. */
const ENDING = /[-_. ][A-Za-z]{1,12}$/
/** In nearly every folder, nearly half of the files are twins of the others. */
const [TWINS, OF_FILES] = [45, 100]
const FEWEST_TWINS = 3

/**
 * Returns the ending by which the names of half of the files differ from those of the others, so that they may be masks or
 * copies of these: `-d` for `1.bmp` next to `1-d.bmp`. Returns `undefined` if there is none.
 */
export function twinEnding(folders: readonly NamedSamples[]): string | undefined {
  const [first, ...others] = folders.filter(({ paths }) => paths.length >= 2 * FEWEST_TWINS)
  if (first === undefined) return undefined
  const counts = endingsOfTwins(first)
  const [ending = '', count = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  const areHalf = (twins: number, files: number) => twins * OF_FILES >= files * TWINS
  if (!areHalf(count, first.paths.length)) return undefined
  const isIn = (folder: NamedSamples) => areHalf(endingsOfTwins(folder).get(ending) ?? 0, folder.paths.length)
  return others.every(isIn) ? ending : undefined
}

/** The names that the other file of a pair may have if a file is a twin, with its extension in any case. */
export function othersOfTwin(name: string): readonly string[] {
  const stem = stemOf(name)
  const other = stem.replace(ENDING, '')
  const ending = name.slice(stem.length)
  return other === stem
    ? []
    : [...new Set([ending, ending.toLowerCase(), ending.toUpperCase()])].map((one) => other + one)
}

/** The number of files in a folder by the ending of their names without which there is another file. */
function endingsOfTwins({ paths }: NamedSamples): ReadonlyMap<string, number> {
  const stems = new Set(paths.map(stemOf))
  const counts = new Map<string, number>()
  for (const stem of paths.map(stemOf)) {
    const ending = ENDING.exec(baseName(stem))?.[0]
    if (ending !== undefined && stems.has(stem.slice(0, -ending.length)))
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
  }
  return counts
}

function stemOf(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path
}
