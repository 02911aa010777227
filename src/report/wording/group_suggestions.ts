import { counted, formatCount } from '../../config/index.ts'
import type { GroupNameKind } from '../../dataset/index.ts'
import type { GroupSuggestionData } from '../data/index.ts'
import type { Wording } from '../text/index.ts'

/** What names have in common, and what the groups are. */
interface Kind {
  readonly what: string
  readonly one: string
  readonly many: string
}

const KINDS: Readonly<Record<GroupNameKind, Kind>> = {
  songs: { what: 'The names contain a song', one: 'song', many: 'songs' },
  speakers: { what: 'The names contain a speaker', one: 'speaker', many: 'speakers' },
  recordings: { what: 'The names contain a recording', one: 'recording', many: 'recordings' },
  people: { what: 'The names contain a patient or another person', one: 'person', many: 'people' },
  frames: { what: 'The names end with the number of a frame', one: 'recording', many: 'recordings' },
  clips: { what: 'The names end with the number of a clip', one: 'recording', many: 'recordings' },
  slices: { what: 'The names end with the number of a slice', one: 'scan', many: 'scans' },
  patches: { what: 'The names end with the number or place of a patch', one: 'image', many: 'images' },
  roboflow: { what: 'The names are those of copies made by Roboflow', one: 'original file', many: 'original files' },
  augmented: { what: 'Some names are those of augmented copies', one: 'original file', many: 'original files' },
  copies: { what: 'Some names are those of copies', one: 'original file', many: 'original files' },
  numbers: { what: 'Many names differ only in the number at the end', one: 'series', many: 'series' },
}
/** A name that needs no quotes in a shell. */
const PLAIN_COLUMN = /^[A-Za-z_][\w.-]*$/
const VALUES = { one: 'value', many: 'values' }

/** Suggests a group key. On the command line, a flag can set a column too. Ends with a colon for the line that sets it. */
export function groupSuggestion(
  suggestion: GroupSuggestionData,
  say: Wording,
  { isCommand = false }: { readonly isCommand?: boolean } = {},
): string {
  const column = suggestion.by === 'column' ? (suggestion.column ?? '') : ''
  const flag = isCommand && PLAIN_COLUMN.test(column) ? `add ${say.code(`--group ${column}`)} to the command, or ` : ''
  const config = `${flag}add this line below ${say.code('labels:')} in the config:`
  return `${groupsFound(suggestion, say)} To keep ${eachGroup(suggestion)} in one split, ${config}`
}

/** Says how many groups there are, and how many of them the split divides. */
export function groupsFound(suggestion: GroupSuggestionData, say: Wording): string {
  const { kind, column, groups, samples, complete } = suggestion
  const noun = nounOfGroups(suggestion)
  const number = counted(groups, noun.one, noun.many)
  const part = kind === null ? `the first ${counted(samples, 'row')}` : `${formatCount(samples)} of the samples`
  const of = complete ? counted(samples, 'sample') : part
  const found =
    kind === null
      ? `Column '${say.name(column ?? '')}' has ${number} in ${of}.`
      : `${KINDS[kind].what}: ${number} in ${of}.`
  return [found, ...dividedGroups(suggestion, noun)].join(' ')
}

/** `each recording`, `the samples of each value`. */
export function eachGroup({ kind }: Pick<GroupSuggestionData, 'kind'>): string {
  return kind === null ? `the samples of each ${VALUES.one}` : `each ${KINDS[kind].one}`
}

function nounOfGroups({ kind }: GroupSuggestionData): Pick<Kind, 'one' | 'many'> {
  return kind === null ? VALUES : KINDS[kind]
}

function dividedGroups(
  { split_groups: divided, split, groups }: GroupSuggestionData,
  { one, many }: Pick<Kind, 'one' | 'many'>,
): string[] {
  if (divided === null || split === null) return []
  const where = split === 'own' ? "In the dataset's own split" : 'In the split of the index file'
  const several = 'in more than one split'
  if (divided === 0) return [`${where}, no ${one} is ${several}.`]
  const which = divided === groups ? `all ${formatCount(divided)} ${many}` : `${formatCount(divided)} of the ${many}`
  return [`${where}, ${which} ${divided === 1 ? 'is' : 'are'} ${several}.`]
}
