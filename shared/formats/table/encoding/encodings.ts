/**
 * The encodings Kith reads, and their decoders. `TextDecoder` reads most; the code pages of DOS are not in its standard, and
 * `TextDecoder('windows-1252')` is not the same in every build of Node and Electron, so those are tables of our own.
 */

/** In the order in which a user would look for them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'cp850',
  'cp852',
  'cp866',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The characters of bytes 0x80 to 0xFF. Bytes without a character stay the control characters they are in ISO 8859-1, as in browsers. */
const TABLES: Partial<Record<Encoding, string>> = {
  'windows-1252': `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ${latin1(0xa0)}`,
  'windows-1250':
    '€\x81‚\x83„…†‡\x88‰Š‹ŚŤŽŹ\x90‘’“”•–—\x98™š›śťžź\xa0ˇ˘Ł¤Ą¦§¨©Ş«¬\xad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\xad˝˛ˇ˘§÷¸°¨˙űŘř■\xa0',
};

function latin1(from: number): string {
  return String.fromCharCode(...Array.from({ length: 256 - from }, (_, i) => from + i));
}

/**
 * The text of bytes in a code page. Null: these bytes are not of that code page.
 *
 * @param encoding not UTF-8 or UTF-16 (decode-text.ts has those, with their repairs)
 */
export function decodeCodePage(bytes: Uint8Array, encoding: Encoding): string | null {
  const table = TABLES[encoding];
  if (table !== undefined) return decodeSingleBytes(bytes, table);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The same, with U+FFFD for what cannot be read: for a code page that the user chose. */
export function decodeCodePageLeniently(bytes: Uint8Array, encoding: Encoding): string {
  return decodeCodePage(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
}

function decodeSingleBytes(bytes: Uint8Array, table: string): string {
  const parts: string[] = [];
  const units = new Uint16Array(8192);
  for (let from = 0; from < bytes.length; from += units.length) {
    const end = Math.min(bytes.length, from + units.length);
    for (let i = from; i < end; i++) {
      const byte = bytes[i] as number;
      units[i - from] = byte < 0x80 ? byte : table.charCodeAt(byte - 0x80);
    }
    parts.push(String.fromCharCode(...units.subarray(0, end - from)));
  }
  return parts.join('');
}
