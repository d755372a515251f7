/** Code pages on made sheets: every language in every code page that programs in it write, 5 to 500 rows, with headers of its own and English ones. */
import { expect, it } from 'vitest';
import { detectEncoding } from '../../../../shared/formats/table/encoding/detect-encoding';
import { decodeCodePage } from '../../../../shared/formats/table/encoding/encodings';
import { encode } from '../../../builders/contact-sheets/encode';
import { SHEET_LANGUAGES } from '../../../builders/contact-sheets/languages';
import { plainSheet } from '../../../builders/contact-sheets/plain-sheet';
import { seededRandom } from '../../../builders/contact-sheets/seeded-random';

const SIZES = [5, 8, 15, 40, 150, 500];

const sheets = SHEET_LANGUAGES.flatMap((language) =>
  language.encodings.flatMap((encoding) =>
    SIZES.flatMap((rows) =>
      [true, false].flatMap((withHeaders) => {
        const name = `${language.name}, ${encoding}, ${rows} rows, ${withHeaders ? 'own' : 'English'} headers`;
        const text = plainSheet(language, rows, withHeaders, seededRandom(name));
        const bytes = encode(text, encoding);
        return bytes?.some((byte) => byte >= 0x80) ? [{ name, text, bytes, detected: detectEncoding(bytes) }] : [];
      }),
    ),
  ),
);
const reads = ({ bytes, text }: (typeof sheets)[number], encoding: Parameters<typeof decodeCodePage>[1]) =>
  decodeCodePage(bytes, encoding) === text;

it('never takes a wrong code page: where it does not ask, it is right', () => {
  expect(sheets.length).toBeGreaterThan(450);
  const wrong = sheets.filter((sheet) => sheet.detected.isClear && !reads(sheet, sheet.detected.candidates[0]!.encoding));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

it('asks in at most 5 of 100, and offers the right one', () => {
  const asked = sheets.filter(({ detected }) => !detected.isClear);
  expect(asked.length / sheets.length).toBeLessThanOrEqual(0.05);
  const withoutTheRightOne = asked.filter((sheet) => !sheet.detected.candidates.some(({ encoding }) => reads(sheet, encoding)));
  expect(withoutTheRightOne.map(({ name }) => name)).toEqual([]);
});

it('shows each reading with words of the file', () => {
  const bytes = encode('Name\nZoë Brühl\nJosé Peña\nÅsa Lindqvist', 'macintosh')!;
  expect(detectEncoding(bytes)).toMatchObject({
    isClear: true,
    candidates: [{ encoding: 'macintosh', examples: ['Zoë Brühl', 'José Peña', 'Åsa Lindqvist'] }, {}, {}, {}],
  });
});
