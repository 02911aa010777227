import { type CodedColumn } from '../table/index.ts';
import { type LabelPlace } from './label_values.ts';
/**
 * Reads objects and lists as labels. `choices`, `labels` or `name` contain the class names. Lists become sets. If there are
 * no lists, each sample has the one class that its object names.
 *
 * @throws {InputError} for an object without any of these keys, or a list without names, with its line.
 */
export declare function openLabels(column: CodedColumn, place: LabelPlace): CodedColumn;
