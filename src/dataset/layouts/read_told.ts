import { InputError } from '../../config/index.ts'
import type { Dataset } from '../dataset.ts'
import { type JsonDocument, parseDocument } from '../formats/json.ts'
import { formatOf, readLabelFile } from '../formats/label_file.ts'
import { anyGlob, isGlob } from '../glob.ts'
import { joinPath } from '../paths.ts'
import { sampleFiles } from '../sample_files.ts'
import type { SourceContext } from '../source_context.ts'
import { cocoDataset, isCoco } from './coco.ts'
import { isLabelStudio, labelStudioDataset } from './label_studio.ts'
import { isLabelme } from './labelme.ts'
import type { Finding } from './manifest_layout.ts'
import { openManifests } from './open_manifests.ts'
import { refuseOtherCoco } from './other_coco.ts'
import { readOpened } from './read_opened.ts'

/** Reads the files that `labels.file` tells, which may be a glob. */
export async function readTold(context: SourceContext, file: string): Promise<Dataset> {
  const { tree, folder } = context
  const path = joinPath(folder, file)
  const isFile = (await tree.kindOf(path)) === 'file'
  if (isFile || !isGlob(file)) return readLabelFiles(context, [path], { detected: false })
  const files = (await sampleFiles(context)).filter(anyGlob([file]))
  if (files.length === 0) throw new InputError(`No file matches '${file}' (labels.file) below ${folder || '.'}`)
  return readLabelFiles(
    context,
    files.map((name) => joinPath(folder, name)),
    { detected: false },
  )
}

/** Reads label files as one dataset; what a JSON file is, its shape tells. */
export async function readLabelFiles(
  context: SourceContext,
  files: readonly string[],
  finding: Pick<Finding, 'detected'>,
): Promise<Dataset> {
  const { format } = context.settings
  if (format === 'cvat' || (format === undefined && files.every((file) => /\.xml$/i.test(file)))) {
    const { cvatDataset } = await import(/* webpackMode: "eager" */ './cvat.ts')
    return cvatDataset(files, context, finding)
  }
  const isSpecial = format === 'coco' || format === 'label-studio'
  if (isSpecial || (format === undefined && files.every((file) => formatOf(file) === 'json'))) {
    const documents = await parseDocuments(context, files)
    documents.forEach(refuseOtherCoco)
    refuseLabelme(documents)
    if (format === 'coco' || documents.every(isCoco)) return cocoDataset(documents, context, finding)
    const [only] = documents
    if (only && (format === 'label-studio' || isLabelStudio(only))) return labelStudioDataset(only, context, finding)
  }
  const manifest = await openManifests(files, context)
  return readOpened(manifest, context, { kind: manifest.format, ...finding })
}

async function parseDocuments({ tree }: SourceContext, files: readonly string[]): Promise<JsonDocument[]> {
  const documents: JsonDocument[] = []
  for (const file of files) documents.push(parseDocument(await readLabelFile(tree, file), file))
  return documents
}

function refuseLabelme(documents: readonly JsonDocument[]): void {
  const found = documents.find(isLabelme)
  if (found === undefined) return
  const message =
    'This is a file of labelme, which has one for each image: use `labels: { format: labelme }` without a file'
  throw new InputError(message, { file: found.file })
}
