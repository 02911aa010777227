import { isJsonLines, looksLikeRows, openJson, parseDocument, readLabelFile } from '../formats/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Candidate } from './candidate.ts'
import { isCoco } from './coco.ts'
import { withFolderIds } from './hugging_face.ts'
import { isLabelStudio } from './label_studio.ts'
import { isLabelme } from './labelme.ts'
import { refuseOtherCoco } from './other_coco.ts'
import { refuseUnreadExport } from './unread_exports.ts'

/** Detects by its shape what a JSON file is. Returns `undefined` if it does not contain the labels of a whole dataset. */
export async function jsonCandidate(
  file: string,
  paths: readonly string[],
  context: SourceContext,
): Promise<Candidate | undefined> {
  const bytes = await readLabelFile(context.tree, file)
  if (isJsonLines(bytes)) {
    const { openJsonl } = await import(/* webpackMode: "eager" */ '../formats/jsonl.ts')
    return { kind: 'manifest', paths, manifest: withFolderIds(openJsonl(bytes, file), context), isHuggingFace: false }
  }
  const document = parseDocument(bytes, file)
  refuseOtherCoco(document)
  refuseUnreadExport(document)
  if (isCoco(document)) return { kind: 'coco', paths, documents: [document] }
  if (isLabelStudio(document)) return { kind: 'label-studio', paths, document }
  if (isLabelme(document) || !looksLikeRows(document)) return undefined
  return {
    kind: 'manifest',
    paths,
    manifest: withFolderIds(openJson(document, context.settings), context),
    isHuggingFace: false,
  }
}
