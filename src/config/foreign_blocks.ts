import type { Problem } from './errors.ts'
import { nearest } from './nearest.ts'
import { shown } from './problems.ts'
import type { YamlEntry, YamlMap } from './yaml.ts'

const OUR_BLOCKS: readonly string[] = ['data', 'labels', 'thresholds', 'report']
const OUR_FILE = /(^|[\\/])dataset-balance\.ya?ml$/

export interface Blocks {
  /** The mapping with our blocks alone. */
  readonly ours: YamlMap
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Parts our blocks from somebody else's. In a training config theirs are left alone and named in one note, unless one is
 * nearly ours; in a file of our own name there are none but ours.
 */
export function foreignBlocks(root: YamlMap, file: string): Blocks {
  const isOurFile = OUR_FILE.test(file)
  const isOurs = ({ key }: YamlEntry) => OUR_BLOCKS.includes(key)
  const foreign = root.entries.filter((entry) => !isOurs(entry))
  const isWrong = ({ key }: YamlEntry) => isOurFile || nearlyOurs(key) !== undefined
  const wrong = new Set(foreign.filter(isWrong))
  const leftAlone = foreign.filter((entry) => !wrong.has(entry)).map(({ key }) => shown(key))
  return {
    ours: { ...root, entries: root.entries.filter(isOurs) },
    notes: leftAlone.length === 0 ? [] : [`Left alone in ${file}, as not ours: ${firstOf(leftAlone)}`],
    problems: Array.from(wrong, unknownBlock),
  }
}

const MOST_NAMED = 20

function firstOf(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : names.join(', ')
}

function unknownBlock({ key, keyPlace }: YamlEntry): Problem {
  const near = nearlyOurs(key) ?? nearest(key, OUR_BLOCKS)
  const hint = near === undefined ? '' : ` (did you mean '${near}'?)`
  return { ...keyPlace, message: `Unknown key '${shown(key)}'${hint}: allowed are ${OUR_BLOCKS.join(', ')}` }
}

/** A slip of one letter, or of two in a long word: `export` is no `report`. */
function nearlyOurs(key: string): string | undefined {
  return nearest(key, OUR_BLOCKS, key.length <= 6 ? 1 : 2)
}
