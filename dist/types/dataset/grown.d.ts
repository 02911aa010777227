/** A copy with room for twice as many, or as many as are needed. */
export declare function grown<Values extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(values: Values, needed?: number): Values;
