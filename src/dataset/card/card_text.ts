import { folderOf, joinPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'

/** The YAML at the start of the dataset card, which is its `README.md`. */
export interface CardText {
  readonly file: string
  /** The folder of the card: the dataset's or a parent folder. Paths in the card are relative to it. */
  readonly folder: string
  readonly text: string
  /** Whether the second line `---` is missing, so that the YAML has no end. */
  readonly isOpen: boolean
}

/** The maximum number of parent folders in which the card of a subset may be. */
const MOST_PARENTS = 3

/** A path outside the tree, where the parent of the last folder is unknown. */
const OUTSIDE = /^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/

/**
 * Returns the card in the dataset's folder, else in a parent folder of the same tree.
 *
 * @returns `undefined` if there is no README, or if it does not describe a dataset.
 */
export async function readCardText({ tree, folder }: SourceContext): Promise<CardText | undefined> {
  let place = folder
  for (let level = 0; level <= MOST_PARENTS; level++) {
    const card = await cardIn(place, tree)
    const above = folderOf(place)
    const isTop = place === '' || (OUTSIDE.test(place) && (above === '' || /(?:^|\/)\.\.$/.test(place)))
    if (card !== undefined || isTop) return card
    place = above
  }
  return undefined
}

async function cardIn(folder: string, tree: SourceContext['tree']): Promise<CardText | undefined> {
  const file = joinPath(folder, 'README.md')
  if ((await tree.kindOf(file)) !== 'file') return undefined
  const found = frontMatter(new TextDecoder().decode(await tree.read(file)))
  return found !== undefined && DESCRIBES.test(found.text) ? { file, folder, ...found } : undefined
}

/** A key of a dataset card that describes the data. */
const DESCRIBES = /^(?:\{\s*)?(["']?)(?:dataset_info|configs)\1\s*:/m

function frontMatter(readme: string): Pick<CardText, 'text' | 'isOpen'> | undefined {
  const start = /^---[ \t]*\r?\n/.exec(readme)?.[0]
  if (start === undefined) return undefined
  const rest = readme.slice(start.length)
  const end = /^---[ \t]*\r?$/m.exec(rest)?.index
  return end === undefined ? { text: rest, isOpen: true } : { text: rest.slice(0, end), isOpen: false }
}
