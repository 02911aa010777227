import { InputError } from '../../config/index.ts'
import { type JsonDocument, looksLikeRows, openJson, parseDocument } from '../formats/json.ts'
import { formatOf, oneOfEachStem, readLabelFile } from '../formats/label_file.ts'
import type { Manifest } from '../formats/manifest.ts'
import { openManifest } from '../formats/open_manifest.ts'
import { compileGlob } from '../glob.ts'
import { baseName, folderOf, joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { textAt } from '../text_column.ts'
import { isCoco } from './coco.ts'
import { huggingFaceFiles } from './hugging_face.ts'
import { isLabelStudio } from './label_studio.ts'
import { openManifests } from './open_manifests.ts'

/** A label file in the dataset's folder that may be the one, or several that are one. */
export type Candidate =
  | {
      readonly kind: 'manifest'
      readonly paths: readonly string[]
      readonly manifest: Manifest
      readonly isHuggingFace: boolean
    }
  | { readonly kind: 'coco'; readonly paths: readonly string[]; readonly document: JsonDocument }
  | { readonly kind: 'label-studio'; readonly paths: readonly string[]; readonly document: JsonDocument }

/** What `labels.file` would be for these files among all of the dataset. */
export function fileSetting(paths: readonly string[], files: readonly string[]): string {
  const [only = '', ...others] = paths
  if (others.length === 0) return only
  const folders = [...new Set(paths.map(folderOf))]
  const ending = only.slice(only.lastIndexOf('.'))
  const globs = [folders.length === 1 ? joinPath(only, `../*${ending}`) : `*/${baseName(only)}`, `**/*${ending}`]
  const fits = (glob: string) => files.filter(compileGlob(glob)).join() === paths.join()
  return globs.find(fits) ?? `{${paths.join(',')}}`
}

export interface Candidates {
  readonly found: readonly Candidate[]
  /** Why a file that has a label file's ending is none. */
  readonly failures: readonly InputError[]
}

/**
 * Opens the label files at the top of the dataset, COCO's in `annotations/`, and Hugging Face's.
 *
 * @param files By their paths below the dataset, neither hidden nor ignored.
 */
export async function openCandidates(files: readonly string[], context: SourceContext): Promise<Candidates> {
  const hub = huggingFaceFiles(files)
  const named = files.filter((path) => mayHoldLabels(path, context) && !hub.includes(path))
  const groups = [...(hub.length > 0 ? [hub] : []), ...oneOfEachStem(named).map((path) => [path])]
  const found: Candidate[] = []
  const failures: InputError[] = []
  for (const paths of groups) {
    try {
      const candidate = await openCandidate(paths, context, paths === hub)
      if (candidate !== undefined) found.push(candidate)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      failures.push(error)
    }
  }
  return { found, failures }
}

function mayHoldLabels(path: string, { settings }: SourceContext): boolean {
  const format = formatOf(path)
  const isJson = settings.format === 'coco' || settings.format === 'label-studio'
  const isInPlace = !path.includes('/') || (format === 'json' && /^annotations\/[^/]+$/.test(path))
  return (
    isInPlace &&
    format !== undefined &&
    (settings.format === undefined || format === (isJson ? 'json' : settings.format))
  )
}

async function openCandidate(
  paths: readonly string[],
  context: SourceContext,
  isHuggingFace: boolean,
): Promise<Candidate | undefined> {
  const files = paths.map((path) => joinPath(context.folder, path))
  const [file = ''] = files
  if (isHuggingFace) return { kind: 'manifest', paths, manifest: await openManifests(files, context), isHuggingFace }
  const format = formatOf(file)
  if (format !== 'json') {
    const manifest = await openManifest(file, context)
    if (format === 'yaml' && !(await looksLikeSamples(manifest))) return undefined
    return { kind: 'manifest', paths, manifest, isHuggingFace }
  }
  const document = parseDocument(await readLabelFile(context.tree, file), file)
  if (isCoco(document)) return { kind: 'coco', paths, document }
  if (isLabelStudio(document)) return { kind: 'label-studio', paths, document }
  if (!looksLikeRows(document)) return undefined
  return { kind: 'manifest', paths, manifest: openJson(document, context.settings), isHuggingFace }
}

/** A mapping of words to words may be any settings: only paths or names of files are taken for samples. */
async function looksLikeSamples(manifest: Manifest): Promise<boolean> {
  if (manifest.columns.join() !== 'id,label') return true
  const { texts } = await manifest.read({ coded: [], texts: [0] })
  return texts.every((ids) =>
    Array.from({ length: ids.length }, (_, row) => textAt(ids, row)).every((id) => /[./]/.test(id)),
  )
}
