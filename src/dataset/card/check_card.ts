import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'

/** Adds the warnings about the Hugging Face card of a dataset. Loads the code on demand because few datasets have one. */
export async function withCardWarnings(dataset: Dataset, context: SourceContext): Promise<Dataset> {
  const { readCardText } = await import(/* webpackMode: "eager" */ './card_text.ts')
  const card = await readCardText({ ...context, folder: dataset.layout.found?.path ?? context.folder })
  if (card === undefined) return dataset
  const { cardDifferences } = await import(/* webpackMode: "eager" */ './card_differences.ts')
  const notes = await cardDifferences(card, dataset, context)
  return notes.length === 0 ? dataset : { ...dataset, notes: [...dataset.notes, ...notes] }
}
