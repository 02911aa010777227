import { Command, CommanderError, Option } from 'commander'
import { type LabelOverrides, overridesOf } from '../config/index.ts'
import { safeText } from '../report/index.ts'
import { VERSION } from '../version.ts'
import { COMMANDS, type ExitCode } from './commands.ts'
import { print, printNotice } from './output/index.ts'

/** A command as Commander calls it, which ignores what an action returns. */
type Run = <Arguments extends readonly unknown[]>(
  load: () => Promise<(...args: Arguments) => Promise<ExitCode>>,
) => (...args: Arguments) => Promise<void>

/** @param ended Receives the exit code of the command that ran. */
function runner(ended: (code: ExitCode) => void): Run {
  return (load) =>
    async (...args) => {
      try {
        ended(await (await load())(...args))
      } catch (error) {
        const { inTermsOfFlags } = await import(/* webpackMode: "eager" */ './flag_errors.ts')
        throw inTermsOfFlags(error, args.find(isOptions) ?? {})
      }
    }
}

/** Commander passes the options after the arguments, which are strings, and before the command. */
function isOptions(one: unknown): one is LabelOverrides {
  return typeof one === 'object' && one !== null && !(one instanceof Command)
}

const FORMATS = ['text', 'json', 'markdown']
/** The commands whose result can also be a page. */
const WITH_PAGE = ['analyze', 'compare', 'split', 'check', 'history']

function command(name: string, description: string, example: string, formats = FORMATS): Command {
  const page = WITH_PAGE.includes(name) ? '; html is a report in one file' : ''
  return new Command(name)
    .description(description)
    .helpOption('-h, --help', 'Show help')
    .option('--additional <paths...>', 'Additional datasets; their ids are prefixed with the folder name')
    .option(
      '--config <file>',
      'Config file (default: .github/dataset-balance.yml in the project or the current folder)',
    )
    .option('--seed <number>', 'Seed for splitting and sampling (default: 42)')
    .option(
      '--label <columns>',
      'Column with the class, by name or by number from 0; a,b combines two columns into one class',
    )
    .option('--id <column>', 'Column that identifies a sample')
    .option('--group <columns>', 'Column with the group; samples with the same value stay in one split')
    .option('--split-column <column>', "Column with the dataset's own split")
    .option('--separator <text>', 'Text between several labels of one sample')
    .option('--columns <names>', 'Column names for a file without a header: a,b,c')
    .option('--names <file>', 'File with the class names, if labels are codes; relative to the dataset')
    .option(
      '--pattern <regexp>',
      'Regular expression for file names: (?<label>...) is the class, (?<group>...) the group',
    )
    .addOption(new Option('--base <revision>', 'Git revision to compare with').hideHelp(name === 'history'))
    .addOption(
      new Option('--format <format>', `Output format${page}`).choices(page === '' ? formats : [...formats, 'html']),
    )
    .option('-o, --output <file>', 'Write the result to a file')
    .option('-q, --quiet', 'Do not print notices and progress')
    .addHelpText('after', `\nExample:\n  ${example}`)
}

const strategy = (flags: string): Option =>
  new Option(
    flags,
    'Balancing strategy: oversample, undersample, hybrid or weighted (default: from the config, or oversample)',
  )

const METHOD = new Option(
  '--by <method>',
  'How samples with several labels are balanced: rare_labels, label_sets or repeat_factor (default: from the config, or rare_labels)',
)

const TODAY = new Option('--today <date>', 'Day that decides whether waivers have expired (default: today in UTC)')

function withSplitOptions(one: Command): Command {
  return withFlags(one, 'split').option('--rebalance', 'Split again from scratch; samples can move between splits')
}

/** Adds the flags that override settings. */
function withFlags(one: Command, commands: 'split' | 'check'): Command {
  for (const [, override] of overridesOf()) {
    if (override.for === commands && override.flag !== undefined) one.option(override.flag, override.says)
  }
  return one
}

