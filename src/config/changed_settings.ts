export interface SettingChange {
  readonly key: string
  readonly before: string
  readonly after: string
}
