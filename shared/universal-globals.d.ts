/**
 * The few universals that every JavaScript world has (window, worker, Node) and the ES library does not declare. Nothing that reads a clock, a
 * disk or a network belongs here.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
  /** `read`: how many UTF-16 units of the text fitted. */
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(bytes?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
