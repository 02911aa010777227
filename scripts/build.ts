/** Builds dist/: checks types and compiles with tsc, bundles with ncc, and writes the JSON Schemas. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { parseSync, Visitor } from 'rolldown/utils'
import { configJsonSchema, indexFileJsonSchema, reportJsonSchema } from './json_schemas.ts'

const root = join(import.meta.dirname, '..')
const emitted = join(root, 'build/js')
const dist = join(root, 'dist')

const BUNDLES = [
  { entry: 'action.js', output: 'action/index.js', licenses: 'action/LICENSES.txt' },
  { entry: 'cli.js', output: 'analyze_balance.js', licenses: 'LICENSES.txt' },
  { entry: 'mod.js', output: 'mod.js' },
  { entry: 'engines/open_engine.js', output: 'engines.js', licenses: 'LICENSES-engines.txt' },
]

function node(...args: readonly string[]): void {
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}

function tsc(project: string): void {
  node('node_modules/typescript/bin/tsc', '-p', project)
}

/** Uses the browser build of yaml. Its Node.js build reads the environment, which requires a permission in Deno. */
function useYamlForBrowsers(): void {
  const file = join(emitted, 'config/yaml/read_yaml.js')
  const source = readFileSync(file, 'utf8')
  const swapped = source.replaceAll(/(['"])yaml\1/g, "'../../../../node_modules/yaml/browser/index.js'")
  if (swapped === source) throw new Error(`Cannot find the import of yaml in ${file}`)
  writeFileSync(file, swapped)
}

/**
 * Writes a copy of zod with only what the sources use, where their imports find it first. webpack keeps the parts of it that
 * other parts mention.
 */
async function reduceZod(): Promise<void> {
  const name = 'zod'
  const from = join(root, 'node_modules', name)
  const to = join(emitted, 'node_modules', name)
  const sources = readdirSync(emitted, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  const code = sources
    .map((file) => readFileSync(join(emitted, file), 'utf8'))
    .filter((text) => text.includes("'zod/mini'"))
  const used = new Set(code.flatMap((text) => Array.from(text.matchAll(/\bz\s*\.(\w+)/g), ([, member = '']) => member)))
  if (used.size === 0) throw new Error('Cannot find what the sources use of zod')
  cpSync(join(from, 'LICENSE'), join(to, 'LICENSE'))
  const { version, license } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Record<string, string>
  writeFileSync(
    join(to, 'package.json'),
    JSON.stringify({ name, version, license, type: 'module', exports: { './mini': './used.js' } }),
  )
  const entry = join(root, 'build/zod.js')
  writeFileSync(entry, `export { ${[...used].sort().join(', ')} } from '${name}/mini'\n`)
  const bundled = await rolldown({ input: entry, platform: 'neutral' })
  await bundled.write({ file: join(to, 'used.js'), comments: { legal: true, annotation: true, jsdoc: false } })
}

/**
 * Loads string-width when it is first called. webpack would make it a part of the module that imports it, and its patterns
 * with all emojis and its segmenter take a fifth of a start. It keeps what is imported from CommonJS apart.
 */
function loadStringWidthLate(): void {
  const folder = join(emitted, 'report/terminal')
  const file = join(folder, 'columns.js')
  const source = readFileSync(file, 'utf8')
  const late = source.replace(/(['"])string-width\1/, "'./string_width.cjs'")
  if (late === source) throw new Error(`Cannot find the import of string-width in ${file}`)
  writeFileSync(file, late)
  writeFileSync(join(folder, 'string_width.cjs'), "module.exports = (text) => require('string-width').default(text)\n")
}

/** Marks where the clients of databases are loaded, which are in a bundle of their own. */
function markEngines(): void {
  const file = join(emitted, 'check/database/load_engine.js')
  const source = readFileSync(file, 'utf8')
  const marked = source.replace(/import\(['"][./]*engines\/open_engine\.js['"]\)/, '__loadEngines()')
  if (marked === source) throw new Error(`Cannot find the import of engines in ${file}`)
  writeFileSync(file, marked)
}

/** `__loadEngines()` -> `import('./engines.js')`, after webpack, which would put it into the same bundle. */
function loadEnginesBeside(file: string, path: string): void {
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.replaceAll('__loadEngines()', `import(${JSON.stringify(path)})`))
}

/** Loads child_process on demand. commander needs it only for subcommands that are programs, and we have none. */
function loadChildProcessLate(file: string): void {
  const source = readFileSync(file, 'utf8')
  const late = source.replace(
    /const childProcess = (__r\(\d+\));/,
    'const childProcess = { get spawn() { return $1.spawn } };',
  )
  if (late === source) throw new Error(`Cannot find commander's child_process in ${file}`)
  writeFileSync(file, late)
}

const KEPT_COMMENT = /^#!|^\/[/*]!|@licen[cs]e|copyright|SPDX-License/im

/**
 * Removes comments from a bundle, except licenses, copyright notices and webpack's markers. Comments are a fifth of its
 * bytes, which every start would have to read. Nothing else changes.
 */
function leaveOutComments(file: string): void {
  const source = readFileSync(file, 'utf8')
  const code: string[] = []
  let copied = 0
  for (const { start, end } of runsOfComments(source, file)) {
    if (KEPT_COMMENT.test(source.slice(start, end))) continue
    const before = source.slice(copied, start).trimEnd()
    const next = source.length - source.slice(end).trimStart().length
    const gap = source.slice(copied + before.length, next)
    // A comment separates the tokens around it, and a line break in it can end a statement. Members of webpack's names need no space.
    const isMember = before.endsWith('_') && /^\.[A-Za-z_$]/.test(source.slice(next, next + 2))
    const separator = isMember ? '' : ' '
    code.push(
      before,
      /[\n\r\u2028\u2029]/.test(gap) ? `\n${/[ \t]*$/.exec(source.slice(end, next))?.[0] ?? ''}` : separator,
    )
    copied = next
  }
  code.push(source.slice(copied))
  writeFileSync(file, code.join(''))
}

/** Joins adjacent comments, because a license can span several comments. */
function runsOfComments(source: string, file: string): { readonly start: number; readonly end: number }[] {
  const { comments, errors } = parseSync(file, source, { sourceType: 'module' })
  const [error] = errors
  if (error !== undefined) throw new Error(`Cannot parse ${file}: ${error.message}`)
  const runs: { start: number; end: number }[] = []
  for (const { start, end, value } of comments) {
    const last = runs.at(-1)
    if (/^\*+$/.test(value)) continue
    if (last !== undefined && source.slice(last.end, start).trim() === '') last.end = end
    else runs.push({ start, end })
  }
  return runs
}

/** Replaces four spaces of indentation by one. Indentation is an eighth of a bundle. Text over several lines is kept. */
function narrowIndentation(file: string): void {
  const source = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(file, source, { sourceType: 'module' })
  const kept: { readonly start: number; readonly end: number }[] = [...comments]
  const keep = (text: { readonly start: number; readonly end: number }): number => kept.push(text)
  new Visitor({ TemplateElement: keep, Literal: keep }).visit(program)
  kept.sort((one, other) => one.start - other.start)
  let next = 0
  const narrow = source.replaceAll(/^ {4,}/gm, (spaces, start: number) => {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    return (kept[next]?.start ?? start) < start
      ? spaces
      : ' '.repeat(Math.floor(spaces.length / 4) + (spaces.length % 4))
  })
  writeFileSync(file, narrow)
}

const SHORT_NAMES = [
  ['__nccwpck_require__', '__r'],
  ['__webpack_exports__', '__x'],
  ['__unused_webpack___webpack_module__', '__m'],
] as const

/**
 * `__nccwpck_require__` -> `__r`, `_paths_index_js__WEBPACK_IMPORTED_MODULE_1__` -> `_paths_1_`: the names that
 * webpack uses most are 7% of a bundle. They are replaced in strings and comments too, which changes no result.
 */
function shortenNames(file: string): void {
  const source = readFileSync(file, 'utf8').replaceAll(/(?:(?:_index)?_js)?__WEBPACK_IMPORTED_MODULE_(\d+)__/g, '_$1_')
  const short = SHORT_NAMES.reduce((text, [long, name]) => {
    if (new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text)) throw new Error(`${file} already uses the name ${name}`)
    return text.replaceAll(new RegExp(`(?<![\\w$])${long}(?![\\w$])`, 'g'), name)
  }, source)
  writeFileSync(file, short)
}

const IMPORTED = /(?<![\w$]|(?<!\.\.)\.)_(?:[a-z]\w*?_)?\d+_(?![\w$])/g

/** `_config_0_` -> `_0_`: the names of imported modules, within each module. */
function numberImports(file: string): void {
  const source = readFileSync(file, 'utf8')
  const numbered = source.replaceAll(MODULE, (whole, _id: string, _parameters: string, body: string) => {
    const names = [...new Set(body.match(IMPORTED))]
    return whole.replace(body, () => body.replaceAll(IMPORTED, (name) => `_${names.indexOf(name)}_`))
  })
  if (numbered === source) throw new Error(`Cannot find imports in ${file}`)
  writeFileSync(file, numbered)
}

const MODULE = /^\/\*\*\*\/ (\d+):\n\/\*\*\*\/ \((?:function)?\(([^\n]*)\)(?: =>)? \{\n(.*?)^\/\*\*\*\/ \}\)(,?)\n/gms

const GETTERS = /^ ?__r\.d\(__x, \{\n((?: +[\w$]+: \(\) => \( [\w$]+\),?\n)+) ?\}\);\n/m

/**
 * Exports the values of each module at its end. webpack exports getters at its start, which only modules that import each
 * other in a circle need, and V8 compiles every getter when it is first called.
 */
function exportValues(file: string): void {
  const source = readFileSync(file, 'utf8')
  const imports = importsOf(source)
  const values = source.replaceAll(MODULE, (whole, id: string, _parameters: string, body: string) => {
    const [getters, names] = GETTERS.exec(body) ?? []
    const isAsync = body.includes('__r.a(')
    const isInCircle = reachedFrom(imports.get(id) ?? [], imports).has(id)
    if (getters === undefined || names === undefined || isAsync || isInCircle) return whole
    const exported = names.replaceAll(/^ +([\w$]+): \(\) => \( ([\w$]+)\),?$/gm, '__x.$1 = $2;')
    return whole.replace(body, () => `${body.replace(getters, '')}${exported}`)
  })
  if (values === source) throw new Error(`Cannot find the exports of the modules in ${file}`)
  writeFileSync(file, values)
}

/** The modules that each module imports statically, not with `import()`. */
function importsOf(source: string): ReadonlyMap<string, readonly string[]> {
  const idsIn = (body: string) => Array.from(body.matchAll(/(?<!\?\?)= __r\((\d+)\)/g), ([, id = '']) => id)
  return new Map(Array.from(source.matchAll(MODULE), ([, id = '', , body = '']) => [id, idsIn(body)]))
}

/** Modules, and all that they import statically. */
function reachedFrom(ids: readonly string[], imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(ids)
  // The set grows during the loop.
  for (const id of reached) for (const next of imports.get(id) ?? []) reached.add(next)
  return reached
}

/**
 * Writes the functions that `analyze` of an example calls as expressions in parentheses, at the start of their modules. V8
 * compiles these together with the module. It only checks the syntax of other functions, and parses them again when they
 * are first called.
 */
function compileAtOnce(file: string): void {
  const source = readFileSync(file, 'utf8')
  const called = new Set(EXAMPLES.flatMap((example) => calledRanges(file, example()).map(rangeKey)))
  const changed = source.replaceAll(
    MODULE,
    (whole, _id: string, _parameters: string, body: string, _comma: string, at: number) => {
      const start = at + whole.indexOf(body)
      const { program, errors } = parseSync(file, body, { sourceType: 'module' })
      if (errors.length > 0 || body.includes('__r.a(')) return whole
      const functions = program.body.filter(
        (node) =>
          node.type === 'FunctionDeclaration' &&
          called.has(rangeKey({ startOffset: start + node.start, endOffset: start + node.end })),
      )
      const first = functions.map((node) => {
        const name = node.type === 'FunctionDeclaration' ? node.id?.name : undefined
        return `var ${name} = (${body.slice(node.start, node.end)});\n`
      })
      const others = functions
        .toReversed()
        .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), body)
      return whole.replace(body, () => `${first.join('')}${others}`)
    },
  )
  if (changed === source) throw new Error(`Cannot find the functions that ${file} calls`)
  writeFileSync(file, changed)
}

function rangeKey({ startOffset, endOffset }: Range): string {
  return `${startOffset}-${endOffset}`
}

/**
 * Loads a module when one of its values is first used, if `analyze` of an example calls functions of the importing module
 * but none of its own. V8 then does not parse the module at startup. Modules only declare values, so the order in which
 * they are evaluated does not matter.
 */
function importOnUse(file: string): void {
  const source = readFileSync(file, 'utf8')
  const runs = EXAMPLES.map((example) => calledModules(source, file, example()))
  const late = source.replaceAll(MODULE, (whole, id: string, _parameters: string, body: string) => {
    const own = runs.filter((called) => called.has(id))
    const changed = body.replaceAll(IMPORT, (statement, start: string, name: string, from: string) => {
      if ((own.length === 0 ? runs : own).every((called) => called.has(from))) return statement
      const uses = body.match(new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`, 'g'))?.length
      const members = body.match(memberOf(name))?.length ?? 0
      // Other uses, such as a namespace, a variable or a key with the same name, require the module itself.
      return uses === members + 1 ? `${start}${name};` : statement
    })
    return whole.replace(body, () => withImports(body, changed))
  })
  if (late === source) throw new Error(`Cannot find imports in ${file}`)
  writeFileSync(file, late)
}

const IMPORT = /^( ?var )([\w$]+) = __r\((\d+)\);$/gm

/** `$` is the only character of an identifier with a meaning in a regular expression. */
function escaped(name: string): string {
  return name.replaceAll('$', '\\$')
}

/** webpack's own names contain `_`, which ours do not, or stand before a space or in `(0,name.value)`. */
function memberOf(name: string): RegExp {
  const uses = name.includes('_') ? `${name} ?` : `(?:${escaped(name)} |(?<=\\(0,)${escaped(name)})`
  return new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)${uses}(?=\\.[\\w$]+)`, 'g')
}

/** Assigns a module whose import has been removed from `body` to its variable where a value of it is used. */
function withImports(body: string, changed: string): string {
  let result = changed
  for (const [statement, start = '', name = '', from = ''] of body.matchAll(IMPORT)) {
    if (changed.includes(statement) || !changed.includes(`${start}${name};`)) continue
    result = result.replaceAll(memberOf(name), () => `(${name} ??= __r(${from}))`)
  }
  return result
}

/** `(0,name .value)(`, where the name of the module may be replaced by the code that loads it. */
const CALL = /\(0,(([\w$]+)|\(([\w$]+) \?\?= __r\(\d+\)\)) ?(\.[\w$]+)\)(?=\()/g

/**
 * `(0,_paths_1_ .joinPath)(path)` -> `_paths_1_.joinPath(path)`. With webpack's calls, `this` is undefined in the function, so
 * functions of modules that mention `this` are still called in this way.
 */
function callDirectly(file: string): void {
  const source = readFileSync(file, 'utf8')
  const withThis = new Set(
    Array.from(source.matchAll(MODULE), ([, id = '', , body = '']) => (/\bthis\b/.test(body) ? id : '')),
  )
  const direct = source.replaceAll(MODULE, (whole, _id: string, _parameters: string, body: string) => {
    const imported = new Map(
      Array.from(body.matchAll(/([\w$]+) (?:\?\?)?= __r\((\d+)\)/g), ([, name = '', id = '']) => [name, id]),
    )
    const changed = body.replaceAll(CALL, (call, from: string, name: string, late: string, value: string) => {
      const id = imported.get(name ?? late)
      return id === undefined || withThis.has(id) ? call : `${from}${value}`
    })
    return whole.replace(body, () => changed)
  })
  if (direct === source) throw new Error(`Cannot find calls in ${file}`)
  writeFileSync(file, direct)
}

/** The datasets that start fastest: a label file, and a folder per class. */
const EXAMPLES = [
  () => join(root, 'examples/emopia-mini/EMOPIA_mini'),
  () => {
    const folder = join(root, 'build/class_folders')
    for (const name of ['calm', 'joy']) {
      mkdirSync(join(folder, name), { recursive: true })
      for (const clip of ['1', '2', '3']) writeFileSync(join(folder, name, `${name}${clip}.mid`), '')
    }
    return folder
  },
]

/** The modules with a function that `analyze` of an example calls. Evaluating a module may call functions without a name. */
function calledModules(source: string, file: string, example: string): ReadonlySet<string> {
  const calls = calledRanges(file, example).filter(({ name }) => name !== '')
  const modules = Array.from(source.matchAll(MODULE), ({ 0: text, 1: id = '', 3: body = '', index }) => {
    const start = index + text.indexOf(body)
    return { id, start, end: start + body.length }
  })
  const inside = modules.filter(({ start, end }) =>
    calls.some((call) => call.startOffset > start && call.endOffset < end),
  )
  return new Set(inside.map(({ id }) => id))
}

interface Range {
  readonly startOffset: number
  readonly endOffset: number
}

interface CalledRange extends Range {
  /** Empty for a function without a name. */
  readonly name: string
}

/** The functions that `analyze` of an example calls, as V8 reports them. */
function calledRanges(file: string, example: string): readonly CalledRange[] {
  const folder = join(root, 'build/coverage')
  rmSync(folder, { recursive: true, force: true })
  execFileSync(process.execPath, [file, 'analyze', example], {
    env: { ...process.env, NODE_V8_COVERAGE: folder },
    stdio: 'pipe',
  })
  const [report = ''] = readdirSync(folder)
  const { result } = JSON.parse(readFileSync(join(folder, report), 'utf8')) as Coverage
  const functions = result.find(({ url }) => url === pathToFileURL(file).href)?.functions
  if (functions === undefined) throw new Error(`Cannot find ${file} in its coverage`)
  return functions.flatMap(({ functionName: name, ranges: [range] }) =>
    range !== undefined && range.count > 0 ? [{ ...range, name }] : [],
  )
}

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly functionName: string
      readonly ranges: readonly (Range & { readonly count: number })[]
    }[]
  }[]
}

const MARK = ' Modules that are evaluated when they are first used'

/**
 * Returns the code that loads modules from the comment in `__held`.
 *
 * @param places ` id:start:end ` of each module's text in the comment
 * @param all the length of all texts
 */
function lateLoader(places: string, all: number): string {
  return `
const __builtin = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
__builtin.engines = () => import("./engines.js");
const __places = "${places}";
let __texts;

/**
 * Modules that analyze does not need at startup are stored in one comment, because a comment takes no time to parse
 * ("*~/" marks the end of a comment inside it). The first line of a module's text lists its parameters. The text is
 * evaluated when the module is first used. Bun changes comments, so in Bun the text is read from this file.
 */
function __late(id) {
  __texts ??= __findTexts();
  const at = __places.indexOf(" " + id + ":");
  const [, start, end] = __places.slice(at, __places.indexOf(" ", at + 1)).split(":");
  const text = __texts.slice(Number(start), Number(end));
  const first = text.indexOf("\\n");
  const parameters = text.slice(0, first).split(", ");
  const body = text.slice(first).replaceAll("*~" + "/", "*" + "/");
  const load = new Function("__builtin", ...parameters, '"use strict";' + body);
  return function (...all) {
    return load.call(this, __builtin, ...all);
  };
}

function __findTexts() {
  const mark = "/*" + "!${MARK}\\n";
  const held = __held.toString();
  const start = held.indexOf(mark) + mark.length;
  if (held.startsWith("*" + "/", start + ${all})) return held.slice(start, start + ${all});
  const file = __builtin("node:fs").readFileSync(new URL(import.meta.url), "utf8");
  return file.slice(file.indexOf(mark) + mark.length);
}
`
}

const LATE_IMPORT = /Promise\.resolve\( ?\)\.then\(__r\.bind\(__r, (\d+)\)\)/g

/** `Promise.resolve().then(__r.bind(__r, 7))` -> `__r.p(7)`. */
function shortenLateImports(file: string): void {
  const source = readFileSync(file, 'utf8')
  const entry = /^\/\*{6}\/ var __x = __r\(/m.exec(source)?.index
  if (entry === undefined || source.includes('__r.p =')) throw new Error(`Cannot shorten the late imports in ${file}`)
  const load = '__r.p = (id) => Promise.resolve().then(() => __r(id));\n'
  writeFileSync(file, `${source.slice(0, entry)}${load}${source.slice(entry)}`.replaceAll(LATE_IMPORT, '__r.p($1)'))
}

/**
 * Halves the startup time: V8 does not parse modules that a command does not use, and it reads the file faster because
 * every character is one byte.
 */
function deferModules(file: string): void {
  const source = readFileSync(file, 'utf8')
  const needed = neededAtStart(source, file)
  const texts = new Map<string, string>()
  const kept = source.replaceAll(MODULE, (whole, id: string, parameters: string, body: string) => {
    const held = body
      .replaceAll('__WEBPACK_EXTERNAL_createRequire(import.meta.url)', '__builtin')
      .replaceAll('__loadEngines()', '__builtin.engines()')
    if (needed.has(id)) return whole.replace(body, () => held)
    if (body.includes('*~/')) throw new Error(`Cannot hold module ${id} in a comment: it has "*~/"`)
    if (held.includes('import.meta')) throw new Error(`Cannot evaluate module ${id} late: it has import.meta`)
    texts.set(id, ascii(`${parameters}\n${held.replaceAll('*/', '*~/')}`))
    return ''
  })
  let all = 0
  const places = Array.from(texts, ([id, text]) => {
    const start = all
    all += text.length
    return `${id}:${start}:${all} `
  })
  const modules = '/******/ var __webpack_modules__'
  const call = '__webpack_modules__[moduleId].call('
  if (!kept.includes(modules) || !kept.includes(call)) throw new Error(`Cannot find how ${file} loads its modules`)
  const loading = kept
    .replace(modules, () => `${lateLoader(` ${places.join('')}`, all)}${modules}`)
    .replace(call, () => '(__webpack_modules__[moduleId] ?? __late(moduleId)).call(')
    .replaceAll(/\n{3,}/g, '\n\n')
  writeFileSync(file, `${ascii(loading)}\nfunction __held() {\n/*!${MARK}\n${[...texts.values()].join('')}*/\n}\n`)
}

/** The modules that the program and `analyze` import statically, not with `import()`. */
function neededAtStart(source: string, file: string): ReadonlySet<string> {
  const entry = /var __x = __r\((\d+)\)/.exec(source)?.[1]
  const analyze = /__r\.p\((\d+)\)\)\.analyze\b/.exec(source)?.[1]
  if (entry === undefined || analyze === undefined) throw new Error(`Cannot find the entry and analyze in ${file}`)
  const imports = importsOf(source)
  const called = EXAMPLES.slice(0, 1).flatMap((example) => [...calledModules(source, file, example())])
  return new Set([...reachedFrom([entry, analyze], imports), ...called])
}

/** Escapes non-ASCII characters. They occur only in strings, patterns and comments, where an escape has the same meaning. */
function ascii(source: string): string {
  return source.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function bundle({ entry, output, licenses }: (typeof BUNDLES)[number]): void {
  const out = join(root, 'build/ncc', entry)
  const ncc = ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', join(emitted, entry), '-o', out, '-q']
  node(...ncc, '--target', 'es2022', '--license', 'LICENSES.txt')
  mkdirSync(join(dist, output, '..'), { recursive: true })
  cpSync(join(out, 'index.js'), join(dist, output))
  if (licenses !== undefined) cpSync(join(out, 'LICENSES.txt'), join(dist, licenses))
}

const HANDED_ON = /^(?:import|export)(?: type)? \{([^}]*)\} from ["'](\.[^"']*)\.[jt]s["'];?$/gm

/**
 * Removes declarations that mod.d.ts does not use: they may import packages that a user does not have. An index keeps
 * only the names that are used.
 */
function pruneTypes(): void {
  const types = join(dist, 'types')
  const reached = new Map<string, Set<string>>()
  const isIndex = (file: string): boolean => basename(file) === 'index.d.ts'
  const visit = (file: string, names: readonly string[]): void => {
    const known = reached.get(file)
    const asked = names.filter((name) => !known?.has(name))
    if (known !== undefined && asked.length === 0) return
    reached.set(file, new Set([...(known ?? []), ...asked]))
    for (const [, list = '', path = ''] of readFileSync(file, 'utf8').matchAll(HANDED_ON)) {
      const handed = namesIn(list)
      const wanted = isIndex(file) ? handed.filter((name) => asked.includes(name)) : handed
      if (wanted.length > 0) visit(join(dirname(file), `${path}.d.ts`), wanted)
    }
  }
  visit(join(types, 'mod.d.ts'), [])
  for (const { parentPath, name } of readdirSync(types, { recursive: true, withFileTypes: true })) {
    const file = join(parentPath, name)
    const names = reached.get(file)
    if (name.endsWith('.ts') && names === undefined) rmSync(file)
    else if (names !== undefined && isIndex(file)) writeFileSync(file, onlyNames(readFileSync(file, 'utf8'), names))
  }
  removeEmptyFolders(types)
}

/** `type Cut, quotas as shares` -> `Cut`, `quotas`. */
function namesIn(list: string): string[] {
  return list.split(',').flatMap((one) => /^\s*(?:type )?([\w$]+)/.exec(one)?.[1] ?? [])
}

function onlyNames(index: string, names: ReadonlySet<string>): string {
  const kept = index.replaceAll(HANDED_ON, (statement, list: string) => {
    const some = list.split(',').filter((one) => namesIn(one).some((name) => names.has(name)))
    return some.length === 0 ? '' : statement.replace(list, () => ` ${some.map((one) => one.trim()).join(', ')} `)
  })
  return kept.replaceAll(/\n{2,}/g, '\n').trimStart()
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name))
  }
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
}

function writeSchemas(): void {
  const schemas = {
    'dataset-balance.schema.json': configJsonSchema(),
    'report.schema.json': reportJsonSchema(),
    'split_indices.schema.json': indexFileJsonSchema(),
  }
  for (const [file, schema] of Object.entries(schemas))
    writeFileSync(join(dist, file), `${JSON.stringify(schema, null, 2)}\n`)
}

rmSync(join(root, 'build'), { recursive: true, force: true })
rmSync(dist, { recursive: true, force: true })
tsc('tsconfig.build.json')
tsc('src/report/page/client')
useYamlForBrowsers()
loadStringWidthLate()
await reduceZod()
markEngines()
for (const one of BUNDLES) bundle(one)
for (const output of ['action/index.js', 'analyze_balance.js']) {
  leaveOutComments(join(dist, output))
  narrowIndentation(join(dist, output))
  shortenNames(join(dist, output))
  exportValues(join(dist, output))
  numberImports(join(dist, output))
}
loadEnginesBeside(join(dist, 'action/index.js'), '../engines.js')
loadEnginesBeside(join(dist, 'mod.js'), './engines.js')
loadChildProcessLate(join(dist, 'analyze_balance.js'))
compileAtOnce(join(dist, 'analyze_balance.js'))
importOnUse(join(dist, 'analyze_balance.js'))
callDirectly(join(dist, 'analyze_balance.js'))
shortenLateImports(join(dist, 'analyze_balance.js'))
deferModules(join(dist, 'analyze_balance.js'))
tsc('tsconfig.types.json')
pruneTypes()
writeSchemas()
