import { configText, InputError, nodeAt, type Problem, placeOfKey, readYaml, type YamlNode } from '../config/index.ts'
import type { Tree } from './tree/index.ts'

/**
 * Adds to each problem with a setting where the config has it, with line and column. Problems with settings from flags or
 * inputs stay unchanged.
 *
 * @param settingOf Returns the value of a setting that was used.
 */
export async function withSettingPlaces(
  error: InputError,
  {
    tree,
    file,
    settingOf,
  }: { readonly tree: Tree; readonly file: string; readonly settingOf: (key: string) => unknown },
): Promise<InputError> {
  const root = await configIn(tree, file)
  if (root === undefined) return error
  return new InputError(error.problems.map((problem) => placed(problem, root, settingOf)))
}

async function configIn(tree: Tree, file: string): Promise<YamlNode | undefined> {
  try {
    return await readYaml(configText(await tree.read(file), file), { file })
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function placed(problem: Problem, root: YamlNode, settingOf: (key: string) => unknown): Problem {
  const { setting, message, file, line: _line, column: _column, ...rest } = problem
  const path = setting?.split('.') ?? []
  const node = nodeAt(root, path)
  if (setting === undefined || node === undefined) return problem
  const value = node.kind === 'scalar' ? node.value : undefined
  // A flag or an input can override the config.
  if (node.kind === 'scalar' && String(value) !== String(settingOf(setting))) return problem
  const place = node.kind === 'scalar' ? node.place : placeOfKey(root, path)
  return { ...rest, ...place, setting, message: file === undefined ? message : `${file}: ${message}` }
}
