/** The columns of a log of interactions, by what people call them. Kith's own log says `date, people, channel, topics, note`. */
import { headerKey } from '../model/fold';

export const LOG_COLUMNS = ['date', 'people', 'channel', 'topics', 'note', 'minutes', 'direction', 'favor', 'promise'] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

const SYNONYMS: Readonly<Record<LogColumn, readonly string[]>> = {
  date: ['date', 'day', 'when', 'datum', 'tag', 'fecha', 'data'],
  people: ['people', 'person', 'persons', 'with', 'withwhom', 'who', 'participants', 'attendees', 'personen', 'personas', 'personnes', 'persone'],
  channel: ['channel', 'how', 'via', 'medium', 'kanal', 'canal', 'canale', 'kanaal'],
  topics: ['topics', 'topic', 'about', 'interests', 'talkedabout', 'themen', 'temas', 'sujets', 'argomenti', 'onderwerpen'],
  note: ['note', 'notes', 'comment', 'comments', 'summary', 'notiz', 'notizen', 'nota', 'notas', 'remarque', 'notitie'],
  minutes: ['minutes', 'minute', 'min', 'duration', 'durationminutes', 'length', 'dauer', 'duracion', 'duree'],
  direction: ['direction', 'whoreachedout', 'initiative', 'richtung'],
  favor: ['favor', 'favour', 'favors', 'favours', 'help'],
  promise: ['promise', 'promised', 'promises', 'todo', 'followup', 'nextstep'],
};

const COLUMN_OF_KEY: ReadonlyMap<string, LogColumn> = new Map(
  LOG_COLUMNS.flatMap((column) => SYNONYMS[column].map((key): [string, LogColumn] => [key, column])),
);

/** Columns that only a list of contacts has: with one of them, `date` and `with` do not make a log. */
const CONTACT_KEYS: ReadonlySet<string> = new Set([
  'firstname', 'lastname', 'givenname', 'familyname', 'email', 'emailaddress', 'phone', 'mobile', 'url', 'company', 'position', 'jobtitle', 'birthday',
]);

/** The log column a header means, or null. */
export function logColumn(header: string): LogColumn | null {
  return COLUMN_OF_KEY.get(headerKey(header)) ?? null;
}

/** A log has a column for the date and one for the people. */
export function isLogHeader(headers: readonly string[]): boolean {
  const columns = new Set(headers.map(logColumn));
  return columns.has('date') && columns.has('people') && !headers.some((header) => CONTACT_KEYS.has(headerKey(header)));
}
