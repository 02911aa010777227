import { classWeights, compareStrategies, drawBalanced } from '../balance/index.ts'
import type { Config } from '../config/index.ts'
import { countClasses, type Dataset, hashOrder, type LabelTable, rowsOfClass, UNLABELLED } from '../dataset/index.ts'
import { renderBalance } from '../report/index.ts'
import { type BalanceOptions, openProject, type Project, readProject, refuseMultiLabel } from './input/index.ts'
import { deliver, formatTable, isTableFile, renderOptions, tell, writeOutput } from './output/index.ts'

/** Balances the whole dataset with one strategy. If `-o` names a table, writes the balanced rows to it. */
export async function balance(path: string | undefined, options: BalanceOptions): Promise<0> {
  const project = await openProject(path, options)
  const { config } = project
  const dataset = await readProject(project)
  refuseMultiLabel(dataset.table, 'balance')
  const counts = countClasses(dataset.table)
  const comparison = compareStrategies({ classes: counts.classes, sizes: counts.counts })
  const outcome = comparison.strategies.find(({ strategy }) => strategy === config.data.balancingStrategy)
  if (outcome === undefined) throw new TypeError(`No outcome for ${config.data.balancingStrategy}`)
  const { classes, sizes } = comparison
  const written = isTableFile(options.output) ? await writeManifest(options.output, dataset, project) : undefined
  if (written && outcome.copied > 0 && !dataset.layout.stableIds) tell(noIdsOfCopies(written.file), options)
  const report = {
    path: config.data.datasetPath,
    seed: config.data.seed,
    classes,
    sizes,
    outcome,
    unlabelled: counts.unlabelled,
    ...(written && { written }),
  }
  const reported = written ? { ...options, output: undefined } : options
  await deliver(renderBalance(report, renderOptions(options)), reported, project)
  return 0
}

/** Rows with the same id stay in one split, but these copies have no id. */
function noIdsOfCopies(file: string): string {
  return `The copies in ${file} have no ids, so a split of this file can put copies of one sample into more than one split. Set labels.id to a column, or split before you balance.`
}

async function writeManifest(file: string, { table, records }: Dataset, project: Project) {
  const { data } = project.config
  const { columns, rows } = await records()
  const drawn = drawnRows(table, data).sort()
  const weights = data.balancingStrategy === 'weighted' ? weightsByClass(table) : undefined
  const record = (row: number) => {
    const cells = columns.map((_, place) => rows[row]?.[place] ?? '')
    return weights ? [...cells, weights[table.labels[row] as number] as number] : cells
  }
  const withWeight = weights ? [...columns, 'weight'] : columns
  const text = formatTable(file, { columns: withWeight, rows: Array.from(drawn, record) })
  await writeOutput(file, text, project, [{ columns, rows }])
  return { file, rows: drawn.length }
}

function drawnRows(table: LabelTable, { seed, balancingStrategy: strategy }: Config['data']): Int32Array {
  const order = hashOrder(table.ids, table.labels, table.classes.length, seed)
  const rowsByClass = table.classes.map((_, code) => rowsOfClass(order, code))
  return drawBalanced({ rowsByClass, classes: table.classes, strategy, seed })
}

/** The weights by class code. A class without samples has no weight. */
function weightsByClass({ classes, labels }: LabelTable): readonly (number | undefined)[] {
  const sizes = new Array<number>(classes.length).fill(0)
  for (const label of labels) if (label !== UNLABELLED) sizes[label] = (sizes[label] ?? 0) + 1
  const present = sizes.flatMap((size, code) => (size > 0 ? [code] : []))
  const weights = classWeights(present.map((code) => sizes[code] ?? 0))
  return sizes.map((_, code) => weights[present.indexOf(code)])
}
