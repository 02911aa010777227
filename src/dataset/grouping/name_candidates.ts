import { baseName, looksLikeSplit } from '../paths/index.ts'
import { NAME_KINDS, type NameKind } from './name_kinds.ts'
import { simplerPattern } from './simpler_pattern.ts'

/** A pattern that may find groups in the names of the samples. All names decide whether it does. */
export interface NameCandidate {
  readonly kind: NameKind
  /** The regular expression, as `labels.group_pattern` has it. */
  readonly pattern: string
}

/** With more candidates, reading all names for each of them would take long. */
const MOST_CANDIDATES = 3

/** Returns the patterns that some of the names match, the most telling one first. */
export function nameCandidates(names: readonly string[]): NameCandidate[] {
  const candidates: NameCandidate[] = []
  for (const kind of NAME_KINDS) {
    if (kind.mark !== undefined && !isEnough(names.filter((name) => kind.mark?.test(name)).length, names, kind))
      continue
    const pattern = kind.patterns.find((source) => mayGroup(names, source, kind))
    if (pattern === undefined) continue
    const isOfFolder = kind.isOfFolder && areRepeated(names)
    const found = isOfFolder ? ofFolder(pattern) : pattern
    candidates.push({ kind: isOfFolder ? withFolders(kind) : kind, pattern: simplerPattern(found, names) })
    if (candidates.length === MOST_CANDIDATES) break
  }
  return candidates
}

function isEnough(found: number, names: readonly string[], { leastNames }: NameKind): boolean {
  return found > 0 && found >= leastNames * names.length
}

/** Whether enough names match, with more than a few groups that are neither days nor splits. */
function mayGroup(names: readonly string[], source: string, kind: NameKind): boolean {
  const pattern = new RegExp(source)
  const groups = names.flatMap((name) => pattern.exec(name)?.[1] ?? [])
  const distinct = new Set(groups)
  if (!isEnough(groups.length, names, kind) || distinct.size < Math.min(kind.limits.fewestGroups, FEWEST_SEEN))
    return false
  return kind.kind !== 'numbers' || ![...distinct].some((group) => looksLikeSplit(group) || DAY.test(group))
}

/** Some names are a sample of many, which may be sorted. */
const FEWEST_SEEN = 5

/** A camera writes the day and the time into names: `IMG_20200101_123456.jpg`. */
const DAY = /(?:19|20)\d\d[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:[0-2]\d|3[01])(?!\d)/

/** If more than one name in ten occurs in several folders, names alone do not identify anything. */
const MOST_REPEATED = 10

function areRepeated(names: readonly string[]): boolean {
  return (names.length - new Set(names.map(baseName)).size) * MOST_REPEATED > names.length
}

/** Such a folder may be a split or a class, so each class may have a group in two of them. */
function withFolders(kind: NameKind): NameKind {
  return { ...kind, limits: { ...kind.limits, perClass: Math.max(2, kind.limits.perClass) } }
}

/** Makes the folder part of the group: `([^/]+)_\d+$` becomes `([^/]+/[^/]+)_\d+$`. */
function ofFolder(pattern: string): string {
  return pattern.replace(/\((?=\[)/, '([^/]+/')
}
