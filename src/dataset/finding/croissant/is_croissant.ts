import { baseName } from '../../paths/index.ts'
import { type SourceContext, startOfFile } from '../../tree/index.ts'

/** The names of MLCommons' description of a dataset, in JSON-LD. Other files can be called `metadata.json`, too. */
export const CROISSANT: readonly string[] = ['croissant.json', 'metadata.json']
const VOCABULARY = 'mlcommons.org/croissant'

/** Whether a file has the name of a Croissant file. It is cheap, because a folder can have millions of files. */
export function hasNameOfCroissant(path: string): boolean {
  return path.endsWith('.json') && CROISSANT.includes(baseName(path))
}

/** Whether a file with a usual name describes the dataset in its folder. If it is `croissant.json`, it need not be readable. */
export async function isCroissant(file: string, tree: SourceContext['tree']): Promise<boolean> {
  if (!hasNameOfCroissant(file)) return false
  if (file.endsWith('croissant.json')) return true
  const { bytes } = await startOfFile(tree, file)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(VOCABULARY)
}
