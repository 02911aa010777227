import { fileIn } from '../check/index_file.ts'
import { InputError } from '../config/index.ts'
import { type ExplanationReport, renderExplain } from '../report/index.ts'
import { expectedSplit, explainSample, type SampleExplanation, type SplitPlan } from '../split/index.ts'
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
  const { table } = await readProject(project, 'samples')
  refuseMultiLabel(table, 'explain')
  const { shown, found, base } = await openIndexFiles(project, options)
  if (found.kind === 'broken' && base === undefined) throw new InputError(found.reason)
  const { plan } = expectedSplit({ table, config, head: fileIn(found), base, rebalance: false })
  const explanation = explainSample({ table, plan, id: id ?? pathOrId })
  deliver(renderExplain(reportOf(explanation, plan, shown), renderOptions(options)), options)
  return 0
}

function reportOf(found: SampleExplanation, plan: SplitPlan, file: string): ExplanationReport {
  return {
    id: found.id,
    class: found.class,
    split: found.split,
    seed: plan.settings.seed,
    hashed: found.hashed,
    hash: found.hash,
    ...(found.rank >= 0 && { rank: { place: found.rank, of: found.classSize } }),
    ...(found.quotas.length > 0 && {
      quotas: found.quotas.map(({ split, from, to }) => ({ split, samples: to - from })),
    }),
    ...(found.group && { group: { name: found.group.name, size: found.group.size } }),
    reasons: reasonsOf(found, file),
  }
}

function reasonsOf({ reason, rank, quotas, split, cuts }: SampleExplanation, file: string): string[] {
  const quota = quotas.find((one) => one.split === split)
  switch (reason) {
    case 'unlabelled':
      return ['It has no label, so it is in no class and in no split']
    case 'rank':
      return [
        `Its rank ${rank} lies in the ranks ${quota?.from} to ${(quota?.to ?? 0) - 1} of its class, which are ${split}`,
      ]
    case 'group':
      return ['Its group moves as a whole, and was placed where all classes come closest to their shares']
    case 'cut':
      return [`Its hash is held against the cuts ${cuts?.[0] ?? 'none'} and ${cuts?.[1] ?? 'none'}`]
    case 'kept':
      return [`${file} has it in ${split}, and what is there stays`]
    case 'placed':
      return [`It is not in ${file} yet, and ${split} lacks most of what its class should have`]
  }
}
