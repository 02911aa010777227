import { isHidden } from './paths.ts'
import type { SourceContext } from './source_context.ts'

export interface ListedFiles {
  /** Neither hidden nor ignored, by their paths below the dataset. */
  readonly files: string[]
  readonly passedOver: string[]
}

/** The files below a dataset. */
export async function listedFiles({ tree, folder, settings }: SourceContext): Promise<ListedFiles> {
  const ignored = await matcherOf(settings.ignore)
  const files: string[] = []
  const passedOver: string[] = []
  for (const { path } of await tree.files(folder)) (isHidden(path) || ignored(path) ? passedOver : files).push(path)
  return { files, passedOver }
}

async function matcherOf(globs: readonly string[]): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false
  const { anyGlob } = await import(/* webpackMode: "eager" */ './glob.ts')
  return anyGlob(globs)
}

/** The files below a dataset that are neither hidden nor ignored, by their paths below it. */
export async function sampleFiles(context: SourceContext): Promise<string[]> {
  return (await listedFiles(context)).files
}