/** The commands by name. Each is created only when it is needed: to run it or to list it. */
const DEFINITIONS: Readonly<Record<string, (name: string, run: Run) => Command>> = {
  analyze: (name, run) =>
    command(name, 'Count the samples per class and measure the imbalance', 'dataset-balance analyze ./EMOPIA_1.0')
      .argument('[path]', 'Dataset folder, label file or project with a config (default: the current folder)')
      .option('--why', 'List the datasets that were found and why one was chosen')
      .addOption(TODAY)
      .action(run(COMMANDS.analyze)),
  compare: (name, run) =>
    command(name, 'Compare the balancing strategies and recommend one', 'dataset-balance compare ./EMOPIA_1.0')
      .argument('[path]', 'Dataset folder, label file or project with a config (default: the current folder)')
      .addOption(METHOD)
      .action(run(COMMANDS.compare)),
  balance: (name, run) =>
    command(
      name,
      'Balance the classes; -o FILE.csv, .tsv or .jsonl writes the balanced rows, .txt a list of images',
      'dataset-balance balance ./EMOPIA_1.0 -s hybrid -o balanced.csv',
    )
      .argument('[path]', 'Dataset folder, label file or project with a config (default: the current folder)')
      .addOption(strategy('-s, --strategy <strategy>'))
      .addOption(METHOD)
      .action(run(COMMANDS.balance)),
  split: (name, run) =>
    withSplitOptions(
      command(
        name,
        'Split into train, val and test, and write the index file; -o FILE.csv writes id,label,split rows',
        'dataset-balance split ./EMOPIA_1.0 --train-ratio 0.7 --val-ratio 0.15 --test-ratio 0.15 -o split_indices.json',
      ),
    )
      .argument('[path]', 'Dataset folder, label file or project with a config (default: the current folder)')
      .addOption(strategy('-s, --strategy <strategy>'))
      .addOption(METHOD)
      .option('--folds <k>', 'Split into k folds instead of train, val and test')
      .action(run(COMMANDS.split)),
  check: (name, run) =>
    withFlags(
      withSplitOptions(
        command(
          name,
          'Run all checks: distribution, change, thresholds, strategies and splits',
          'dataset-balance check examples/emopia-mini --base main',
          [...FORMATS, 'sarif', 'gitlab', 'junit'],
        ),
      )
        .argument('[path]', 'Project or dataset (default: the current folder)')
        .addOption(strategy('-s, --strategy <strategy>'))
        .addOption(METHOD)
        .addOption(TODAY),
      'check',
    ).action(run(COMMANDS.check)),
  verify: (name, run) =>
    withSplitOptions(
      command(
        name,
        'Check that the index file matches the dataset and the config',
        'dataset-balance verify examples/emopia-mini',
      ),
    )
      .argument('[path]', 'Project or dataset (default: the current folder)')
      .option('--index <file>', 'Index file (default: split_indices_path in the config)')
      .addOption(TODAY)
      .action(run(COMMANDS.verify)),
  explain: (name, run) =>
    withSplitOptions(
      command(
        name,
        'Explain why a sample is in its split',
        'dataset-balance explain examples/emopia-mini Q1_0vLPYiPN7qY_0',
      ),
    )
      .usage('[options] [path] <id>')
      .argument('[path]', 'Project or dataset (default: the current folder)')
      .argument('[id]', 'Id of the sample')
      .option('--index <file>', 'Index file (default: split_indices_path in the config)')
      .action(run(COMMANDS.explain)),
  init: (name, run) =>
    command(name, 'Write a config and a workflow for the dataset', 'dataset-balance init ./EMOPIA_1.0')
      .argument('[path]', 'Dataset (default: the current folder)')
      .option(
        '--override-label <name>',
        'Label with which a maintainer lets a pull request pass despite its findings; written to the config and the workflow',
      )
      .action(run(COMMANDS.init)),
  badge: (name, run) =>
    withFlags(
      command(
        name,
        'Write a badge with the imbalance ratio and the verdict of check: JSON for shields.io, or SVG',
        'dataset-balance badge examples/emopia-mini -o badge.svg',
        ['json', 'svg'],
      ).argument('[path]', 'Project or dataset (default: the current folder)'),
      'check',
    ).action(run(COMMANDS.badge)),
  history: (name, run) =>
    command(
      name,
      'Show the classes and findings at each commit that changed the labels, following first parents',
      'dataset-balance history examples/emopia-mini --since HEAD~20',
      [...FORMATS, 'csv'],
    )
      .argument('[path]', 'Project or dataset (default: the current folder)')
      .option('--since <revision>', 'Only show commits after this Git revision')
      .addOption(TODAY)
      .action(run(COMMANDS.history)),
}

/** Commander shows the general help if a command that does not exist is followed by `--help` or follows `help`. */
function withoutHelpForNothing(args: readonly string[]): readonly string[] {
  const [first = ''] = args
  if (first.startsWith('-') && first !== '-h' && first !== '--help') return args
  const [name, of] = args.filter((word) => !word.startsWith('-'))
  const command = name === 'help' ? of : name
  return command === undefined || Object.hasOwn(DEFINITIONS, command) ? args : [command]
}

/** Runs the command on the command line, or prints what is wrong with the arguments. */
export async function runProgram(written: readonly string[]): Promise<ExitCode> {
  const args = withoutHelpForNothing(written)
  const program = new Command('dataset-balance')
    .description('Check class balance and keep stable train/val/test splits of a labelled dataset')
    .version(VERSION, '-V, --version', 'Show the version')
    .helpOption('-h, --help', 'Show help')
    .helpCommand('help [command]', 'Show help for a command')
  const [command = ''] = args
  let exitCode: ExitCode = 0
  const run = runner((code) => {
    exitCode = code
  })
  for (const [name, make] of Object.entries(DEFINITIONS)) {
    if (command === name || !Object.hasOwn(DEFINITIONS, command)) program.addCommand(make(name, run))
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
 * Turns colors off, because detecting them reads the environment, which requires a permission in Deno. Prints help with
 * our own functions, because Node's streams throw when the reader has closed the pipe.
 */
function prepare(one: Command): void {
  one.exitOverride().configureOutput({
    writeOut: print,
    writeErr: (text) => printNotice(text.split('\n').map(safeText).join('\n')),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  })
  one.showSuggestionAfterError(true)
  one.commands.forEach(prepare)
}
