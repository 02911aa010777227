import { InputError } from '../../config/index.ts'
import { formatOf } from '../formats/index.ts'
import { joinPath } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { readOpened } from './emopia.ts'
import type { Discovery } from './manifest_layout.ts'
import { refuseMaskLegend } from './mask_legend.ts'
import { openManifests } from './open_manifests.ts'
import { sampleFiles } from './sample_files.ts'

/** Reads the files of `labels.file`, which may be a glob. */
export async function readConfigured(context: SourceContext, file: string): Promise<Dataset> {
  const { tree, folder } = context
  const path = joinPath(folder, file)
  if ((await tree.kindOf(path)) === 'file') return readLabelFiles(context, [path], { detected: false })
  const { anyGlob, isGlob } = await import(/* webpackMode: "eager" */ '../paths/glob.ts')
  if (!isGlob(file)) return readLabelFiles(context, [path], { detected: false })
  const files = (await sampleFiles(context)).filter(anyGlob([file]))
  if (files.length === 0) throw new InputError(`Found no file that matches '${file}' (labels.file) in ${folder || '.'}`)
  return readLabelFiles(
    context,
    files.map((name) => joinPath(folder, name)),
    { detected: false },
  )
}

/** Whether the extension of a file does not determine its format, so its lines may. */
function isOfLines(file: string): boolean {
  return formatOf(file) === undefined && !/\.(?:xml|dvc|gz)$/i.test(file)
}

/** Reads label files as one dataset. The shape of a JSON file determines its format. */
export async function readLabelFiles(
  context: SourceContext,
  files: readonly string[],
  finding: Pick<Discovery, 'detected'>,
): Promise<Dataset> {
  const { format } = context.settings
  const [only = '', ...others] = files
  if (format === undefined && others.length === 0 && isOfLines(only)) {
    const { lineFile } = await import(/* webpackMode: "eager" */ './line_files.ts')
    const dataset = await lineFile(context, only, finding.detected)
    if (dataset !== undefined) return dataset
  }
  if (format === 'cvat' || (format === undefined && files.every((file) => /\.xml$/i.test(file)))) {
    const { cvatDataset } = await import(/* webpackMode: "eager" */ './cvat.ts')
    return cvatDataset(files, context, finding)
  }
  const isSpecial = format === 'coco' || format === 'label-studio'
  if (isSpecial || (format === undefined && files.every((file) => formatOf(file) === 'json'))) {
    const { jsonDataset } = await import(/* webpackMode: "eager" */ './json_dataset.ts')
    const dataset = await jsonDataset(files, context, finding)
    if (dataset !== undefined) return dataset
  }
  const manifest = await openManifests(files, context)
  refuseMaskLegend(manifest)
  return readOpened(manifest, context, { kind: manifest.format, ...finding })
}
