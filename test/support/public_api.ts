import { join } from 'node:path'
import { type Node, SyntaxKind } from 'typescript/unstable/ast'
import { API, type Project, type Symbol as TypeSymbol } from 'typescript/unstable/sync'

/** A member of an exported type, or of an object in a signature: `Comparison.sizes`. */
export interface Member {
  readonly name: string
  readonly documentation: string
}

/** What the library exports, as the compiler sees it. */
export interface PublicApi {
  /** Functions, classes, constants and types by their names, with their doc comments. */
  readonly exported: readonly Member[]
  /** Members of exported types. A discriminant explains itself, and is omitted. */
  readonly members: readonly Member[]
  /** Types of ours that a signature or member mentions but that are not exported: `Decimal, mentioned by quotas`. */
  readonly hidden: readonly string[]
  /** The code of every `@example`, with the name of the export that it belongs to. */
  readonly examples: readonly { readonly name: string; readonly code: string }[]
}

/** @param file A module with a `tsconfig.json`-like project, such as `src/mod.ts`. */
export function publicApi(project: string, file: string): PublicApi {
  const api = new API()
  try {
    const [opened] = api.updateSnapshot({ openProjects: [project] }).getProjects()
    if (opened === undefined) throw new Error(`${project} cannot be opened`)
    return readApi(opened, file)
  } finally {
    api.close()
  }
}

export const ROOT: string = join(import.meta.dirname, '../..')

function readApi(project: Project, file: string): PublicApi {
  const { checker, program } = project
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${file} exports nothing`)
  const resolved = (symbol: TypeSymbol) => (symbol.flags & ALIAS ? checker.getAliasedSymbol(symbol) : symbol)
  const symbols = checker.getExportsOfModule(module).map(resolved)
  const ids = new Set(symbols.map(({ id }) => id))
  const members: Member[] = []
  const hidden = new Set<string>()
  const examples: { name: string; code: string }[] = []
  const exampleOf = (symbol: TypeSymbol, name: string) => {
    for (const tag of symbol.getJsDocTags(checker)) {
      if (tag.name === 'example') examples.push({ name, code: tag.text ?? '' })
    }
  }
  const visit = (node: Node, name: string, owner: TypeSymbol): void => {
    if (isPrivate(node) || node.kind === SyntaxKind.Block) return
    const own = memberName(node)
    const path = own === undefined ? name : `${name}.${own}`
    const symbol = own === undefined ? undefined : checker.getSymbolAtLocation(nameOf(node) as Node)
    if (symbol !== undefined && !isDiscriminant(node)) {
      members.push({ name: path, documentation: symbol.getDocumentationComment(checker) })
      exampleOf(symbol, path)
    }
    const mentioned = mentionOf(node)
    const type = mentioned && checker.getSymbolAtLocation(mentioned)
    if (type) {
      const target = resolved(type)
      if (isOurs(target) && !ids.has(target.id)) hidden.add(`${target.name}, mentioned by ${owner.name}`)
    }
    // The type of a constant matters, not its value.
    if (node.kind === SyntaxKind.VariableDeclaration) return
    node.forEachChild((child) => visit(child, path, owner))
  }
  for (const symbol of symbols) {
    exampleOf(symbol, symbol.name)
    for (const declaration of symbol.declarations) {
      const node = declaration.resolve(project)
      if (node !== undefined) visit(node, symbol.name, symbol)
    }
  }
  const exported = symbols.map((symbol) => ({
    name: symbol.name,
    documentation: symbol.getDocumentationComment(checker),
  }))
  return { exported, members, hidden: [...hidden], examples }
}

const ALIAS = 2 ** 21

const MEMBERS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.PropertySignature,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.MethodSignature,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.GetAccessor,
])

/** The parts of nodes that are examined, which only some nodes have. */
interface Parts {
  readonly name?: Node & { readonly text?: string }
  readonly type?: Node
  readonly modifiers?: readonly Node[]
  readonly typeName?: Node
  readonly exprName?: Node
  readonly expression?: Node
  readonly parent?: Node
}

function nameOf(node: Node): Parts['name'] {
  return (node as Parts).name
}

/** Nothing for a node that is not a member. `[Symbol.iterator]` is named by its content. */
function memberName(node: Node): string | undefined {
  if (!MEMBERS.has(node.kind)) return undefined
  return nameOf(node)?.text ?? '[Symbol.iterator]'
}

function isPrivate(node: Node): boolean {
  const { name, modifiers = [] } = node as Parts
  if (name?.kind === SyntaxKind.PrivateIdentifier) return true
  return modifiers.some(({ kind }) => kind === SyntaxKind.PrivateKeyword)
}

/** `kind: 'tree'` in a union. */
function isDiscriminant(node: Node): boolean {
  return nameOf(node)?.text === 'kind' && (node as Parts).type?.kind === SyntaxKind.LiteralType
}

/** The name of the type that a node mentions. */
function mentionOf(node: Node): Node | undefined {
  const { typeName, exprName, expression } = node as Parts
  if (node.kind === SyntaxKind.TypeReference) return typeName
  if (node.kind === SyntaxKind.TypeQuery) return exprName
  if (node.kind === SyntaxKind.ExpressionWithTypeArguments) return expression
  return undefined
}

/** A named type of this package, which is not a type of the language or a type parameter. */
function isOurs(symbol: TypeSymbol): boolean {
  return symbol.declarations.some(
    ({ path, kind }) =>
      !path.includes('node_modules') && !path.startsWith('bundled:') && kind !== SyntaxKind.TypeParameter,
  )
}
