import { fileIn } from '../check/index.ts'
import { formatCount, InputError } from '../config/index.ts'
import { type ExplanationReport, renderExplain } from '../report/index.ts'
import {
  expectedSplit,
  explainSample,
  foldsOf,
  isRulesPath,
  type SampleExplanation,
  type SplitPlan,
} from '../split/index.ts'
import { openIndexFiles, openProject, readProject, type VerifyOptions } from './input/index.ts'
import { deliver, renderOptions } from './output/index.ts'

/** Explains why a sample is in its split. A single argument is the id, and the path is then the current folder. */
export async function explain(
  pathOrId: string | undefined,
  id: string | undefined,
  options: VerifyOptions,
): Promise<0> {
  if (pathOrId === undefined) throw new InputError('Expected the id of a sample: `dataset-balance explain [path] <id>`')
  const rendering = renderOptions(options)
  const path = id === undefined ? undefined : pathOrId
  const project = await openProject(path, options)
  const { config } = project
  const dataset = await readProject(project)
  const { shown, path: index, found, base } = await openIndexFiles(project, options)
  if (found.kind === 'broken' && base === undefined) throw new InputError(found.reason)
  const head = fileIn(found)
  const earlier = base ?? head
  const { plan, table } = expectedSplit({
    table: dataset.table,
    config,
    head,
    base,
    rebalance: false,
    folds: earlier && foldsOf(earlier),
    rules: isRulesPath(index),
    name: shown,
  })
  const explanation = explainSample({ table, plan, id: id ?? pathOrId })
  await deliver(renderExplain(reportOf(explanation, plan, shown), rendering), options, project)
  return 0
}

function reportOf(found: SampleExplanation, plan: SplitPlan, file: string): ExplanationReport {
  return {
    id: found.id,
    class: found.class,
    ...(found.labels && { labels: found.labels }),
    split: found.split,
    ...(found.split !== null && { place: called(found.split, plan) }),
    seed: plan.settings.seed,
    hashed: found.hashed,
    hash: found.hash,
    ...(found.rank >= 0 &&
      found.group === undefined && {
        rank: { place: found.rank, of: found.classSize, amongAll: !plan.settings.stratified },
      }),
    ...(found.quotas.length > 0 && {
      quotas: found.quotas.map(({ split, from, to }) => ({ split, samples: to - from })),
    }),
    ...(found.group && { group: { name: found.group.name, size: found.group.size } }),
    reasons: [
      reasonOf(found, found.split === null ? '' : called(found.split, plan), file, plan.settings.stratified),
      ...(found.labels === undefined || found.split === null ? [] : [NOT_BY_HAND]),
    ],
  }
}

const NOT_BY_HAND =
  'The split of samples with several labels cannot be calculated by hand for one sample. To check the whole index file, run `verify`'

/** What a sentence calls a split. The name of a fold is only its number. */
function called(split: string, { settings }: SplitPlan): string {
  return settings.parts.kind === 'folds' ? `fold ${split}` : split
}

function reasonOf(explained: SampleExplanation, part: string, file: string, stratified: boolean): string {
  const { reason, rank, quotas, split, cuts, group, follows, labels } = explained
  const quota = quotas.find((one) => one.split === split)
  switch (reason) {
    case 'unlabelled':
      return 'It has no label, so it is not in any class or split'
    case 'rank':
      return `Its rank is ${formatCount(rank)}, and ranks ${formatCount(quota?.from ?? 0)} to ${formatCount((quota?.to ?? 0) - 1)} of ${stratified ? 'its class' : 'all samples'} are ${part}`
    case 'labels':
      return 'Samples with several labels are divided together, so that every label is close to its share everywhere'
    case 'group':
      return 'Its group stays together and is in the split that brings all classes closest to their shares'
    case 'follows':
      return `It is another row of '${follows}'. Rows with the same id stay together, and the first row determines the split`
    case 'cut':
      return cutReason(cuts, part, group !== undefined ? 'all groups' : stratified ? 'its class' : 'all samples')
    case 'kept':
      return `${file} already has it in ${part}, and existing samples keep their split`
    case 'placed':
      return group === undefined
        ? `It is not in ${file} yet, and ${part} is the split that is furthest below its share of ${!stratified ? 'all samples' : labels ? 'its labels' : 'its class'}`
        : `It is not in ${file} yet. A sample joins its group, and a new group joins the split that keeps all classes closest to their shares`
  }
}

function cutReason([first, second]: SampleExplanation['cuts'] = [null, null], part: string, whose: string): string {
  return `The cut points of ${whose} put ${hashRanges(first, second)}, so it is in ${part}`
}

/** Which hashes are in which split. A cut point of `null` is above all hashes. */
function hashRanges(first: string | null, second: string | null): string {
  if (first === null) return 'all hashes in train'
  const train = `hashes below ${first} in train`
  if (second === null) return `${train} and all others in val`
  return `${train}, hashes from there to below ${second} in val and all others in test`
}
