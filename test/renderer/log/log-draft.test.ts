import { describe, expect, it } from 'vitest';
import {
  decodeLogDraft,
  describeLogDraft,
  hasDetails,
  initialLogDraft,
  interactionDraft,
  type LogDraft,
  RARE_CHANNELS,
} from '../../../renderer/log/log-draft';
import { parseRelativeDate } from '../../../shared/formats/log/parse-relative-date';
import type { IsoDay } from '../../../shared/model/day';
import { changeInteraction } from '../../../shared/model/edits/interactions';
import { type InteractionId, type InterestId, idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { CHANNELS, emptyNetwork, type Interaction } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';

const TODAY = '2026-06-30' as IsoDay;
const ana = 'ana' as PersonId;
const ramen = 'ramen' as InterestId;
const dinner: Interaction = {
  id: 'dinner' as InteractionId,
  day: '2026-05-15' as IsoDay,
  precision: 'month',
  people: [ana],
  channel: 'group-chat',
  minutes: 90,
  direction: 'in',
  topics: [ramen],
  note: 'Bella’s operation',
  favor: { direction: 'given', what: 'lent the drill' },
  promise: 'send the photos',
  mayQuote: false,
  origin: { source: 'log', key: 'x' },
};

function network() {
  const made = emptyNetwork();
  made.people.set(ana, newPerson(ana, 'Ana'));
  made.interests.set(ramen, { id: ramen, name: 'Ramen', aliases: [], isPrivate: false });
  made.interactions.set(dinner.id, dinner);
  return made;
}

describe('the log draft', () => {
  it('opens an entry and saves it unchanged, whatever its precision', () => {
    for (const [day, precision] of [
      ['2026-05-15', 'month'],
      ['2024-07-01', 'year'],
      ['2026-05-03', 'day'],
    ] as const) {
      const entry: Interaction = { ...dinner, day: day as IsoDay, precision };
      const made = network();
      made.interactions.set(entry.id, entry);
      const draft = initialLogDraft({ interaction: entry.id }, made);
      const understood = parseRelativeDate(draft.when, TODAY);
      expect(understood, draft.when).toEqual({ day, precision });
      if (!understood) return;
      const context = { newId: idSource(seededRandom(1)), today: TODAY };
      const edit = changeInteraction(made, entry, interactionDraft(draft, understood), context);
      expect(edit.put.interactions).toEqual([entry]);
      expect(edit.put.interests).toEqual([]);
    }
  });

  it('starts with who is asked for, and only those who are there', () => {
    const draft = initialLogDraft({ people: [ana, 'gone' as PersonId], channel: 'call' }, network());
    expect(draft.people).toEqual([ana]);
    expect(draft).toMatchObject({ channel: 'call', when: 'today', favor: 'none' });
    expect(hasDetails(draft)).toBe(false);
    expect(hasDetails(initialLogDraft({ interaction: dinner.id }, network()))).toBe(true);
  });

  it('has every channel within reach', () => {
    expect(RARE_CHANNELS).toContain('other');
    for (const channel of CHANNELS) expect(initialLogDraft({ channel }, network()).channel).toBe(channel);
  });
});

describe('a draft that was kept', () => {
  const network = emptyNetwork();
  const draft = initialLogDraft({ note: 'She is moving' }, network);

  it('comes back as it was', () => {
    const full = {
      ...draft,
      people: ['ana' as PersonId, { newName: 'Ben' }],
      when: 'last Tuesday',
      minutes: 30,
      mayQuote: false,
      nameTyped: 'Cl',
      topicTyped: 'bould',
    };
    expect(decodeLogDraft(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it('is an empty one where it makes no sense', () => {
    const nonsense = {
      people: [7, null, {}, ''],
      when: 3,
      channel: 'pigeon',
      topics: [1],
      note: null,
      minutes: -4,
      direction: 'up',
      favor: 1,
    };
    expect(decodeLogDraft(nonsense)).toEqual(initialLogDraft({}, network));
  });

  it('saves a topic that is still being typed, once', () => {
    const topics = (topicTyped: string) =>
      interactionDraft({ ...draft, topics: ['ramen'], topicTyped }, { day: TODAY, precision: 'day' }).topics;
    expect(topics(' bouldering ')).toEqual(['ramen', 'bouldering']);
    expect(topics('ramen')).toEqual(['ramen']);
    expect(topics(' ')).toEqual(['ramen']);
  });

  it('says what it is about', () => {
    network.people.set('ana' as PersonId, newPerson('ana' as PersonId, 'Ana'));
    const about = (...people: LogDraft['people']) => describeLogDraft({ ...draft, people }, network);
    expect(about()).toBe('a log entry');
    expect(about('ana' as PersonId)).toBe('a note about Ana');
    expect(about('ana' as PersonId, { newName: 'Ben' })).toBe('a note about Ana and Ben');
    expect(about('ana' as PersonId, { newName: 'Ben' }, { newName: 'Cleo' })).toBe('a note about Ana and 2 others');
  });
});
