import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import {
  CONFIG_FILE,
  commandLine,
  InputError,
  LABEL_KEYS,
  type LabelOverrides,
  overridesOf,
  pathWord,
  Undetected,
  wordsIn,
} from '../config/index.ts'
import { type CommonOptions, flagName, optionWords } from './input/index.ts'

interface Failed {
  /** The command, and the path and the options that it was given. */
  readonly name: string
  readonly path: unknown
  readonly options: CommonOptions & LabelOverrides
  /** The last argument, which is the id of `explain`. */
  readonly id?: string | undefined
  /** The options that were given, as words of a command line. */
  readonly given?: readonly GivenOption[]
}

interface GivenOption {
  /** `--seed`. */
  readonly flag: string
  readonly words: readonly string[]
}

/** @param args What Commander passes to a command: its arguments, which are strings, its options, and the command. */
export function inTermsOfCall(error: unknown, args: readonly unknown[]): unknown {
  const command = args.find((one) => one instanceof Command)
  const name = command?.name() ?? ''
  const id = args.filter((one) => typeof one === 'string').at(-1)
  // `explain` has only an id if there is one argument.
  return inOwnTerms(error, {
    name,
    path: args[1] && args[0],
    options: args.find(isOptions) ?? {},
    id,
    given: givenOptions(command),
  })
}

function isOptions(one: unknown): one is CommonOptions & LabelOverrides {
  return typeof one === 'object' && one !== null && !(one instanceof Command)
}

/** The options that say where the labels are, which the proposed commands say in another way, and the reasons that were printed. */
const REPLACED = ['label', 'pattern', 'oneHot', 'why']

function givenOptions(command: Command | undefined): GivenOption[] {
  const options = command?.options ?? []
  return options.flatMap((option): GivenOption[] => {
    const name = option.attributeName()
    const flag = option.long ?? ''
    if (command?.getOptionValueSource(name) !== 'cli' || REPLACED.includes(name)) return []
    // Flags that can be repeated are joined by line breaks.
    return [{ flag, words: optionWords(flag, command.getOptionValue(name), option.parseArg !== undefined) }]
  })
}

/** Describes an error of a command in its own terms: its flags, and commands that run it. */
export function inOwnTerms(error: unknown, { path, options, ...called }: Failed): unknown {
  return asCommand(inTermsOfFlags(withCommandToRun(error, path, options), options), called)
}

/** Adds the command to run next to an error that ends with a line of a config. */
function withCommandToRun(error: unknown, path: unknown, { config }: CommonOptions): unknown {
  if (!(error instanceof Undetected) || !/\nlabels: .*$/.test(error.message)) return error
  const place = typeof path === 'string' ? [pathWord(path)] : []
  const isConfigured = config !== undefined || [...place, ''].some((folder) => existsSync(join(folder, CONFIG_FILE)))
  const named = config === undefined ? [] : ['--config', config]
  const lines = [
    isConfigured ? 'Then run:' : 'To write a config with these lines as comments, run:',
    commandLine(['dataset-balance', isConfigured ? 'analyze' : 'init', ...place, ...named]),
  ]
  return new InputError(error.problems.map((one) => ({ ...one, lines: [...(one.lines ?? []), ...lines] })))
}

const ANALYZE = 'dataset-balance analyze'

/** Lets the commands in an error run the command that failed, with its other options, and with the id of `explain` after the path. */
function asCommand(error: unknown, called: Omit<Failed, 'path' | 'options'>): unknown {
  if (!(error instanceof InputError) || !error.message.includes(ANALYZE)) return error
  const inText = (text: string) =>
    text.replaceAll(
      /`(dataset-balance analyze(?: [^`]*)?)`/g,
      (_, command: string) => `\`${ownCommandOf(command, called)}\``,
    )
  const problems = error.problems.map((one) => ({
    ...one,
    message: inText(one.message),
    ...(one.lines && {
      lines: one.lines.map((line) => (line.startsWith(ANALYZE) ? ownCommandOf(line, called) : inText(line))),
    }),
  }))
  return new InputError(problems)
}

function ownCommandOf(command: string, { name, id, given = [] }: Omit<Failed, 'path' | 'options'>): string {
  const own =
    name === 'explain'
      ? command.replace(
          /^dataset-balance analyze ('(?:[^']|'\\'')*'|"[^"]*"|\S+)/,
          (_, path: string) => `dataset-balance explain ${path} ${commandLine([id ?? '<id>'])}`,
        )
      : command.replace(ANALYZE, `dataset-balance ${name}`)
  const flags = new Set(wordsIn(own).map((word) => word.split('=')[0]))
  const more = given.filter(({ flag }) => !flags.has(flag)).flatMap(({ words }) => words)
  return more.length === 0 ? own : `${own} ${commandLine(more)}`
}

/** Replaces the config keys in an error with the flags that the user gave, such as `labels.label` with `--label`. */
function inTermsOfFlags(error: unknown, options: LabelOverrides): unknown {
  if (!(error instanceof InputError)) return error
  const keys = (Object.keys(LABEL_KEYS) as (keyof LabelOverrides)[]).filter((key) => options[key] !== undefined)
  const given: (readonly [string, string])[] = keys.map((key) => [LABEL_KEYS[key], flagName(key)])
  if (options.oneHot !== undefined) given.push([LABEL_KEYS.label, flagName('oneHot')])
  for (const [name, { of, for: commands }] of overridesOf()) {
    if (commands === 'balance' && Reflect.get(options, name) !== undefined) given.push([of, flagName(name)])
  }
  if (given.length === 0) return error
  return new InputError(
    error.problems.map(({ message, lines = [], ...place }) => ({
      ...place,
      message: renamed(message, given),
      lines: lines.map((line) => renamed(line, given)),
    })),
  )
}

function renamed(message: string, given: readonly (readonly [key: string, flag: string])[]): string {
  return given.reduce((text, [key, flag]) => text.replaceAll(new RegExp(`\\b${key}\\b`, 'g'), flag), message)
}
