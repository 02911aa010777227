import type { Manifest, ManifestRows } from '../formats/index.ts'
import { type Groups, placeOfRow, sourceFiles, type TextColumn } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ContentOrFiles } from './content_column.ts'
import { contentGroups, valueGroups } from './content_groups.ts'
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
    if (content && !('files' in content)) return valueGroups(content)
    const files = content && { files: content.files }
    return contentGroups(context.tree, context.folder, { ids, ...files }, placesIn(manifest, rows))
  }
  if (groupPattern !== undefined) return patternGroups(columns.length === 1 && only ? only : ids, groupPattern)
  const names = roles.group.map((place) => manifest.columns[place] ?? '')
  return columns.length > 0 ? columnGroups(columns, names) : matches?.groups
}

function placesIn({ files }: Manifest, { size, sizes, lines }: ManifestRows) {
  const source = { name: '', start: 0, end: size, files: sourceFiles(files, sizes ?? [size]) }
  return (row: number) => placeOfRow({ sources: [source], ...(lines && { lines }) }, row)
}
