import type {
  AnalyzeFlags,
  BadgeOptions,
  BalanceOptions,
  CardOptions,
  CheckOptions,
  CommonOptions,
  CompareOptions,
  HistoryOptions,
  SplitOptions,
  VerifyOptions,
  WeightsOptions,
} from './input/index.ts'

/** 0: passed, 1: a check failed, 2: invalid usage or unreadable input. */
export type ExitCode = 0 | 1 | 2

/** Loads a command's module on demand. */
type Load<Arguments extends readonly unknown[]> = () => Promise<(...args: Arguments) => Promise<ExitCode>>

/** A command that runs on a path, or on the current folder. */
type PathCommand<Options> = Load<[path: string | undefined, options: Options]>

interface PathCommands {
  readonly analyze: PathCommand<AnalyzeFlags>
  readonly compare: PathCommand<CompareOptions>
  readonly balance: PathCommand<BalanceOptions>
  readonly split: PathCommand<SplitOptions>
  readonly check: PathCommand<CheckOptions>
  readonly verify: PathCommand<VerifyOptions>
  readonly init: PathCommand<CommonOptions>
  readonly badge: PathCommand<BadgeOptions>
  readonly card: PathCommand<CardOptions>
  readonly weights: PathCommand<WeightsOptions>
  readonly history: PathCommand<HistoryOptions>
}

export const PATH_COMMANDS: PathCommands = {
  analyze: async () => (await import(/* webpackMode: "eager" */ './analyze.ts')).analyze,
  compare: async () => (await import(/* webpackMode: "eager" */ './compare.ts')).compare,
  balance: async () => (await import(/* webpackMode: "eager" */ './balance.ts')).balance,
  split: async () => (await import(/* webpackMode: "eager" */ './split.ts')).split,
  check: async () => (await import(/* webpackMode: "eager" */ './check.ts')).checkDataset,
  verify: async () => (await import(/* webpackMode: "eager" */ './verify.ts')).verify,
  init: async () => (await import(/* webpackMode: "eager" */ './init.ts')).init,
  badge: async () => (await import(/* webpackMode: "eager" */ './reports/badge.ts')).badge,
  card: async () => (await import(/* webpackMode: "eager" */ './reports/card.ts')).card,
  weights: async () => (await import(/* webpackMode: "eager" */ './reports/weights.ts')).weights,
  history: async () => (await import(/* webpackMode: "eager" */ './reports/history.ts')).showHistory,
}

export const COMMANDS: PathCommands & { readonly explain: Load<[string, string | undefined, VerifyOptions]> } = {
  ...PATH_COMMANDS,
  explain: async () => (await import(/* webpackMode: "eager" */ './explain.ts')).explain,
}
