/** The sentence about what was found, and how sure it is who the user is. */
import { describe, expect, it } from 'vitest';
import { archiveSummaries } from '../../../../shared/formats/sources/archive-summary';
import { SourceCollection } from '../../../../shared/formats/sources/collected-sources';
import { suggestedOwners } from '../../../../shared/formats/sources/owner';
import type { SourceRecord } from '../../../../shared/formats/sources/source-record';
import type { IsoDay } from '../../../../shared/model/day';
import { EMPTY_ME } from '../../../../shared/model/edits/imports/imports';
import { text } from '../../../../shared/strings/text';
import { LINKEDIN_MESSAGES, sourceFiles } from '../../../builders/source-files';
import { readerOf, readRecords, sourceFile } from './readers/read-source';

const TODAY = '2026-06-30' as IsoDay;

async function collectedOf(files: readonly (readonly [path: string, content: string])[]) {
  const collection = new SourceCollection({ today: TODAY, since: null });
  for (const [path, content] of files) {
    const bytes = new TextEncoder().encode(content);
    const reader = readerOf(path, bytes);
    if (reader === null) throw new Error(`nobody reads ${path}`);
    collection.startFile(path, reader.format);
    for (const record of await readRecords(reader, sourceFile(path, bytes))) collection.add(record);
  }
  return collection.result();
}

const HEADER = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';

describe('what was found', () => {
  it('is counted for each archive by itself', async () => {
    const takeout = [...sourceFiles()].filter(([path]) => path.startsWith('Takeout/') && !path.endsWith('.html')) as [string, string][];
    const files = [['linkedin.zip/messages.csv', `${[HEADER, ...LINKEDIN_MESSAGES].join('\n')}\n`] as const, ...takeout];
    const collected = await collectedOf(files);
    const unknown = ['linkedin.zip/Ad_Targeting.csv', 'linkedin.zip/Skills.csv', 'Takeout/archive_browser.html'];
    const mia = collected.parties.findIndex(({ address }) => address.includes('mia'));
    const [linkedIn, google] = archiveSummaries(collected, unknown, new Set([mia]), TODAY);
    expect(linkedIn).toEqual({
      name: 'linkedin.zip',
      isLinkedIn: true,
      kind: 'messages',
      people: 0,
      events: 6,
      eventPeople: 3,
      fromYear: 2024,
      toYear: 2024,
      isToToday: false,
      unneeded: 2,
    });
    expect(google).toMatchObject({ name: 'Takeout', isLinkedIn: false, kind: 'meetings', people: 2, events: 1, unneeded: 1 });
  });

  it('is said in one sentence', () => {
    const years = text('sources.years', { isSame: 'false', isToToday: 'true', from: '2014', to: '2026' });
    const facts = {
      name: 'a.zip',
      isLinkedIn: 'true',
      people: 847,
      both: 'true',
      events: 3112,
      kind: 'messages',
      eventPeople: 214,
      years,
      isEmpty: 'false',
      unneeded: 12,
    };
    expect(text('sources.summary', facts)).toBe(
      'LinkedIn archive: 847 people, 3,112 messages with 214 people, 2014 to today; 12 files not needed.',
    );
    const empty = { ...facts, isLinkedIn: 'false', people: 0, both: 'false', events: 0, isEmpty: 'true', unneeded: 0 };
    expect(text('sources.summary', empty)).toBe('a.zip: nothing to import.');
  });
});

describe('who seems to be the user', () => {
  const organized = (times: number, others: number): SourceRecord[] =>
    [...Array<string>(times).fill('mia'), ...Array<string>(others).fill('bob')].flatMap((name, i): SourceRecord[] => {
      const participant = { name, address: `mailto:${name}@example.com` };
      const other = { name: 'Ana', address: 'mailto:ana@example.com' };
      const day = '2026-05-04' as IsoDay;
      const event = {
        id: `e${i}`,
        day,
        channel: 'meeting',
        from: participant,
        others: [other],
        thread: '',
        minutes: 30,
        title: '',
        exclusion: null,
      } as const;
      return [
        { kind: 'event', ...event },
        { kind: 'owner', participant, isStated: false },
      ];
    });

  function suggestionOf(records: readonly SourceRecord[], names: readonly string[] = []) {
    const collection = new SourceCollection({ today: TODAY, since: null });
    collection.startFile('a.ics', 'icalendar');
    for (const record of records) collection.add(record);
    return suggestedOwners(collection.result(), new Set(), { ...EMPTY_ME, names });
  }

  it.each([
    [1, 0, true], // somebody whose one meeting the user went to
    [3, 0, false],
    [6, 3, true],
    [12, 3, false],
  ])('organized %d of the meetings, somebody else %d: doubtful is %s', (times, others, isDoubtful) => {
    expect(suggestionOf(organized(times, others))).toMatchObject([{ name: 'mia', isDoubtful }]);
  });

  it('is sure with a name by which the user is known, and of nobody where two are alike', () => {
    expect(suggestionOf(organized(1, 0), ['Mia'])).toMatchObject([{ isDoubtful: false }]);
    expect(suggestionOf(organized(3, 2)).map(({ isDoubtful }) => isDoubtful)).toEqual([true, true, true]);
  });
});
