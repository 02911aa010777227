import type { Layout } from '../dataset/dataset.ts'

/** Says how a dataset was read, and where it was found if the place was not given. */
export function layoutSentence({ found, description }: Pick<Layout, 'found' | 'description'>): string {
  return found === undefined ? description : `${found.description}; ${description}`
}
