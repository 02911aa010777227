import { firstFew } from '../../config/index.ts'
import { lineToRead } from '../formats/index.ts'
import { hasSeparator } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'
import { globsOf } from './ignored_files_notes.ts'
import { levelPattern } from './level_pattern.ts'

/** At least this many of ten combinations of a first and a second part occur. */
const [OCCURRING, OF_COMBINATIONS] = [7, 10]
const FEWEST_CLASSES = 4

/** A note on class names that combine two things, such as a speaker and an emotion: `OAF_angry`, `OAF_sad`, `YAF_angry`. */
export function twoPartNotes({ roles, classes }: ClassFolders, context: SourceContext): Note[] {
  const { settings } = context
  const names = [...new Set(classes)].filter((name) => name !== '')
  const depths = new Set([...roles.places].map(([path]) => path.split('/').length - 1))
  const [depth = 0] = depths
  if (names.length < FEWEST_CLASSES || depths.size > 1 || settings.pattern !== undefined) return []
  if (!names.every(hasSeparator)) return []
  const parts = names.map((name) => /^([A-Za-z\d]+)([_-])(.+)$/.exec(name))
  const [separator] = new Set(parts.map((part) => part?.[2]))
  if (separator === undefined || parts.some((part) => part?.[2] !== separator)) return []
  const seconds = new Map<string, Set<string>>()
  for (const part of parts) {
    const [, first = '', , second = ''] = part ?? []
    seconds.set(first, (seconds.get(first) ?? new Set()).add(second.toLowerCase()))
  }
  const firsts = [...seconds.keys()]
  const all = new Set([...seconds.values()].flatMap((found) => [...found]))
  const shared = [...all].filter((second) => firsts.every((first) => seconds.get(first)?.has(second)))
  if (firsts.length < 2 || shared.length < 2 || names.length * OF_COMBINATIONS < firsts.length * all.size * OCCURRING)
    return []
  const { file: _, format: __, ...plain } = settings
  const ignore = [...plain.ignore, ...globsOf(roles.beside, roles)]
  const pattern = levelPattern(roles, depth, `(?<group>[^/${separator}]+)${separator}(?<label>[^/]+)`)
  const message =
    `The class names seem to have two parts, ${firstFew(firsts)} followed by ${firstFew(shared)}. To make the second part the ` +
    `class and the first part the group, use \`${lineToRead({ ...plain, pattern, ignore }, context)}\``
  return [{ level: 'note', message }]
}
