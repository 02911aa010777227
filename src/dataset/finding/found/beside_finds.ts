import type { Find, Look } from './find.ts'

/** A table with few rows next to many samples that it does not name can be anything, such as a list of classes or results. */
export function isAside({ kind, namesFiles, samples }: Find, finds: readonly Find[]): boolean {
  if (kind !== 'table' || namesFiles || samples === undefined) return false
  return finds.some((other) => other.kind === 'folders' && (other.samples ?? 0) >= MANY_TIMES * samples)
}

const MANY_TIMES = 4

/** Whether a Hugging Face dataset card lists the data files. */
export async function hasCard({ files, start }: Look): Promise<boolean> {
  if (!files.includes('README.md')) return false
  const text = new TextDecoder().decode((await start('README.md')).bytes)
  return /^---\r?\n/.test(text) && /^[ \t]*(?:- )?data_files:/m.test(text)
}
