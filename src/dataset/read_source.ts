import { classFolders } from './class_folders.ts'
import { countedFolderDataset, countedFolders } from './counted_folders.ts'
import type { Dataset } from './dataset.ts'
import { detectDataset } from './detect.ts'
import { fileNameDataset } from './file_names.ts'
import { folderDataset } from './folder_dataset.ts'
import { readLabelFiles, readTold } from './read_told.ts'
import { sampleFiles } from './sample_files.ts'
import type { SourceContext } from './source_context.ts'
import { vocDataset } from './voc.ts'
import { yoloDataset } from './yolo.ts'

/** Reads one dataset: as its settings say, and where they leave it open, by looking. */
export async function readSource(context: SourceContext): Promise<Dataset> {
  const { settings, file } = context
  const told = { detected: false }
  if (settings.file === 'folders' || settings.format === 'folders') {
    const counted = countedFolders(context, { detecting: false })
    if (counted !== undefined) return countedFolderDataset(counted, context, told)
    return folderDataset(classFolders(await sampleFiles(context)), context, told)
  }
  if (settings.format === 'names') return fileNameDataset(await sampleFiles(context), context)
  if (settings.format === 'yolo') return yoloDataset(await sampleFiles(context), context, told)
  if (settings.format === 'voc') return vocDataset(await sampleFiles(context), context, told)
  if (settings.file !== undefined) return readTold(context, settings.file)
  if (file !== undefined) return readLabelFiles(context, [file], { detected: settings.label === undefined })
  if (settings.pattern !== undefined) return fileNameDataset(await sampleFiles(context), context)
  return detectDataset(context)
}
