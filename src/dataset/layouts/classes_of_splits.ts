import { counted, firstFew, type LabelSettings } from '../../config/index.ts'
import { lineToRead } from '../formats/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'

/** A warning about classes that only occur outside the training split, with the longer names that they may have in it. */
export function classesOfSplitsNotes({ classes, splits }: ClassFolders, context: SourceContext): Note[] {
  if (splits === undefined || context.settings.map !== undefined) return []
  const inTrain = new Set<string>()
  const elsewhere = new Set<string>()
  for (const [row, name] of classes.entries())
    if (name !== '') (splits[row] === 'train' ? inTrain : elsewhere).add(name)
  const missing = [...elsewhere].filter((name) => !inTrain.has(name))
  const pairs = missing.flatMap((name) => {
    const longer = [...inTrain].filter((other) => !elsewhere.has(other) && other.startsWith(name))
    return longer.length === 1 ? [[longer[0] ?? '', name] as const] : []
  })
  if (inTrain.size === 0 || pairs.length === 0) return []
  const map: LabelSettings['map'] = new Map(pairs)
  const { file: _, format: __, ...plain } = context.settings
  const message =
    `${counted(missing.length, 'class is', 'classes are')} in other splits but not in the training split: ${firstFew(missing)}. ` +
    `If the training split contains ${missing.length === 1 ? 'it under a longer name' : 'them under longer names'}, use \`${lineToRead({ ...plain, map }, context)}\``
  return [{ level: 'warning', message }]
}
