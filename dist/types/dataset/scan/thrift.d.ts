/** Fields of a Thrift struct by their ids. Lists, sets, maps and doubles are passed over. */
export interface ThriftStruct {
    readonly fields: ReadonlyMap<number, number | boolean | ThriftStruct>;
    /** The byte behind it. */
    readonly end: number;
}
/**
 * Reads a struct in Thrift's compact protocol, as the headers of Parquet pages are written.
 *
 * @throws {RangeError} for bytes that are no such struct.
 */
export declare function readStruct(view: DataView, start: number): ThriftStruct;
export declare function integerAt({ fields }: ThriftStruct, id: number): number | undefined;
export declare function structAt({ fields }: ThriftStruct, id: number): ThriftStruct | undefined;
