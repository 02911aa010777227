import { InputError } from '../../../config/index.ts'
import { folderOf, joinPath } from '../../paths/index.ts'
import type { Note } from '../../table/index.ts'
import type { SourceContext } from '../../tree/index.ts'
import {
  type CroissantLabels,
  type Find,
  type Finder,
  filesOutsideCode,
  MOST_LEVELS,
  searchedFiles,
  testsFolder,
} from '../found/index.ts'
import { hasNameOfCroissant, isCroissant } from './is_croissant.ts'

/** Finds the datasets in folders below that a Croissant file describes. The file of the given folder is read before. */
export const findCroissant: Finder = async ({ files, context }) =>
  (await describedBelow(files, context)).flatMap(({ file, labels }): Find[] => {
    if (labels instanceof InputError || labels.settings === undefined) return []
    const { settings } = labels
    return [
      {
        kind: 'croissant',
        folder: folderOf(file),
        settings,
        described: labels,
        path: file,
        description: `Croissant file for ${settings.file}`,
        namesFiles: false,
        reasons: ['it names the columns with the labels'],
      },
    ]
  })

/** Why Croissant files in the folders below are not used. */
export async function notesBelow(all: readonly string[], context: SourceContext): Promise<readonly Note[]> {
  const notes: Note[] = []
  for (const { file, labels } of await describedBelow(filesOutsideCode(searchedFiles(all)), context)) {
    if (!(labels instanceof InputError)) notes.push(...(labels.settings === undefined ? labels.notes : []))
    else
      notes.push({ level: 'warning', file: joinPath(context.folder, file), message: `Ignored ${file}: ${why(labels)}` })
  }
  return notes
}

/** The message of an error without the choices that it announces. */
function why({ problems: [problem] }: InputError): string {
  return problem?.message.replace(/\. [^.]*:$/, '') ?? ''
}

interface Described {
  /** The path relative to the given folder. */
  readonly file: string
  /** What it says, or the error if that is ambiguous. */
  readonly labels: CroissantLabels | InputError
}

/** More files than this are not read. */
const MOST_READ = 20

async function describedBelow(files: readonly string[], context: SourceContext): Promise<readonly Described[]> {
  const found = files.filter(hasNameOfCroissant).filter((file) => {
    const levels = file.split('/').length - 1
    return levels > 0 && levels <= MOST_LEVELS && testsFolder(file) === undefined
  })
  const described: Described[] = []
  for (const file of found.slice(0, MOST_READ)) {
    const path = joinPath(context.folder, file)
    if (!(await isCroissant(path, context.tree))) continue
    const { croissantLabels } = await import(/* webpackMode: "eager" */ './croissant.ts')
    const folder = folderOf(path)
    const labels = await croissantLabels(path, { ...context, folder, path: folder }).catch((error: unknown) => {
      if (error instanceof InputError) return error
      throw error
    })
    described.push({ file, labels })
  }
  return described
}
