import { joinPath } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import { type SourceContext, withLabelFile } from '../tree/index.ts'
import { cvatDataset, cvatFiles } from './cvat.ts'
import { startsIn } from './file_starts.ts'
import { isLabelmeDataset, labelmeDataset } from './labelme.ts'
import { severalFiles } from './several_files.ts'
import { refuseUnreadFolders } from './unread_exports.ts'
import { vocDataset } from './voc.ts'
import { isVoc } from './voc_files.ts'
import { yoloDataset } from './yolo.ts'
import { isYoloBeside, isYoloInFolders } from './yolo_files.ts'

/** Reads annotations with one file per image, and CVAT's. Returns `undefined` if there are none. */
export async function annotationDataset(
  files: readonly string[],
  context: SourceContext,
): Promise<Dataset | undefined> {
  const isYolo = (await isYoloInFolders(files, context)) || (await isYoloBeside(files, context))
  if (isYolo) return yoloDataset(files, context, { detected: true })
  if (await isVoc(files, startsIn(context))) return vocDataset(files, context, { detected: true })
  const cvat = await cvatFiles(files, context)
  if (cvat.length > 0) return readCvat(cvat, files, context)
  if (await isLabelmeDataset(files, context)) return labelmeDataset(files, context, { detected: true })
  await refuseUnreadFolders(files, context)
  return undefined
}

async function readCvat(found: readonly string[], files: readonly string[], context: SourceContext): Promise<Dataset> {
  const [only = '', ...others] = found
  if (others.length > 0)
    throw severalFiles(
      found.map((path) => ({ paths: [path] })),
      files,
      context,
    )
  return cvatDataset([joinPath(context.folder, only)], withLabelFile(context, only), { detected: true })
}
