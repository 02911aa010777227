import { capital, counted, formatCount } from '../../config/index.ts'
import { countedContent, type Leak } from '../../split/index.ts'
import {
  applyWaivers,
  atLevel,
  checkRow,
  type Finding,
  type GateRequest,
  isConfigured,
  NO_OUTCOME,
  notJudged,
  type RuleOutcome,
} from '../finding/index.ts'

const KINDS = ['group', 'content', 'near'] as const
/** The kinds that `leakage` as a single value sets. */
const KINDS_OF_ONE_WORD = ['group', 'content'] as const
const NEAR_KEYS = ['near', 'near_threshold'] as const

/** Checks for groups, and identical or nearly identical content, in more than one split. */
export function judgeLeakage(request: GateRequest): RuleOutcome {
  // Each kind has its own row, whose status its own waivers decide.
  const kinds = KINDS.map((kind) => applyWaivers(request, judgeLeak(kind, request)))
  const outcomes = [...kinds, judgeNeither(request), judgeUnreadable(request)]
  return { checks: outcomes.flatMap(({ checks }) => checks), findings: outcomes.flatMap(({ findings }) => findings) }
}

function judgeLeak(kind: Leak['kind'], request: GateRequest): RuleOutcome {
  const { thresholds, splits, baseSplits } = request
  const level = thresholds.leakage[kind]
  if (level === 'off') return NO_OUTCOME
  const what = kind === 'group' ? (splits?.groupNoun ?? nounOf(splits?.leaks)) : CONTENTS[kind]
  const row = { name: `leakage: ${what} in two splits`, limit: '0' }
  if (!splits?.checkedLeaks.includes(kind)) {
    return notJudged(request, { key: `leakage.${kind}`, ...row, level, why: whyNot(kind, request) })
  }
  const leaks = splits.leaks.filter((one) => one.kind === kind && one.count > 0)
  const count = leaks.reduce((sum, leak) => sum + leak.count, 0)
  const findings = leaks.map((leak) =>
    atLevel(leakFinding(leak, level, what), countBefore(leak, baseSplits) >= leak.count, thresholds.existing),
  )
  const more = leaks.some(({ isAtLeast }) => isAtLeast) ? ' or more' : ''
  const judged = checkRow('leakage', { ...row, value: `${formatCount(count)}${more}` }, findings)
  const why = splits.whyNotAll?.[kind]
  const rest =
    why === undefined
      ? NO_OUTCOME
      : notJudged(request, { key: `leakage.${kind}`, ...row, name: `${row.name}, the other samples`, level, why })
  return { checks: [judged, ...rest.checks], findings: [...findings, ...rest.findings] }
}

/** Without groups, only the rows of one id belong together. */
function nounOf(leaks: readonly Leak[] = []): string {
  return leaks.some(({ by }) => by === 'id') ? 'ids' : 'groups'
}

const CONTENTS = { content: 'identical content', near: 'nearly identical texts' } as const

function whyNot(kind: Leak['kind'], { splits }: GateRequest): string {
  return splits?.whyNot?.[kind] ?? 'there is no split to check'
}

/** `leakage` as a single value sets groups and identical content. It is checked if either kind can be checked. */
function judgeNeither(request: GateRequest): RuleOutcome {
  const { thresholds, splits } = request
  const enabled = KINDS_OF_ONE_WORD.filter((kind) => thresholds.leakage[kind] !== 'off')
  const isOneWord = [...KINDS_OF_ONE_WORD, ...NEAR_KEYS].every((key) => !isConfigured(request, `leakage.${key}`))
  const [kind] = enabled
  if (!isOneWord || kind === undefined || enabled.some((one) => splits?.checkedLeaks.includes(one))) return NO_OUTCOME
  const level = thresholds.leakage[kind] === 'warn' ? 'warn' : 'fail'
  const why = allReasons([...new Set(enabled.map((one) => whyNot(one, request)))])
  return notJudged(request, { key: 'leakage', name: 'leakage between splits', limit: '0', level, why })
}

/** One reason is a clause, and several are sentences. */
function allReasons(reasons: readonly string[]): string {
  if (reasons.length < 2) return reasons.join('')
  const sentences = reasons.map((reason) => (/[.!?]$/.test(reason) ? reason : `${reason}.`))
  return sentences.map((sentence, place) => (place === 0 ? sentence : capital(sentence))).join(' ')
}

/** Reports the dataset's own split if the config names it and it cannot be read. */
function judgeUnreadable(request: GateRequest): RuleOutcome {
  const { thresholds, splits } = request
  const why = splits?.ownUnreadable
  const levels = KINDS.map((kind) => thresholds.leakage[kind])
  if (why === undefined || levels.every((level) => level === 'off')) return NO_OUTCOME
  const level = levels.includes('fail') ? 'fail' : 'warn'
  return notJudged(request, { key: 'leakage', name: "leakage in the dataset's own split", limit: '0', level, why })
}

/** The fix distinguishes our splits from the dataset's own split. */
function countBefore({ by, fix }: Leak, baseSplits: GateRequest['baseSplits']): number {
  return baseSplits?.leaks.find((one) => one.by === by && one.fix === fix)?.count ?? 0
}

function leakFinding(leak: Leak, level: 'warn' | 'fail', noun: string) {
  const { kind, by, count, examples, fix } = leak
  const many = by === 'id' ? 'ids' : noun
  const what = kind === 'group' ? counted(count, many.replace(/s$/, ''), many) : countedContent(leak)
  const named = `${examples.join('; ')}${count > examples.length ? '; ...' : '.'}`
  const message = `${capital(what)} in more than one split, limit 0: ${named} ${capital(fix)}.`
  const threshold = `leakage.${kind}`
  return { rule: 'leakage', level, value: count, limit: 0, message, threshold } as const satisfies Partial<Finding>
}
