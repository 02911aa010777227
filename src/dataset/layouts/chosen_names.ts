import type { NamesByCode } from '../formats/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'

/**
 * Returns the names of `labels.names` by code; undefined if it is not set.
 *
 * @param codes The labels before they are named.
 */
export async function chosenNames(
  codes: readonly string[],
  context: SourceContext,
): Promise<{ readonly names: NamesByCode; readonly notes: readonly Note[] } | undefined> {
  const path = context.settings.names
  if (path === undefined) return undefined
  const { configuredNames } = await import(/* webpackMode: "eager" */ './class_names_file.ts')
  return configuredNames(path, new Set(codes), context)
}
