import type { Manifest, ManifestRows } from '../formats/index.ts'
import { type Groups, placeOfRow, sourceFiles, type TextColumn } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type ContentOrFiles, textsIn } from './content_column.ts'
import { contentGroups, identicalGroups, valueGroups } from './content_groups.ts'
import { columnGroups, type PathMatches, patternGroups } from './groups.ts'
import type { Roles } from './manifest_layout.ts'

interface Grouping {
  readonly manifest: Manifest
  readonly rows: ManifestRows
  readonly roles: Roles
  readonly ids: TextColumn
  readonly content: ContentOrFiles | undefined
  readonly matches: PathMatches | undefined
  readonly context: SourceContext
}

/** Groups the rows of a manifest by content, by a pattern, by columns, or by the groups that labels.pattern found. */
export async function manifestGroups(grouping: Grouping): Promise<Groups | undefined> {
  const { manifest, rows, roles, ids, matches, context, content } = grouping
  const { group, groupPattern } = context.settings
  const columns = rows.coded.slice(roles.label.length, roles.label.length + roles.group.length)
  const [only] = columns
  if (group === 'content') {
    const { tree, folder } = context
    const names = { ids, files: content?.files }
    const column = textsIn(content)
    if (column === undefined) return contentGroups(tree, folder, names, placesIn(manifest, rows))
    const areNamed = names.files !== undefined || roles.id !== undefined
    return areNamed ? identicalGroups(column, { tree, folder, names }) : valueGroups(column)
  }
  if (groupPattern !== undefined) return patternGroups(columns.length === 1 && only ? only : ids, groupPattern)
  const names = roles.group.map((place) => manifest.columns[place] ?? '')
  return columns.length > 0 ? columnGroups(columns, names) : matches?.groups
}

function placesIn({ files }: Manifest, { size, sizes, lines }: ManifestRows) {
  const source = { name: '', start: 0, end: size, files: sourceFiles(files, sizes ?? [size]) }
  return (row: number) => placeOfRow({ sources: [source], ...(lines && { lines }) }, row)
}
