import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { detectDataset } from './detect.ts'
import { sampleFiles } from './sample_files.ts'

/** Reads one dataset according to its settings, and detects what they do not set. */
export async function readSource(context: SourceContext): Promise<Dataset> {
  const dataset = await readByLayout(context)
  const twice = COUNTED_BY_FILES.has(dataset.layout.kind)
    ? await context.tree.foldersTwice?.(context.folder)
    : undefined
  if (twice === undefined || twice.length === 0) return dataset
  const { noteFoldersTwice } = await import(/* webpackMode: "eager" */ './folders_twice_note.ts')
  return { ...dataset, notes: [...dataset.notes, ...noteFoldersTwice(await sampleFiles(context), twice)] }
}

/** Layouts in which each found file is a sample, so a file found twice counts twice. */
export const COUNTED_BY_FILES: ReadonlySet<string> = new Set(['folders', 'names', 'yolo', 'voc', 'labelme'])

async function readByLayout(context: SourceContext): Promise<Dataset> {
  const { settings, file } = context
  const finding = { detected: false }
  if (settings.file === 'folders' || settings.format === 'folders') return readFolders(context)
  if (settings.format === 'names') return readFileNames(context)
  if (settings.format === 'yolo') {
    const { yoloDataset } = await import(/* webpackMode: "eager" */ './yolo.ts')
    return yoloDataset(await sampleFiles(context), context, finding)
  }
  if (settings.format === 'voc') {
    const { vocDataset } = await import(/* webpackMode: "eager" */ './voc.ts')
    return vocDataset(await sampleFiles(context), context, finding)
  }
  if (settings.format === 'labelme') {
    const { labelmeDataset } = await import(/* webpackMode: "eager" */ './labelme.ts')
    return labelmeDataset(await sampleFiles(context), context, finding)
  }
  if (file !== undefined && settings.file === undefined && /\.(?:ya?ml|data)$/i.test(file)) {
    const { yoloOfFile } = await import(/* webpackMode: "eager" */ './yolo_description.ts')
    const dataset = settings.format === undefined ? await yoloOfFile(context, file) : undefined
    if (dataset !== undefined) return dataset
  }
  if (settings.format === 'text-pairs') {
    const { textPairsDataset } = await import(/* webpackMode: "eager" */ './text_pairs.ts')
    return textPairsDataset(await sampleFiles(context), context, finding)
  }
  if (settings.format === 'path-list') {
    const { pathListDataset } = await import(/* webpackMode: "eager" */ './path_lists.ts')
    return pathListDataset(await sampleFiles(context), context, finding)
  }
  if (settings.file !== undefined || file !== undefined) {
    const { readLabelFiles, readConfigured } = await import(/* webpackMode: "eager" */ './read_configured.ts')
    if (settings.file !== undefined) return readConfigured(context, settings.file)
    if (file !== undefined) return readLabelFiles(context, [file], { detected: settings.label === undefined })
  }
  return settings.pattern === undefined ? detectDataset(context) : readFileNames(context)
}

async function readFolders(context: SourceContext): Promise<Dataset> {
  const { readClassFolders } = await import(/* webpackMode: "eager" */ './counted_folders.ts')
  return readClassFolders(context)
}

async function readFileNames(context: SourceContext): Promise<Dataset> {
  const { fileNameDataset } = await import(/* webpackMode: "eager" */ './file_names.ts')
  return fileNameDataset(await sampleFiles(context), context)
}
