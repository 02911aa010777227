/** The fields of a Thrift struct by their ids. Lists, sets, maps and doubles are skipped. */
export interface ThriftStruct {
    readonly fields: ReadonlyMap<number, number | boolean | ThriftStruct>;
    /** The first byte after it. */
    readonly end: number;
}
/**
 * Reads a struct in Thrift's compact protocol, the format of Parquet page headers.
 *
 * @throws {RangeError} if the bytes are not such a struct.
 */
export declare function readStruct(view: DataView, start: number): ThriftStruct;
export declare function integerAt({ fields }: ThriftStruct, id: number): number | undefined;
export declare function structAt({ fields }: ThriftStruct, id: number): ThriftStruct | undefined;
