import { folderOf, joinPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'

/** The YAML at the start of the dataset card, which is its `README.md`. */
export interface CardText {
  readonly file: string
  /** The folder of the card: the dataset's or a parent folder. Paths in the card are relative to it. */
  readonly folder: string
  readonly text: string
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
  const text = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(new TextDecoder().decode(await tree.read(file)))?.[1]
  return text !== undefined && /^(?:dataset_info|configs):/m.test(text) ? { file, folder, text } : undefined
}
