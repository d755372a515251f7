/** Who the owner of a LinkedIn archive is: `Profile.csv`, `Email Addresses.csv` and `PhoneNumbers.csv`. */
import type { ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { CardBuilder } from '../address-book/card';
import { cleanName, mailAddress, phoneAddress } from '../participants';
import { fileNote, lineSkip } from '../skip';
import { firstCsvRows } from '../text/csv-rows';
import { cellOf, findHeaderOf, type HeaderPlace } from '../text/header-table';
import { headText, readSourceText } from '../text/source-text';

const PROFILE = ['firstname', 'lastname', 'headline'];
const MAILS = ['emailaddress', 'confirmed', 'primary'];
const PHONES = ['extension', 'number', 'type'];

export const LINKEDIN_PROFILE: SourceReader = {
  format: 'linkedin-profile',
  recognizes: (head, path) => {
    const text = headText(head);
    if (findHeaderOf(text, MAILS) !== null) return true;
    // The telephone numbers have column names that other files could have.
    if (/phone\s*_?numbers?\.csv$/i.test(path)) return findHeaderOf(text, PHONES) !== null;
    const place = findHeaderOf(text, PROFILE);
    return (
      place !== null &&
      !place.columns.has('connectedon') &&
      (place.columns.has('maidenname') || place.columns.has('geolocation') || place.columns.has('summary'))
    );
  },
  read: readProfile,
};

async function* readProfile(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  for await (const text of parts()) {
    const place = [PROFILE, MAILS, PHONES].map((keys) => findHeaderOf(text, keys)).find((found) => found !== null);
    if (place !== undefined) yield* readRows(text, place, context);
    return;
  }
}

function* readRows(text: string, place: HeaderPlace, context: ReadContext): Iterable<SourceRecord> {
  for (const row of firstCsvRows(text, place.delimiter, 1000)) {
    if (row.line <= place.line || row.cells.every((cell) => cell.trim() === '')) continue;
    const name = cleanName(`${cellOf(place, row, 'firstname')} ${cellOf(place, row, 'lastname')}`);
    const address = mailAddress(cellOf(place, row, 'emailaddress')) || phoneAddress(cellOf(place, row, 'number'));
    if (place.columns.has('headline')) {
      const card = profileCard(row.line, (...keys) => cellOf(place, row, ...keys), context);
      if (card !== null) yield { kind: 'card', id: '', contact: card, isOwner: true };
      const home = cleanName(cellOf(place, row, 'geolocation'));
      if (home !== '') yield { kind: 'own-fact', field: 'places', value: home, detail: '', since: '', until: '' };
      if (name !== '') yield { kind: 'owner', participant: { name, address: '' }, isStated: true };
      else yield lineSkip(row.line, 'skipped-records.cardWithoutName');
    } else if (address === '') yield lineSkip(row.line, 'skipped-records.noAddress');
    else yield { kind: 'owner', participant: { name: '', address }, isStated: true };
  }
}

function profileCard(line: number, cell: (...keys: readonly string[]) => string, { today }: ReadContext) {
  const card = new CardBuilder(line, today);
  card.add('given-name', 'First name', cell('firstname'));
  card.add('family-name', 'Last name', cell('lastname'));
  card.add('keep', 'Maiden name', cell('maidenname'));
  card.add('position', 'Headline', cell('headline'));
  card.add('place', 'Place', cell('geolocation'));
  for (const site of cell('websites').matchAll(/https?:\/\/[^\s,\]]+/g)) card.add('url', 'Website', site[0]);
  card.add('birthday', 'Birth date', cell('birthdate'));
  return card.build();
}
