import { compilePattern, counted, formatCount, InputError, type Pattern } from '../../config/index.ts'
import { existingSplits } from '../formats/index.ts'
import {
  type CodedColumn,
  codeBook,
  codedTexts,
  composite,
  type ExistingSplits,
  type Groups,
  type Note,
  type TextColumn,
  textAt,
} from '../table/index.ts'
import { columnGroupKey, EMOPIA_SONG, patternGroupKey } from './group_key.ts'

/** Groups samples by one or more columns. A sample with an empty cell is a separate group. */
export function columnGroups(columns: readonly CodedColumn[], names: readonly string[]): Groups {
  return { ...groupCodes(composite(columns)), ...columnGroupKey(names) }
}

function groupCodes({ values, codes }: CodedColumn): Pick<Groups, 'codes' | 'names'> {
  const known = codeBook()
  const translated = values.map((value) => (value === '' ? -1 : known.codeOf(value)))
  return { codes: codes.map((code) => translated[code] ?? -1), names: known.values }
}

/** Groups texts by what `group_pattern` finds in them: `(?<group>...)`, otherwise the first group, otherwise the whole match. */
export async function patternGroups(column: TextColumn | CodedColumn, source: string): Promise<Groups> {
  const pattern = await groupPattern(source)
  const cut = (text: string) => {
    const found = pattern.search(text)
    return found?.get('group') ?? found?.get('1') ?? (pattern.groupCount === 0 ? found?.get('0') : undefined) ?? ''
  }
  const { codes, names } = 'values' in column ? cutValues(column, cut) : cutTexts(column, cut)
  return { codes, names, ...patternGroupKey(source) }
}

async function groupPattern(source: string): Promise<Pick<Pattern, 'search' | 'groupCount'>> {
  if (source !== EMOPIA_SONG) return compilePattern(source)
  // The built-in pattern is known to be fast, and this avoids loading a library at startup.
  const emopia = new RegExp(EMOPIA_SONG)
  const search = (text: string) => {
    const song = emopia.exec(text)?.[1]
    return song === undefined ? undefined : new Map([['1', song]])
  }
  return { search, groupCount: 1 }
}

function cutValues({ values, codes }: CodedColumn, cut: (text: string) => string) {
  return groupCodes({ values: values.map(cut), codes })
}

function cutTexts(column: TextColumn, cut: (text: string) => string) {
  const known = codeBook()
  const codes = new Int32Array(column.length)
  for (let row = 0; row < column.length; row++) {
    const group = cut(textAt(column, row))
    codes[row] = group === '' ? -1 : known.codeOf(group)
  }
  return { codes, names: known.values }
}

/** What `pattern` finds in the paths. */
export interface PathMatches {
  /** The label of each path; '' if the path does not match or has no label. */
  readonly labels: readonly string[]
  readonly groups?: Groups
  readonly splits?: ExistingSplits
  readonly unmatched: readonly string[]
}

/** @throws {InputError} if the pattern has no `(?<label>...)` although it is needed. */
export async function matchPaths(
  paths: Iterable<string>,
  { source, needsLabel }: { readonly source: string; readonly needsLabel: boolean },
): Promise<PathMatches> {
  const pattern = await compilePattern(source)
  if (needsLabel && !pattern.names.includes('label')) {
    throw new InputError(
      `Found no (?<label>...) in labels.pattern: '${source}'. Put it around the part of the path that is the label.`,
    )
  }
  const known = codeBook()
  const labels: string[] = []
  const splits: string[] = []
  const codes: number[] = []
  const unmatched: string[] = []
  for (const path of paths) {
    const found = pattern.search(path)
    if (found === undefined) unmatched.push(path)
    labels.push(found?.get('label') ?? '')
    splits.push(found?.get('split') ?? '')
    const group = found?.get('group') ?? ''
    codes.push(group === '' ? -1 : known.codeOf(group))
  }
  const hasGroups = pattern.names.includes('group')
  const groups = { codes: Int32Array.from(codes), names: known.values, key: source, noun: 'groups' }
  return {
    labels,
    unmatched,
    ...(hasGroups ? { groups } : {}),
    ...(pattern.names.includes('split') ? { splits: existingSplits(codedTexts(splits)) } : {}),
  }
}

/** Notes how many samples have no group, if a group key is set. */
export function noteUngrouped({ codes, noun }: Groups): Note[] {
  const alone = codes.reduce((sum, code) => sum + (code === -1 ? 1 : 0), 0)
  return ungroupedNotes(alone, codes.length, noun)
}

/** Notes how many of all samples have no group. */
export function ungroupedNotes(alone: number, size: number, noun: string): Note[] {
  if (alone === 0) return []
  const [are, treated] = alone === 1 ? ['is', 'It is'] : ['are', 'Each of them is']
  const message = `${formatCount(alone)} of ${counted(size, 'sample')} ${are} in none of the ${noun}. ${treated} treated as a separate group.`
  return [{ level: alone === size ? 'warning' : 'note', message }]
}
