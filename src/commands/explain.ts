import { fileIn } from '../check/index_file.ts'
import { InputError } from '../config/index.ts'
import { type ExplanationReport, renderExplain } from '../report/index.ts'
import {
  expectedSplit,
  explainSample,
  foldsOf,
  isRulesPath,
  type SampleExplanation,
  type SplitPlan,
} from '../split/index.ts'
import { readProject } from './dataset.ts'
import { openIndexFiles } from './index_path.ts'
import type { VerifyOptions } from './options.ts'
import { deliver, renderOptions } from './output.ts'
import { openProject } from './project.ts'
import { refuseMultiLabel } from './single_label.ts'

/** Says why a sample is in its split. With one argument, that is the id and the path is here. */
export async function explain(pathOrId: string, id: string | undefined, options: VerifyOptions): Promise<0> {
  const path = id === undefined ? undefined : pathOrId
  const project = await openProject(path, options)
  const { config } = project
  const dataset = await readProject(project)
  refuseMultiLabel(dataset.table, 'explain')
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
  await deliver(renderExplain(reportOf(explanation, plan, shown), renderOptions(options)), options, project)
  return 0
}

function reportOf(found: SampleExplanation, plan: SplitPlan, file: string): ExplanationReport {
  return {
    id: found.id,
    class: found.class,
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
    reasons: [reasonOf(found, found.split === null ? '' : called(found.split, plan), file, plan.settings.stratified)],
  }
}

/** Folds are named by their number alone. */
function called(split: string, { settings }: SplitPlan): string {
  return settings.parts.kind === 'folds' ? `fold ${split}` : split
}

function reasonOf(explained: SampleExplanation, part: string, file: string, stratified: boolean): string {
  const { reason, rank, quotas, split, cuts, group, follows } = explained
  const quota = quotas.find((one) => one.split === split)
  switch (reason) {
    case 'unlabelled':
      return 'It has no label, so it is in no class and in no split'
    case 'rank':
      return `Its rank ${rank} lies in the ranks ${quota?.from} to ${(quota?.to ?? 0) - 1} of ${stratified ? 'its class' : 'all samples'}, which are ${part}`
    case 'group':
      return 'Its group moves as a whole, and was placed where all classes come closest to their shares'
    case 'follows':
      return `It is another row of ${follows}: rows of one id stay together, and the first one decides`
    case 'cut':
      return cutReason(cuts, part, group !== undefined ? 'all groups' : stratified ? 'its class' : 'all samples')
    case 'kept':
      return `${file} has it in ${part}, and what is there stays`
    case 'placed':
      return group === undefined
        ? `It is not in ${file} yet, and ${part} lacks most of what ${stratified ? 'its class' : 'it'} should have`
        : `It is not in ${file} yet: it goes where its group is, or a new group where it does least harm`
  }
}

function cutReason([first, second]: SampleExplanation['cuts'] = [null, null], part: string, whose: string): string {
  return `By the cuts of ${whose}, hashes below ${first ?? 'any end'} are train, then those below ${second ?? 'any end'} val, the rest test: so it is ${part}`
}
