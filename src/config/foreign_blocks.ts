import { counted, firstAndMore, nearest, type Problem, shown, unknownKey } from './problems/index.ts'
import type { YamlEntry, YamlMap } from './yaml/index.ts'

const OUR_BLOCKS: readonly string[] = ['data', 'labels', 'thresholds', 'balancing', 'report', 'waivers']
const OUR_FILE = /(^|[\\/])dataset-balance\.ya?ml$/

interface Blocks {
  /** The mapping with only our blocks. */
  readonly ours: YamlMap
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Separates our blocks from those of other tools. In a training config, other blocks are ignored and listed in one note,
 * unless a name is almost one of ours. In a file with our own name, other blocks are errors.
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
    notes:
      leftAlone.length === 0
        ? []
        : [
            `Ignored ${counted(leftAlone.length, 'key')} of other tools in ${file}: ${firstAndMore(leftAlone, MOST_NAMED)}`,
          ],
    problems: Array.from(wrong, unknownBlock),
  }
}

const MOST_NAMED = 20

function unknownBlock({ key, keyPlace }: YamlEntry): Problem {
  const meant = nearlyOurs(key) ?? nearest(key, OUR_BLOCKS)
  return { ...keyPlace, message: unknownKey({ key, meant, allowed: OUR_BLOCKS }) }
}

/** Allows one wrong letter, or two in a long word, so `export` is not `report`. */
function nearlyOurs(key: string): string | undefined {
  return nearest(key, OUR_BLOCKS, key.length <= 6 ? 1 : 2)
}
