/** People as Kith exports them in vCard (network-vcard.ts). A card that another program changed has lost the mark, and is read like any other card. */
import type { PersonId } from '../../../../model/ids';
import type { Person, Tie } from '../../../../model/network';
import { OWN_FIELDS, OWN_PRODID, OWN_PROPERTIES } from '../../../export/network-vcard';
import type { OwnPerson, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { vcardDate } from '../address-book/vcard-values';
import { lineSkip } from '../skip';
import { type ContentLine, contentLines, splitUnescaped, unescapeText } from '../text/content-lines';
import { field, parseJson } from '../text/json-values';
import { headText } from '../text/source-text';
import { NamedTables, validPerson, validTie } from './own-tables';

const MARK = new RegExp(`^PRODID:${OWN_PRODID}\\s*$`, 'im');

export const OWN_VCARD: SourceReader = {
  format: 'kith-vcard',
  recognizes: (head) => {
    const start = headText(head).slice(0, 2000);
    return /^\s*BEGIN:VCARD\s*$/im.test(start) && MARK.test(start);
  },
  read: readOwnVcards,
};

async function* readOwnVcards(file: SourceFile): AsyncIterable<SourceRecord> {
  const names = new NamedTables();
  const people: OwnPerson[] = [];
  const ties: Tie[] = [];
  let card: { line: number; lines: ContentLine[] } | null = null;
  const finish = function* (isComplete: boolean): Iterable<SourceRecord> {
    if (card === null) return;
    const { line, lines } = card;
    card = null;
    const person = validPerson(personOf(lines, names));
    const read = lines.filter(({ name }) => name === OWN_PROPERTIES.tie).map((each) => validTie(parseJson(unescapeText(each.value))));
    for (const tie of read) if (tie !== null) ties.push(tie);
    if (person !== null) people.push(person);
    if (!isComplete) yield lineSkip(line, 'skipped-records.cardWithoutEnd');
    if (person === null) yield lineSkip(line, 'skipped-records.cardWithoutName');
    const stray = lines.filter(({ name }) => name === '').length + read.filter((tie) => tie === null).length;
    if (stray > 0) yield lineSkip(line, 'skipped-records.strayLines', { count: stray });
  };
  for await (const lines of contentLines(file)) {
    for (const line of lines) {
      if (line.name === 'BEGIN') {
        yield* finish(false);
        card = { line: line.line, lines: [] };
      } else if (line.name === 'END') yield* finish(true);
      else card?.lines.push(line);
    }
  }
  yield* finish(false);
  if (people.length > 0) yield { kind: 'network', tables: { people, ties, ...names.tables() } };
}

function personOf(lines: readonly ContentLine[], names: NamedTables): Partial<OwnPerson> {
  const texts = (name: string) => lines.filter((line) => line.name === name).map(({ value }) => unescapeText(value));
  const first = (name: string) => texts(name)[0] ?? '';
  const own = parseJson(first(OWN_PROPERTIES.person));
  const [, , , place = ''] = splitUnescaped(lines.find(({ name }) => name === 'ADR')?.value ?? '', ';');
  const circles = lines.filter(({ name }) => name === 'CATEGORIES').flatMap(({ value }) => splitUnescaped(value, ',').map(unescapeText));
  const isOmitted = lines.find(({ name }) => name === 'BDAY')?.params.get('X-APPLE-OMIT-YEAR')?.[0];
  return {
    id: first('UID') as PersonId,
    name: first('FN'),
    nickname: first('NICKNAME'),
    company: first('ORG'),
    position: first('TITLE'),
    place: unescapeText(place),
    emails: texts('EMAIL'),
    phones: texts('TEL'),
    urls: texts('URL'),
    birthday: vcardDate(first('BDAY'), isOmitted) ?? '',
    notes: first('NOTE'),
    circles: names.idsOf('circles', circles),
    interests: names.idsOf('interests', texts(OWN_PROPERTIES.interest)),
    ...(Object.fromEntries(
      OWN_FIELDS.flatMap((each) => (field(own, each) === undefined ? [] : [[each, field(own, each)]])),
    ) as Partial<Person>),
  };
}
