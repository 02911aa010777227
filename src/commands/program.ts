import { Command, CommanderError, Option } from 'commander'
import type { LabelOverrides } from '../config/index.ts'
import { VERSION } from '../version.ts'
import { COMMANDS, type ExitCode } from './commands.ts'
import { print, printNotice } from './terminal.ts'

let exitCode: ExitCode = 0

function run<Arguments extends readonly unknown[]>(
  load: () => Promise<(...args: Arguments) => Promise<ExitCode>>,
): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    try {
      exitCode = await (await load())(...args)
    } catch (error) {
      const { inTermsOfFlags } = await import(/* webpackMode: "eager" */ './flag_errors.ts')
      throw inTermsOfFlags(error, args.find(isOptions) ?? {})
    }
  }
}

/** Commander gives them behind the arguments, which are texts, and in front of the command. */
function isOptions(one: unknown): one is LabelOverrides {
  return typeof one === 'object' && one !== null && !(one instanceof Command)
}

function command(name: string, description: string, example: string): Command {
  return new Command(name)
    .description(description)
    .option('--additional <paths...>', 'further datasets, told apart by their folder names')
    .option('--config <file>', 'config file (default: .github/dataset-balance.yml in the path, else here)')
    .option('--seed <number>', 'seed of every random draw (default: 42)')
    .option('--label <columns>', 'column with the class, by name or by number from 0; several make a composite class')
    .option('--id <column>', 'column that identifies a sample')
    .option('--group <columns>', 'column whose equal values must stay in one split')
    .option('--split-column <column>', 'column with a split of the dataset’s own')
    .option('--separator <text>', 'what stands between several labels of one sample')
    .option('--columns <names>', 'names of the columns of a file without a header: a,b,c')
    .option('--names <file>', 'file with the names of the classes, where labels are codes; relative to the dataset')
    .option('--pattern <regexp>', 'class and group in the names of files: (?<label>...), (?<group>...)')
    .option('--base <revision>', 'git revision to compare with')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'markdown']))
    .option('-o, --output <file>', 'write the result to a file')
    .option('-q, --quiet', 'no notices and no progress')
    .addHelpText('after', `\nExample:\n  ${example}`)
}

const strategy = (flags: string): Option =>
  new Option(flags, 'oversample, undersample, hybrid or weighted (default: the config’s, else oversample)')

function withSplitOptions(one: Command): Command {
  return one
    .option('--train-ratio <ratio>', 'share of train (default: 0.7)')
    .option('--val-ratio <ratio>', 'share of val (default: 0.15)')
    .option('--test-ratio <ratio>', 'share of test (default: 0.15)')
    .option('--rounding <rule>', 'auto, class or joint')
    .option('--rebalance', 'split afresh instead of keeping every sample where it is')
}

/** The definitions by name, each made only where it is asked for or listed. */
const DEFINITIONS: Readonly<Record<string, (name: string) => Command>> = {
  analyze: (name) =>
    command(name, 'count the classes and say how far they are from balanced', 'dataset-balance analyze ./EMOPIA_1.0')
      .argument('[path]', 'dataset folder or label file, or a project with a config (default: here)')
      .option('--why', 'print which datasets were found, and why one of them was chosen')
      .action(run(COMMANDS.analyze)),
  compare: (name) =>
    command(name, 'compare the balancing strategies', 'dataset-balance compare ./EMOPIA_1.0')
      .argument('[path]', 'dataset folder or label file, or a project with a config (default: here)')
      .action(run(COMMANDS.compare)),
  balance: (name) =>
    command(
      name,
      'balance the classes; with -o FILE.csv, .tsv or .jsonl write the balanced manifest',
      'dataset-balance balance ./EMOPIA_1.0 -s hybrid -o balanced.csv',
    )
      .argument('[path]', 'dataset folder or label file, or a project with a config (default: here)')
      .addOption(strategy('-s, --strategy <strategy>'))
      .action(run(COMMANDS.balance)),
  split: (name) =>
    withSplitOptions(
      command(
        name,
        'split into train, val and test, and write the index file (or id,label,split rows to a FILE.csv)',
        'dataset-balance split ./EMOPIA_1.0 --train-ratio 0.7 --val-ratio 0.15 --test-ratio 0.15 -o split_indices.json',
      ),
    )
      .argument('[path]', 'dataset folder or label file, or a project with a config (default: here)')
      .addOption(strategy('-s, --strategy <strategy>'))
      .option('--folds <k>', 'cut into k folds instead')
      .action(run(COMMANDS.split)),
  check: (name) =>
    withSplitOptions(
      command(
        name,
        'the whole job: distribution, change, thresholds, strategies and splits',
        'dataset-balance check examples/emopia-mini --base main',
      ),
    )
      .argument('[path]', 'project or dataset (default: here)')
      .addOption(strategy('-s, --strategy <strategy>'))
      .option('--max-imbalance-ratio <ratio>', 'largest class / smallest class above which the check fails')
      .option('--warn-imbalance-ratio <ratio>', 'ratio above which it warns')
      .option('--min-class-size <samples>', 'class size below which it fails')
      .option('--required-classes <names>', 'comma-separated classes that must have samples')
      .option('--splits <mode>', 'commit, check or off')
      .action(run(COMMANDS.check)),
  verify: (name) =>
    withSplitOptions(
      command(name, 'is the index file what the rules give?', 'dataset-balance verify examples/emopia-mini'),
    )
      .argument('[path]', 'project or dataset (default: here)')
      .option('--index <file>', 'index file (default: the config’s split_indices_path)')
      .action(run(COMMANDS.verify)),
  explain: (name) =>
    withSplitOptions(
      command(name, 'why is a sample in its split?', 'dataset-balance explain examples/emopia-mini Q1_0vLPYiPN7qY_0'),
    )
      .usage('[options] [path] <id>')
      .argument('<path>', 'project or dataset (default: here)')
      .argument('[id]', 'the sample’s id')
      .option('--index <file>', 'index file (default: the config’s split_indices_path)')
      .action(run(COMMANDS.explain)),
  init: (name) =>
    command(name, 'write a config and a workflow for the dataset that is found', 'dataset-balance init ./EMOPIA_1.0')
      .argument('[path]', 'dataset (default: here)')
      .action(run(COMMANDS.init)),
}

/** Runs what the command line asks for, and tells what is wrong with it. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const program = new Command('dataset-balance')
    .description('Class balance and stable train/val/test splits of a labelled dataset')
    .version(VERSION, '-V, --version')
  const [asked = ''] = args
  for (const [name, make] of Object.entries(DEFINITIONS)) {
    if (asked === name || !Object.hasOwn(DEFINITIONS, asked)) program.addCommand(make(name))
  }
  prepare(program)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/**
 * Colours would read the environment, for which Deno asks a permission. Node's streams, to which help is written by
 * default, throw after a reader has gone away.
 */
function prepare(one: Command): void {
  one.exitOverride().configureOutput({
    writeOut: print,
    writeErr: printNotice,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  })
  one.showSuggestionAfterError(true)
  one.commands.forEach(prepare)
}
