import { InputError } from '../../config/index.ts'
import { isJsonLines, type JsonDocument, parseDocument, readLabelFile } from '../formats/index.ts'
import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { cocoDataset, isCoco } from './coco.ts'
import { isLabelStudio, labelStudioDataset } from './label_studio.ts'
import { isLabelme } from './labelme.ts'
import type { Discovery } from './manifest_layout.ts'
import { refuseOtherCoco } from './other_coco.ts'
import { refuseUnreadExport } from './unread_exports.ts'

/** Reads the JSON files of COCO and Label Studio, detected by their shapes. Returns `undefined` if they contain rows. */
export async function jsonDataset(
  files: readonly string[],
  context: SourceContext,
  finding: Pick<Discovery, 'detected'>,
): Promise<Dataset | undefined> {
  const { format } = context.settings
  const documents = await parseDocuments(context, files)
  if (documents === undefined) return undefined
  documents.forEach(refuseOtherCoco)
  documents.forEach(refuseUnreadExport)
  refuseLabelme(documents)
  if (format === 'coco' || documents.every(isCoco)) return cocoDataset(documents, context, finding)
  const [only] = documents
  if (only && (format === 'label-studio' || isLabelStudio(only))) return labelStudioDataset(only, context, finding)
  return undefined
}

/** Returns `undefined` if a file contains JSON Lines, which are rows. */
async function parseDocuments(
  { tree, settings: { format } }: SourceContext,
  files: readonly string[],
): Promise<JsonDocument[] | undefined> {
  const documents: JsonDocument[] = []
  for (const file of files) {
    const bytes = await readLabelFile(tree, file)
    if (format === undefined && isJsonLines(bytes)) return undefined
    documents.push(parseDocument(bytes, file))
  }
  return documents
}

function refuseLabelme(documents: readonly JsonDocument[]): void {
  const found = documents.find(isLabelme)
  if (found === undefined) return
  const message =
    'Cannot read a single labelme file: labelme writes one file per image. Set `labels: { format: labelme }` without labels.file.'
  throw new InputError(message, { file: found.file })
}
