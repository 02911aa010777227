import { type CodedColumn, type Interner, type TextColumn } from '../table/index.ts';
export interface ColumnReader<T> {
    readonly cell: CellHandler;
    readonly endRow?: () => void;
    readonly done: () => T;
}
export type CellHandler = (bytes: Uint8Array, start: number, end: number) => void;
export declare function codeReader(interner?: Interner): ColumnReader<CodedColumn>;
export declare function listReader(interner?: Interner): ColumnReader<CodedColumn>;
export declare function textReader(): ColumnReader<TextColumn>;
