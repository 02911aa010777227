import { joinPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'

/** The YAML at the start of the dataset card, which is its `README.md`. */
export interface CardText {
  readonly file: string
  readonly text: string
}

/** @returns `undefined` if there is no README, or if it does not describe a dataset. */
export async function readCardText({ tree, folder }: SourceContext): Promise<CardText | undefined> {
  const file = joinPath(folder, 'README.md')
  if ((await tree.kindOf(file)) !== 'file') return undefined
  const text = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(new TextDecoder().decode(await tree.read(file)))?.[1]
  return text !== undefined && /^(?:dataset_info|configs):/m.test(text) ? { file, text } : undefined
}
