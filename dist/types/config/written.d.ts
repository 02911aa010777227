import type { LabelFormat, Level, ReportSettings, Rounding, Strategy } from './settings.ts';
/** A text that may have been written as a number or a truth value: `0.0` and `true` are names too. */
export type WrittenName = string | number | boolean;
export type WrittenColumn = string | number;
export type WrittenLimits<T> = T | {
    readonly warn?: T | undefined;
    readonly fail?: T | undefined;
};
/** The config file as its keys stand in it, judged by the schema and before any default. */
export interface WrittenConfig {
    readonly data?: WrittenData | null | undefined;
    readonly labels?: WrittenLabels | null | undefined;
    readonly thresholds?: WrittenThresholds | null | undefined;
    readonly report?: WrittenReport | null | undefined;
}
export interface WrittenData {
    readonly dataset_path?: string | undefined;
    readonly additional_datasets?: readonly (string | WrittenAdditional)[] | undefined;
    readonly balance_emotions?: boolean | undefined;
    readonly balancing_strategy?: Strategy | undefined;
    readonly use_stratified_split?: boolean | undefined;
    readonly train_split?: number | undefined;
    readonly val_split?: number | undefined;
    readonly test_split?: number | undefined;
    readonly seed?: number | undefined;
    readonly rounding?: Rounding | undefined;
    readonly save_split_indices?: boolean | undefined;
    readonly split_indices_path?: string | undefined;
}
export interface WrittenAdditional {
    readonly path: string;
    readonly labels?: WrittenLabels | undefined;
}
export interface WrittenLabels {
    readonly file?: string | undefined;
    readonly format?: LabelFormat | undefined;
    readonly columns?: readonly WrittenName[] | undefined;
    readonly id?: WrittenColumn | undefined;
    readonly label?: WrittenColumn | readonly WrittenColumn[] | undefined;
    readonly pattern?: string | undefined;
    readonly group?: WrittenColumn | readonly WrittenColumn[] | undefined;
    readonly group_pattern?: string | undefined;
    readonly map?: Readonly<Record<string, WrittenName>> | undefined;
    readonly names?: string | undefined;
    readonly separator?: string | undefined;
    readonly one_hot?: boolean | undefined;
    readonly split?: WrittenColumn | undefined;
    readonly content?: WrittenColumn | undefined;
    readonly ragged?: 'labels' | undefined;
    readonly bytes?: 'text' | 'hex' | undefined;
    readonly ignore?: readonly string[] | undefined;
}
export interface WrittenThresholds {
    readonly max_imbalance_ratio?: WrittenLimits<number> | undefined;
    readonly min_class_size?: WrittenLimits<number> | undefined;
    readonly required_classes?: WrittenLimits<readonly WrittenName[]> | undefined;
    readonly allowed_classes?: WrittenLimits<readonly WrittenName[]> | undefined;
    readonly max_unlabelled?: WrittenLimits<number | string> | undefined;
    readonly max_ratio_increase?: WrittenLimits<number> | undefined;
    readonly max_class_loss?: WrittenLimits<number | string> | undefined;
    readonly max_split_deviation?: WrittenLimits<number> | undefined;
    readonly moved_between_splits?: Level | undefined;
    readonly leakage?: Level | {
        readonly group?: Level | undefined;
        readonly content?: Level | undefined;
    } | undefined;
    readonly existing?: 'warn' | 'fail' | undefined;
}
export interface WrittenReport {
    readonly comment?: ReportSettings['comment'] | undefined;
    readonly splits?: ReportSettings['splits'] | undefined;
    readonly policy?: ReportSettings['policy'] | undefined;
}
