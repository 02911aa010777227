import type { Layout } from '../dataset/dataset.ts'

/** How a dataset was read, and where it was found where nobody named the place. */
export function layoutSentence({ found, description }: Pick<Layout, 'found' | 'description'>): string {
  return found === undefined ? description : `${found.description}; ${description}`
}
