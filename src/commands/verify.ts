import { choosePolicy, type FoundIndexFile, noteOnIdsInSeveralSplits } from '../check/index.ts'
import { formatCount, InputError, listed } from '../config/index.ts'
import { countClasses, type Dataset, type LabelTable } from '../dataset/index.ts'
import { renderVerify } from '../report/index.ts'
import { foldsOf, type IndexFile, type Verification, verifySplit, whyOfAnotherDataset } from '../split/index.ts'
import { auditOfAnotherTool, auditOfSplits, type DatasetQuestion, type Judgement } from './audit.ts'
import {
  databaseOf,
  dayOf,
  type Given,
  isInDatabase,
  openIndexFiles,
  openProject,
  ownCommand,
  type Project,
  readProject,
  restoringStep,
  splitCommand,
  type VerifyOptions,
} from './input/index.ts'
import { deliver, progressLine, renderOptions, tellFound } from './output/index.ts'

/**
 * Checks the index file. Returns exit code 0 if it matches the dataset and the config, 1 if not, 2 if it cannot be
 * read.
 */
export async function verify(path: string | undefined, options: VerifyOptions): Promise<0 | 1 | 2> {
  const rendering = renderOptions(options)
  const project = await openProject(path, options)
  const { config } = project
  const { shown, path: index, found, base, commit } = await openIndexFiles(project, options)
  const given = { path, options }
  if (found.kind === 'missing')
    throw new InputError(`Cannot find the index file '${shown}'. To write it, run \`${splitCommand(project, given)}\``)
  const command = splitCommand(project, given)
  const inDatabase = isInDatabase(project)
    ? await verifiedInDatabase(project, { found, base, name: shown, command })
    : undefined
  const dataset = inDatabase?.dataset ?? (await readProject(project))
  tellFound(dataset.layout, project, options)
  const { table } = dataset
  const progress = progressLine(options)
  const proof = ownCommand('verify', { path, options: { ...options, base: 'HEAD' } })
  const names = {
    file: shown,
    dataset: config.data.datasetPath,
    samples: inDatabase === undefined ? table.size : countClasses(table).total,
    proof,
  }
  const question = {
    project,
    given,
    dataset,
    policy: choosePolicy(config, commit),
    today: dayOf(options),
    // The file of another tool is not replaced.
    splitCommand: splitCommand(
      project,
      found.kind === 'broken' ? { path, options: { ...options, index: undefined } } : given,
    ),
    progress: progress.tell,
  }
  const report = await (found.kind === 'broken'
    ? isInDatabase(project)
      ? broken(found, question, index)
      : auditOfAnotherTool({ ...question, index }).then((audit) => audit ?? broken(found, question, index))
    : auditOfOwn(found.file, { ...question, base, verified: inDatabase?.verification })
  ).finally(progress.clear)
  // A run that ends with exit code 2 leaves all files unchanged.
  const delivery = report.state === 'broken' ? { ...options, output: undefined } : options
  await deliver(renderVerify({ ...names, ...report }, rendering), delivery, project)
  return report.state === 'broken' ? 2 : report.state === 'mismatch' ? 1 : 0
}

interface OwnQuestion extends Omit<FixQuestion, 'file' | 'table'>, DatasetQuestion {
  /** The verification, if the database has made it. */
  readonly verified?: Verification | undefined
}

async function auditOfOwn(file: IndexFile, question: OwnQuestion): Promise<Judgement> {
  const { base, given, ...asked } = question
  const { project, dataset } = asked
  const { table } = dataset
  const verification = question.verified ?? verifySplit({ table, config: project.config, file, base })
  const own = judged(file, verification, fixOf(verification, { file, base, table, project, given }))
  const { splits } = verification
  if (splits === undefined) return own
  const audit = await auditOfSplits({ ...asked, table: splits.table, splits: splits.plan })
  const { problems, warnings, onlyFound, ...found } = audit
  const { problemCount = 0 } = own
  return {
    ...own,
    ...found,
    state: problems.length > 0 ? 'mismatch' : own.state,
    problems: [...own.problems, ...problems],
    problemCount: problemCount + problems.length,
    warnings: [...(own.warnings ?? []), ...warnings],
    ...(problemCount === 0 && { onlyFound }),
  }
}

/** Only the database can compare its table with a rules file. */
async function verifiedInDatabase(
  project: Project,
  { found, base, name, command }: { readonly found: FoundIndexFile } & InDatabase,
): Promise<{ readonly dataset: Dataset; readonly verification?: Verification }> {
  const engine = await databaseOf(project)
  if (found.kind !== 'read') return { dataset: await engine.counts() }
  if (found.file.kind === 'rules')
    return engine.verify({ config: project.config, file: found.file, base, name, command })
  throw new InputError(
    `Cannot verify '${name}': it lists samples, and a database is split by a rules file. Set data.split_indices_path to a file that ends in .rules.json.`,
  )
}

interface InDatabase {
  readonly base: IndexFile | undefined
  readonly name: string
  readonly command: string
}

async function broken(
  found: Parameters<typeof restoringStep>[3],
  { project, given }: Pick<FixQuestion, 'project' | 'given'>,
  index: string,
): Promise<Judgement> {
  const fix = `To write it again, ${await restoringStep(project, given, index, found)}`
  return { state: 'broken', proven: false, problems: [found.reason], fix, generation: null }
}

interface FixQuestion {
  readonly file: IndexFile
  readonly base: IndexFile | undefined
  readonly table: LabelTable
  readonly project: Project
  readonly given: Given
}

/** How to bring the file up to date. */
function fixOf({ kind, settingsChanged }: Verification, { file, base, table, project, given }: FixQuestion): string {
  if (kind === 'fresh' || kind === 'grown') return ''
  const { options } = given
  if (kind === 'other dataset') {
    if (base === undefined || whyOfAnotherDataset(table, base) !== undefined)
      return `Use the dataset that it belongs to, or split this one from scratch with \`${splitCommand(project, given)} --rebalance\``
    return `To restore it from the file on ${options.base}, run \`${splitCommand(project, foldsOfFile(given, base))}\``
  }
  const command = splitCommand(project, foldsOfFile(given, file))
  if (settingsChanged.length > 0) return fixOfSettings(settingsChanged, command)
  const update = `To bring it up to date, run \`${command}\``
  return base === undefined ? `${update}. To start from the file of a commit, add \`--base REV\`` : update
}

/** The file knows the number of its folds. */
function foldsOfFile({ path, options }: Given, file: IndexFile): Given {
  const folds = foldsOf(file)
  return { path, options: { ...options, ...(folds !== undefined && { folds: String(folds) }) } }
}

/** If the settings differ, `split` writes nothing without `--rebalance`. */
function fixOfSettings(settings: readonly string[], command: string): string {
  const them = `the ${settings.length === 1 ? 'setting' : 'settings'} ${listed(settings)}`
  return `Restore ${them}, or run \`${command} --rebalance\`, which splits again from scratch and moves samples between splits`
}

function judged(file: IndexFile, verification: Verification, fix: string): Judgement {
  const { kind, differences, differenceCount, proven, idsInSeveralSplits } = verification
  const more = differenceCount - differences.length
  const problems = more > 0 ? [...differences, `and ${formatCount(more)} more`] : differences
  const problemCount = differenceCount
  return {
    state: kind === 'other dataset' ? 'mismatch' : kind,
    proven,
    problems,
    problemCount,
    fix,
    generation: file.generation,
    warnings: noteOnIdsInSeveralSplits(idsInSeveralSplits).map(({ message }) => message),
  }
}
