import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import {
  CONFIG_FILE,
  type Config,
  defaultConfig,
  InputError,
  isDatabase,
  loadConfig,
  type Overrides,
  withPath,
} from '../../config/index.ts'
import { folderTree, type Tree, withDatasetPath, withSlashes } from '../../dataset/index.ts'
import type { CheckOptions } from './options.ts'
import { noReadFiles, notingTree, type ReadFiles } from './read_files.ts'

/** A dataset with its config, and the folder that its paths are relative to. */
export interface Project {
  readonly root: string
  readonly tree: Tree
  readonly config: Config
  /** The config file's path on disk, if there is a config file. */
  readonly configPath?: string
  /** The other place of a config that can apply to the path on the command line, if there are two. */
  readonly elsewhere?: Elsewhere
  /** The settings from the flags, which override a config. */
  readonly overrides: Overrides
  /** The files that the run has read from the disk so far. */
  readonly reads: ReadFiles
}

/**
 * Finds the config: the one that `--config` names, or the one inside the path (which is then the project), or the one
 * in the working directory. A path that is not a project is the dataset. Without a path and a config, the working
 * directory is. Where no config applies, a path that is a project on the base stays one.
 */
export async function openProject(written: string | undefined, given: CheckOptions): Promise<Project> {
  const path = written === undefined ? undefined : withSlashes(written)
  const options = withSlashesIn(given)
  const place = await locate(path, options)
  const reads = noReadFiles()
  if (place.configPath !== undefined) reads.note(place.configPath)
  const overrides = await overridesFrom(options, place.dataset)
  const tree = notingTree(folderTree(place.root, { confined: false }), place.root, reads)
  if (place.dataset !== undefined && !isDatabase(place.dataset))
    await refuseMissing(tree, place.dataset, 'the path on the command line')
  const isFile = place.dataset !== undefined && (await tree.kindOf(place.dataset)) === 'file'
  const configured = await withDatasetPath(await readConfig(place), tree)
  const config = isFile ? withoutOtherFile(configured, basename(place.dataset ?? '')) : configured
  for (const one of options.additional ?? []) await refuseMissing(tree, one, '--additional')
  if (options.pattern !== undefined) await refusePattern(options.pattern)
  return {
    root: place.root,
    tree,
    config: await withOverrides(config, overrides),
    overrides,
    reads,
    ...(place.configPath === undefined ? {} : { configPath: place.configPath }),
    ...(place.elsewhere && { elsewhere: place.elsewhere }),
  }
}

/** The path on the command line is the label file, instead of the one in the config. */
function withoutOtherFile(config: Config, name: string): Config {
  const { file, ...labels } = config.labels
  return file === name ? config : { ...config, labels }
}

/** Paths of flags that become paths in a tree. */
function withSlashesIn({ additional, names, ...others }: CheckOptions): CheckOptions {
  return {
    ...others,
    ...(additional && { additional: additional.map((path) => withSlashes(path)) }),
    ...(names !== undefined && { names: withSlashes(names) }),
  }
}

/** The dataset's reader would name a config key that the user has not written. DVC pointers are left to the reader. */
async function refuseMissing(tree: Tree, path: string, name: string): Promise<void> {
  if (
    (await tree.kindOf(path)) !== undefined ||
    (await tree.kindOf(`${path.replace(/(?<!\/)\/+$/, '')}.dvc`)) !== undefined
  )
    return
  throw new InputError(`Cannot find the dataset '${path}' in ${tree.name} (${name})`)
}

async function refusePattern(pattern: string): Promise<void> {
  const { patternProblem } = await import(/* webpackMode: "eager" */ '../../config/settings/pattern_problems.ts')
  const problem = await patternProblem(pattern.trim())
  if (problem !== undefined) throw new InputError(`${problem} (--pattern)`)
}

/**
 * A folder with a config that would apply to the path on the command line if the change did not add or remove one: the
 * working directory, or the folder at that path, whose config comes first.
 */
export interface Elsewhere {
  readonly root: string
  /** The dataset as it is named on the command line; left out if the folder's config determines it. */
  readonly dataset?: string
}

interface Located {
  readonly root: string
  readonly elsewhere?: Elsewhere
  readonly configPath?: string
  /** The config's name in messages and in the index file's history. */
  readonly configName?: string
  readonly dataset?: string
}

async function locate(path: string | undefined, { config: named, base }: CheckOptions): Promise<Located> {
  const here = process.cwd()
  const dataset = path === undefined ? {} : { dataset: path }
  if (named !== undefined) return { root: here, configPath: resolve(named), configName: named, ...dataset }
  const inside = path === undefined ? undefined : resolve(path)
  if (inside !== undefined && existsSync(join(inside, CONFIG_FILE)))
    return {
      ...withConfig(inside),
      ...(path !== undefined && inside !== here && { elsewhere: { root: here, dataset: path } }),
    }
  const mayHaveBeenProject = inside !== undefined && inside !== here && base !== undefined && existsSync(inside)
  const hasBeenProject = mayHaveBeenProject && (await wasProject(inside, base))
  if (existsSync(join(here, CONFIG_FILE)))
    return { ...withConfig(here), ...dataset, ...(hasBeenProject && { elsewhere: { root: inside } }) }
  if (hasBeenProject) return { root: inside, dataset: '.' }
  return { root: here, dataset: path ?? '.' }
}

async function wasProject(folder: string, revision: string): Promise<boolean> {
  const { wasProject } = await import(/* webpackMode: "eager" */ './former_project.ts')
  return wasProject(folder, revision)
}

function withConfig(root: string): Located {
  return { root, configPath: join(root, CONFIG_FILE), configName: CONFIG_FILE }
}

async function readConfig({ configPath, configName }: Located): Promise<Config> {
  if (configPath === undefined || configName === undefined) return defaultConfig()
  return { ...(await loadConfig(configPath)), file: configName }
}

/** Separate code reads the flags, because most runs have none. */
async function overridesFrom(options: CheckOptions, dataset: string | undefined): Promise<Overrides> {
  if (Object.keys(options).length === 0) return dataset === undefined ? {} : { datasetPath: dataset }
  const { overridesFrom } = await import(/* webpackMode: "eager" */ './overrides.ts')
  return overridesFrom(options, dataset)
}

async function withOverrides(config: Config, overrides: Overrides): Promise<Config> {
  const { datasetPath, ...flags } = overrides
  const laid = Object.keys(flags).length === 0 ? withPath(config, datasetPath) : undefined
  if (laid !== undefined) return laid
  const { flagName } = await import(/* webpackMode: "eager" */ './overrides.ts')
  const { overrideConfig } = await import(/* webpackMode: "eager" */ '../../config/override_config.ts')
  return overrideConfig(config, overrides, flagName)
}
