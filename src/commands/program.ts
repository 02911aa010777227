import { Command, CommanderError, Option } from 'commander'
import { safeText } from '../report/index.ts'
import { VERSION } from '../version.ts'
import { COMMANDS, type ExitCode } from './commands.ts'
import {
  command,
  endOfHelp,
  optionOfOthers,
  PAGE_FORMATS,
  PATH,
  PROJECT,
  TODAY,
  withBalancing,
  withFlags,
  withShortUsage,
  withSplitOptions,
  withSql,
  withWeights,
} from './flags/index.ts'
import { print, printNotice } from './output/index.ts'
import { startedWith } from './setup/index.ts'

/** A command as Commander calls it. */
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
        const { inTermsOfCall } = await import(/* webpackMode: "eager" */ './flag_errors.ts')
        throw inTermsOfCall(error, args)
      }
    }
}

const INDEX = new Option('--index <file>', 'Index file (default: split_indices_path in the config)')
const REBALANCE = new Option('--rebalance', 'Split again from scratch; samples can move between splits')

/** The commands by name. Each is created only when it is needed: to run it or to list it. */
const DEFINITIONS: Readonly<Record<string, (name: string, run: Run) => Command>> = {
  analyze: (name, run) =>
    command(name, {
      description: 'Count the samples per class and measure the imbalance',
      formats: PAGE_FORMATS,
      without: ['seed'],
    })
      .argument('[path]', PATH)
      .option('--why', 'List the datasets that were found and why one was chosen')
      .addOption(TODAY)
      .action(run(COMMANDS.analyze)),
  compare: (name, run) =>
    withBalancing(
      command(name, {
        description: 'Compare the balancing strategies and recommend one',
        formats: PAGE_FORMATS,
        without: ['base'],
      }),
    )
      .argument('[path]', PATH)
      .action(run(COMMANDS.compare)),
  balance: (name, run) =>
    withBalancing(
      command(name, {
        description:
          'Show the effect of a balancing strategy; -o FILE.csv writes the balanced rows of the training split',
        writes: 'Write the balanced rows (.csv, .tsv, .jsonl), a list of the files (.txt) or the report (.json, .md)',
        example: '-s hybrid',
        without: ['base'],
      }),
    )
      .argument('[path]', PATH)
      .option('--all', 'Write the rows of all splits, not only of the training split')
      .addOption(INDEX)
      .action(run(COMMANDS.balance)),
  split: (name, run) =>
    withSql(
      withBalancing(
        withSplitOptions(
          command(name, {
            description: 'Split into train, val and test, and write the index file or a file per split',
            writes: 'Write an index file (.json), id,label,split rows (.csv) or a file per split (FOLDER/)',
            example: '-o split_indices.json',
            formats: PAGE_FORMATS,
            output: '<path>',
          }),
        ),
      ),
    )
      .addOption(REBALANCE)
      .argument('[path]', PATH)
      .option('--folds <k>', 'Split into k folds instead of train, val and test')
      .action(run(COMMANDS.split)),
  check: (name, run) =>
    withFlags(
      withBalancing(
        withSplitOptions(
          command(name, {
            description: 'Run all checks: distribution, change, thresholds, strategies and splits',
            example: '--base HEAD',
            formats: [...PAGE_FORMATS, 'sarif', 'gitlab', 'junit'],
          }),
        ),
      )
        .addOption(REBALANCE)
        .argument('[path]', PROJECT)
        .addOption(TODAY),
      'check',
    ).action(run(COMMANDS.check)),
  verify: (name, run) =>
    withBalancing(
      withSplitOptions(command(name, { description: 'Check that the index file matches the dataset and the config' })),
    )
      .argument('[path]', PROJECT)
      .addOption(INDEX)
      .addOption(TODAY)
      .action(run(COMMANDS.verify)),
  explain: (name, run) =>
    withSplitOptions(
      command(name, {
        description: 'Explain why a sample is in its split',
        ownExample: 'examples/image-folders bird/001.bmp',
      }),
    )
      .usage('[options] [path] <id>')
      .argument('[path]', PROJECT)
      .argument('[id]', 'Id of the sample')
      .addOption(INDEX)
      .action(run(COMMANDS.explain)),
  init: (name, run) =>
    command(name, {
      description: 'Write a config and a workflow for the dataset',
      without: ['base', 'config', 'format', 'output', 'quiet'],
    })
      .argument('[path]', 'Dataset (default: the current folder)')
      .option(
        '--override-label <name>',
        'Label with which a maintainer lets a pull request pass despite its findings; written to the config and the workflow',
      )
      .action(run(COMMANDS.init)),
  weights: (name, run) =>
    withWeights(
      command(name, {
        description: 'Print class weights for a loss function; -o FILE.json writes them with the number of each class',
        example: '--weights sqrt -o weights.json',
        without: ['base'],
      }),
    )
      .argument('[path]', PATH)
      .option('--all', 'Weigh the samples of all splits, not only of the training split')
      .option('--samples', 'Also write the weight of each sample, for a sampler')
      .addOption(INDEX)
      .action(run(COMMANDS.weights)),
  badge: (name, run) =>
    withFlags(
      command(name, {
        description: 'Write a badge with the imbalance ratio and the verdict of check: JSON for shields.io, or SVG',
        example: '-o badge.svg',
        formats: ['json', 'svg'],
      }).argument('[path]', PROJECT),
      'check',
    ).action(run(COMMANDS.badge)),
  card: (name, run) =>
    command(name, {
      description: 'Print dataset_info for a Hugging Face dataset card',
      formats: ['yaml'],
      without: ['additional', 'base'],
    })
      .argument('[path]', PROJECT)
      .addOption(INDEX)
      .action(run(COMMANDS.card)),
  history: (name, run) =>
    command(name, {
      description:
        'Show the classes and findings at each commit that changed the labels or the config, following first parents',
      example: '--format csv',
      formats: [...PAGE_FORMATS, 'csv'],
      without: ['base', 'seed'],
    })
      .argument('[path]', PROJECT)
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
  const start = startedWith()
  const program = new Command(start)
    .description('Check class balance and keep stable train/val/test splits of a labelled dataset')
    .version(VERSION, '-V, --version', 'Show the version')
    .helpOption('-h, --help', 'Show help')
    .helpCommand('help [command]', 'Show help for a command')
    .addHelpText('after', endOfHelp(start))
  const [command = ''] = args
  let exitCode: ExitCode = 0
  const run = runner((code) => {
    exitCode = code
  })
  for (const [name, make] of Object.entries(DEFINITIONS)) {
    if (command === name || !Object.hasOwn(DEFINITIONS, command)) program.addCommand(make(name, run))
  }
  prepare(program, () => Object.entries(DEFINITIONS).map(([name, make]) => optionsOf(make(name, run))))
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
function prepare(one: Command, all: () => ReturnType<typeof optionsOf>[]): void {
  one.exitOverride().configureOutput({
    writeOut: (text) => print(withShortUsage(text)),
    writeErr: (text) => printNotice(withShortUsage(text).split('\n').map(safeText).join('\n')),
    outputError: (text, write) => write(optionOfOthers(text, one.name(), all) ?? text),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  })
  one.showSuggestionAfterError(true)
  for (const command of one.commands) prepare(command, all)
}

function optionsOf(one: Command): { readonly name: string; readonly flags: readonly string[] } {
  const flags = one.options.flatMap(({ short, long }) => [short, long].filter((flag) => typeof flag === 'string'))
  return { name: one.name(), flags }
}
