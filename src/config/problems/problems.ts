import type * as z from 'zod/mini'
import { didYouMean, nearestAmong } from './nearest.ts'
import { unknownKey } from './unknown_key.ts'
import { shown } from './wording.ts'

/** A problem at a path of keys, before its place in the file is known. */
export interface PathProblem {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

interface Judgement {
  /** The value that was checked. */
  readonly value: unknown
  /** The prefix of every path, such as `data`. */
  readonly root?: string
  /** The keys that an object at a path may have. */
  readonly knownKeys: (path: readonly PropertyKey[]) => readonly string[]
}

/** Describes the issues that a schema found: the value, what is allowed, and the nearest known word. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], judgement: Judgement): readonly PathProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, judgement))
}

function problemsOfIssue(issue: z.core.$ZodIssue, judgement: Judgement): readonly PathProblem[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, judgement)
  const deeper = issue.code === 'invalid_union' ? deeperIssues(issue) : []
  if (deeper.length > 0) {
    return problemsOf(
      deeper.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
      judgement,
    )
  }
  return [{ path: issue.path, message: wrongValue(issue, judgement) }]
}

/** Returns the issues of the intended alternative: the one whose outer shape matches the value. */
function deeperIssues(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const meant = issue.errors.find((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  )
  return meant ?? []
}

function unknownKeys(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  { knownKeys, root }: Judgement,
): readonly PathProblem[] {
  const known = knownKeys(path)
  const meant = nearestAmong(known)
  const inside = dotted(path, root)
  const place = inside === '' ? '' : ` in ${inside}`
  return keys.map((key) => ({
    path: [...path, key],
    message: unknownKey({ key, place, meant: meant(key), allowed: known }),
  }))
}

function wrongValue(issue: z.core.$ZodIssue, { value, root }: Judgement): string {
  const found = valueAt(value, issue.path)
  const key = dotted(issue.path, root)
  const allowed = issue.code === 'invalid_type' && issue.expected === 'object' ? 'a mapping of keys' : issue.message
  if (key === '') return `Cannot use ${described(found)} as a config: it must be ${allowed}`
  if (found === undefined) return `Missing ${key}: it must be ${allowed}`
  const hint = typeof found === 'string' ? didYouMean(found, allowedWords(issue)) : ''
  return `Cannot use ${described(found)} for ${key}${hint}: it must be ${allowed}`
}

function allowedWords(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(allowedWords) : []
}

/** `data.additional_datasets.0.path`. */
function dotted(path: readonly PropertyKey[], root?: string): string {
  return [...(root === undefined ? [] : [root]), ...path.map(String)].map(shown).join('.')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found: unknown = value
  for (const step of path) found = (found as Record<PropertyKey, unknown> | null | undefined)?.[step]
  return found
}

function described(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? `the text '${shown(value)}'` : String(value)
}
