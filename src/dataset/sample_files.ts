import { anyGlob } from './glob.ts'
import { isHidden } from './paths.ts'
import type { SourceContext } from './source_context.ts'

/** The files below a dataset that are neither hidden nor ignored, by their paths below it. */
export async function sampleFiles({ tree, folder, settings }: SourceContext): Promise<string[]> {
  const ignored = anyGlob(settings.ignore)
  const files = await tree.files(folder)
  return files.map(({ path }) => path).filter((path) => !isHidden(path) && !ignored(path))
}
