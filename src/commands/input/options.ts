import type {
  BalanceFlag,
  BalanceMethod,
  CheckFlag,
  LabelOverrides,
  Overrides,
  Rounding,
  Strategy,
} from '../../config/index.ts'

/** The options of all commands, as commander passes them: strings as typed. */
export interface CommonOptions extends LabelOverrides {
  readonly additional?: readonly string[]
  readonly config?: string
  readonly seed?: string
  readonly base?: string
  readonly output?: string
  readonly quiet?: boolean
}

export interface AnalyzeFlags extends CommonOptions {
  readonly format?: PageFormat
  /** List the datasets that were found and why one was chosen. */
  readonly why?: boolean
  /** The day that decides whether a waiver has expired, as `YYYY-MM-DD`. */
  readonly today?: string
}

/** What the flags of the commands that balance set. */
interface BalancingOptions extends Pick<Overrides, BalanceFlag> {
  readonly strategy?: Strategy
  readonly by?: BalanceMethod
}

export interface BalanceOptions extends CommonOptions, BalancingOptions {
  readonly format?: Format
  /** Balance all rows, not only the training split. */
  readonly all?: boolean
  /** The index file with the training split, instead of the one in the config. */
  readonly index?: string
}

export interface WeightsOptions extends BalanceOptions {
  /** Also write the weight of each sample. */
  readonly samples?: boolean
}

export interface CompareOptions extends Omit<BalanceOptions, 'format'> {
  readonly format?: PageFormat
}

export interface SplitOptions extends CommonOptions, BalancingOptions {
  readonly format?: PageFormat
  readonly trainRatio?: string
  readonly valRatio?: string
  readonly testRatio?: string
  readonly rounding?: Rounding
  readonly folds?: string
  readonly rebalance?: boolean
  /** Print the statement of a view in place of splitting. */
  readonly sql?: boolean
  /** Create that view. */
  readonly apply?: boolean
  /** The dialect of `--sql`. */
  readonly dialect?: string
}

export interface CheckOptions extends Omit<SplitOptions, 'format'>, Pick<Overrides, CheckFlag> {
  readonly format?: CheckFormat
  /** The day that decides whether a waiver has expired, as `YYYY-MM-DD`. */
  readonly today?: string
}

export interface InitOptions extends CommonOptions {
  /** The label of `report.override_label`. */
  readonly overrideLabel?: string
}

export interface BadgeOptions extends Omit<CheckOptions, 'format'> {
  readonly format?: 'json' | 'svg'
}

export interface HistoryOptions extends CommonOptions {
  readonly since?: string
  /** The day that decides whether a waiver has expired, as `YYYY-MM-DD`. */
  readonly today?: string
  readonly format?: PageFormat | 'csv'
}

export interface VerifyOptions extends Omit<SplitOptions, 'format'> {
  readonly format?: Format
  /** An index file to use instead of the one in the config. */
  readonly index?: string
  /** The day that decides whether a waiver has expired, as `YYYY-MM-DD`. */
  readonly today?: string
}

export interface CardOptions extends Omit<VerifyOptions, 'format'> {
  /** The only format is YAML. */
  readonly format?: 'yaml'
}

export type Format = 'text' | 'json' | 'markdown'

/** `html` is a page in one file. */
type PageFormat = Format | 'html'

/** `check` also prints its findings for other tools. */
export type CheckFormat = PageFormat | 'sarif' | 'gitlab' | 'junit'
