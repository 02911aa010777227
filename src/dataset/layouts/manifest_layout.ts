import { counted, type LabelSettings } from '../../config/index.ts'
import { type Manifest, settingsLines } from '../formats/index.ts'
import { belowFolder } from '../paths/index.ts'
import type { Layout } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { GroupKey } from './group_key.ts'

/** The role of each column, as positions in the columns of the manifest. */
export interface Roles {
  readonly label: readonly number[]
  readonly group: readonly number[]
  readonly split: readonly number[]
  readonly content: readonly number[]
  /** The column with the paths of the files, if that is neither the id nor the content. */
  readonly files: readonly number[]
  readonly id: number | undefined
  readonly remark?: string
}

/** The positions of all columns with a role. */
export function takenPlaces({ label, group, split, content, files, id }: Roles): number[] {
  return [label, group, split, content, files, id ?? []].flat()
}

/** How a manifest was found, for the layout. */
export interface Discovery {
  readonly kind: Layout['kind']
  readonly detected: boolean
  /** The start of the description: `EMOPIA`. */
  readonly title?: string
}

/** What was read. The report describes it, and `init` writes the settings to read the same. */
interface ManifestReading {
  readonly manifest: Manifest
  readonly context: SourceContext
  readonly roles: Roles
  readonly finding: Discovery
  readonly groups: GroupKey | undefined
}

export function layoutOf({ manifest, context, roles, finding, groups }: ManifestReading): Layout {
  const nameOf = (place: number) => manifest.columns[place] ?? ''
  const used: LabelSettings = {
    ...context.settings,
    ...(context.settings.label === undefined && roles.label[0] !== undefined ? { label: nameOf(roles.label[0]) } : {}),
    ...(context.settings.id === undefined && roles.id !== undefined ? { id: nameOf(roles.id) } : {}),
    ...(context.settings.content === undefined && manifest.contentColumn ? { content: manifest.contentColumn } : {}),
  }
  return {
    kind: finding.kind,
    files: manifest.files,
    description: describe(manifest, roles, finding, { groups, settings: used, folder: context.folder }),
    detected: finding.detected,
    stableIds: roles.id !== undefined,
    settings: settingsLines(used),
  }
}

interface Described {
  readonly groups: GroupKey | undefined
  readonly settings: LabelSettings
  readonly folder: string
}

function describe(
  manifest: Manifest,
  roles: Roles,
  { title }: Discovery,
  { groups, settings, folder }: Described,
): string {
  const list = (places: readonly number[]) => places.map((place) => manifest.columns[place]).join(', ')
  const file = belowFolder(manifest.files[0] ?? '', folder)
  const files = manifest.files.length === 1 ? file : counted(manifest.files.length, 'file')
  const classes =
    roles.label.length > 0
      ? `classes from column${roles.label.length > 1 ? 's' : ''} ${list(roles.label)} of ${files}`
      : describeLabels(settings, files)
  const ids = roles.id === undefined ? describeNumbers(manifest) : `ids from ${list([roles.id])}`
  const split = ownSplit(manifest)
  const grouped = groups === undefined ? [] : [describeGroups(groups, roles, list([roles.id ?? -1]))]
  const remark = roles.remark === undefined ? [] : [roles.remark]
  return `${title ? `${title}: ` : ''}${[classes, ids, ...split, ...grouped, ...remark].join(', ')}`
}

function describeNumbers({ parts }: Manifest): string {
  const first = parts?.find(({ size }) => size > 0)
  return first === undefined ? 'ids are row numbers' : `ids are row numbers of each split, such as ${first.name}:0`
}

function ownSplit({ parts = [] }: Manifest): string[] {
  const names = [...new Set(parts.flatMap(({ split }) => split ?? []))]
  return names.length === 0 ? [] : [`with its own split (${names.join(', ')})`]
}

function describeLabels({ pattern }: LabelSettings, files: string): string {
  return pattern === undefined ? `no label column in ${files}` : `classes by labels.pattern from the ids in ${files}`
}

function describeGroups({ key, noun }: GroupKey, roles: Roles, id: string): string {
  if (noun === 'songs') return `groups are the songs inside ${id}`
  return roles.group.length > 0 ? `groups from ${key}` : `groups by ${key}`
}
