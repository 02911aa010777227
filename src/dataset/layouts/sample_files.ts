import { baseName, isHidden, joinPath, normalPath } from '../paths/index.ts'
import type { ListedFiles, SourceContext, TreeFile } from '../tree/index.ts'

/** The default name of the index file that `split` writes, possibly with another config. */
const INDEX_NAME = /^split_indices(?:[-_.][^/]*)?\.json$/

/** Lists the files below a dataset, without the index file of its splits. */
export async function listedFiles(context: SourceContext): Promise<ListedFiles> {
  const { tree, folder, listed } = context
  return listed ?? sorted(await tree.files(folder), context)
}

/** Like `listedFiles`, but folders that cannot be read are skipped and reported. */
export async function readableFiles(context: SourceContext): Promise<ListedFiles> {
  const { tree, folder } = context
  if (tree.readableFiles === undefined) return listedFiles(context)
  const { files, unread } = await tree.readableFiles(folder)
  return { ...(await sorted(files, context)), unread }
}

async function sorted(all: readonly TreeFile[], context: SourceContext): Promise<ListedFiles> {
  const { folder, settings, indexPath } = context
  const ignored = await matcherOf(settings.ignore)
  const files: string[] = []
  const passedOver: string[] = []
  const index = indexPath === undefined ? undefined : normalPath(indexPath)
  const isIndex = (path: string) =>
    path.endsWith('.json') && (INDEX_NAME.test(baseName(path)) || joinPath(folder, path) === index)
  for (const { path } of all) {
    if (!isIndex(path)) (isHidden(path) || ignored(path) ? passedOver : files).push(path)
  }
  return { files, passedOver }
}

async function matcherOf(globs: readonly string[]): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false
  const { anyGlob } = await import(/* webpackMode: "eager" */ '../paths/glob.ts')
  return anyGlob(globs)
}

/** Returns the files below a dataset that are neither hidden nor ignored, by their paths relative to it. */
export async function sampleFiles(context: SourceContext): Promise<string[]> {
  return (await listedFiles(context)).files
}
