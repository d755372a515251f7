/** What an import of archives would do: who becomes a person, who is held back, what counts once. */
import { describe, expect, it } from 'vitest';
import { SourceCollection } from '../../../../shared/formats/sources/collected-sources';
import { planSources } from '../../../../shared/formats/sources/plan-sources';
import type { Participant, SourceEvent, SourceRecord } from '../../../../shared/formats/sources/source-record';
import { checkEdit } from '../../../../shared/model/check-edit';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { EMPTY_ME } from '../../../../shared/model/edits/imports/imports';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { message } from '../../../../shared/strings/message';
import { readerNamed, readRecords, sourceFile } from './readers/read-source';

const TODAY = '2026-06-30' as IsoDay;
const mailOf = (name: string): Participant => ({ name, address: `mailto:${name.toLowerCase()}@example.com` });
const ME = mailOf('Mia');
const newId = idSource(seededRandom(3));

let count = 0;
function event(from: Participant | null, others: readonly Participant[], fields: Partial<SourceEvent> = {}): SourceEvent {
  const day = '2026-05-04' as IsoDay;
  return {
    kind: 'event',
    id: `e${count++}`,
    day,
    channel: 'email',
    from,
    others,
    thread: '',
    minutes: null,
    title: '',
    exclusion: null,
    ...fields,
  };
}

const OWNER: SourceRecord = { kind: 'owner', participant: ME, isStated: true };

function planOf(
  network: Network,
  records: readonly SourceRecord[],
  confirmedOwners: readonly number[] = [],
  format = 'mbox',
  aboutMe: readonly string[] = [],
) {
  const collection = new SourceCollection({ today: TODAY, since: null });
  collection.startFile('a', format);
  for (const record of records) collection.add(record);
  const context = { newId, today: TODAY, label: 'import', step: 'r1', paths: [], confirmedOwners, me: EMPTY_ME, aboutMe };
  const plan = planSources(network, collection.result(), context);
  expect(checkEdit(network, plan.edit)).toEqual({ ok: true, value: null });
  return plan;
}

const namesOf = (plan: ReturnType<typeof planOf>) => (plan.edit.put.people ?? []).map(({ name }) => name).sort();
const reasonsOf = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries((plan.edit.put.heldBack ?? []).map(({ name, reason }) => [name, reason]));

describe('who becomes a person', () => {
  it('is whoever wrote and was written to, met or called, and nobody else', () => {
    const [ana, ben, cleo, dov, info] = ['Ana', 'Ben', 'Cleo', 'Dov', 'Info'].map(mailOf) as [
      Participant,
      Participant,
      Participant,
      Participant,
      Participant,
    ];
    const plan = planOf(emptyNetwork(), [
      OWNER,
      event(ana, [ME]),
      event(ME, [ana], { day: '2026-05-09' as IsoDay }),
      event(ben, [ME]),
      event(ME, [cleo]),
      event(ME, [dov], { channel: 'meeting' }),
      event(info, [ME]),
      event(ME, [info]),
    ]);
    expect(namesOf(plan)).toEqual(['Ana', 'Dov']);
    expect(reasonsOf(plan)).toEqual({ Ben: 'only-they-wrote', Cleo: 'only-you-wrote', Info: 'shared-address' });
    expect(plan.heldBack).toEqual({ people: 3, reasons: { 'only-they-wrote': 1, 'only-you-wrote': 1, 'shared-address': 1 } });
  });

  it('is nobody in a crowd, a list, a spam folder, or what is still to come', () => {
    const crowd = Array.from({ length: 14 }, (_, i) => mailOf(`P${i}`));
    const records = [
      OWNER,
      event(ME, crowd, { channel: 'meeting' }),
      event(mailOf('Ana'), [ME], { exclusion: 'list' }),
      event(ME, [mailOf('Ben')], { channel: 'meeting', day: '2027-01-01' as IsoDay }),
    ];
    expect(planOf(emptyNetwork(), records).importId).toBeNull();
  });

  it('counts the answer of a later import', () => {
    const network = emptyNetwork();
    const first = planOf(network, [OWNER, event(mailOf('Ana'), [ME])]);
    applyEdit(network, first.edit);
    expect(network.heldBack.size).toBe(1);
    const second = planOf(network, [OWNER, event(ME, [mailOf('Ana')], { day: '2026-06-01' as IsoDay })]);
    expect(namesOf(second)).toEqual(['Ana']);
    expect(second.edit.delete.heldBack).toEqual(['mailto:ana@example.com']);
  });
});

describe('who the user is', () => {
  const unknown = [event(ME, [mailOf('Ana')]), event(mailOf('Ana'), [ME]), { kind: 'owner', participant: ME, isStated: false } as const];

  it('is asked where a file only suggests it, and nothing is taken until then', () => {
    const plan = planOf(emptyNetwork(), unknown);
    expect(plan.importId).toBeNull();
    expect(plan.suggestions.map(({ address }) => address)).toEqual(['mailto:mia@example.com']);
    expect(plan.noContact[0]?.get('owner-unknown')).toBe(2);
  });

  it('offers everybody of a group chat in which nothing tells it, and of a crowd nobody', () => {
    const chat = (names: readonly string[]) => {
      const writers = names.map((name) => ({ name, address: '' }));
      return writers.map((writer) =>
        event(
          writer,
          writers.filter((one) => one !== writer),
          { channel: 'message' },
        ),
      );
    };
    const offered = planOf(emptyNetwork(), chat(['Sam', 'Marko', 'Ana'])).suggestions;
    expect(offered.map(({ name, isDoubtful }) => [name, isDoubtful]).toSorted()).toEqual([
      ['Ana', true],
      ['Marko', true],
      ['Sam', true],
    ]);
    expect(planOf(emptyNetwork(), chat(Array.from({ length: 13 }, (_, i) => `P${i}`))).suggestions).toEqual([]);
  });

  it('is kept once confirmed', () => {
    const network = emptyNetwork();
    const { suggestions } = planOf(network, unknown);
    const plan = planOf(
      network,
      unknown,
      suggestions.map(({ party }) => party),
    );
    applyEdit(network, plan.edit);
    expect(network.me.get('me')).toMatchObject({ names: ['Mia'], emails: ['mia@example.com'] });
    expect(namesOf(planOf(network, [event(ME, [mailOf('Ben')]), event(mailOf('Ben'), [ME])]))).toEqual(['Ben']);
  });
});

describe('what counts', () => {
  const exchange = [OWNER, event(mailOf('Ana'), [ME]), event(ME, [mailOf('Ana')]), event(ME, [mailOf('Ana')])];

  it('is one entry for a day, with who wrote how many', () => {
    const [entry, ...others] = planOf(emptyNetwork(), exchange).edit.put.interactions ?? [];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ day: '2026-05-04', channel: 'email', direction: 'mutual', messages: { sent: 2, received: 1 } });
  });

  it('is nothing new when it is imported again, and does not come back when it was deleted', () => {
    const network = emptyNetwork();
    applyEdit(network, planOf(network, exchange).edit);
    expect(planOf(network, exchange).importId).toBeNull();
    const [id] = [...network.interactions.keys()];
    network.interactions.delete(id as never);
    expect(planOf(network, exchange).interactions).toEqual({ created: 0, updated: 0, unchanged: 1 });
  });

  it('adds the mails of a longer export to the entry of the day', () => {
    const network = emptyNetwork();
    applyEdit(network, planOf(network, exchange).edit);
    const more = planOf(network, [...exchange, event(mailOf('Ana'), [ME])]);
    expect(more.interactions).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(more.edit.put.interactions?.[0]?.messages).toEqual({ sent: 2, received: 2 });
  });

  it('does not add somebody again whom the user deleted', () => {
    const network = emptyNetwork();
    applyEdit(network, planOf(network, exchange).edit);
    const [ana] = [...network.people.keys()];
    network.people.delete(ana as never);
    for (const id of [...network.interactions.keys()]) network.interactions.delete(id);
    const again = planOf(network, exchange);
    expect(namesOf(again)).toEqual([]);
    expect(reasonsOf(again)).toEqual({ Ana: 'deleted' });
  });
});

describe('what files say about the user', () => {
  const work = (value: string, detail: string, since: string, until: string): SourceRecord => ({
    kind: 'own-fact',
    field: 'work',
    value,
    detail,
    since,
    until,
  });
  const home: SourceRecord = { kind: 'own-fact', field: 'places', value: 'Split', detail: '', since: '', until: '' };
  const profile = { interests: [], places: ['split'], work: ['Hooli'], stories: ['The boat'] };
  const withProfile = (): Network => {
    const network = emptyNetwork();
    applyEdit(network, { kind: 'changeMe', label: '', put: { me: [{ ...EMPTY_ME, names: ['Mia'], profile }] }, delete: {} });
    return network;
  };

  it('is offered, each employer once with its positions, and not what the profile has', () => {
    const records = [work('Contoso', 'Lead', 'Jan 2024', ''), work('HOOLI', 'Clerk', '', ''), home, work('Contoso', 'Clerk', '', '')];
    const { aboutMe, edit, importId } = planOf(withProfile(), records, [], 'linkedin-positions');
    expect(aboutMe).toEqual([
      {
        key: 'work contoso',
        field: 'work',
        value: 'Contoso',
        positions: [
          { detail: 'Lead', since: 'Jan 2024', until: '' },
          { detail: 'Clerk', since: '', until: '' },
        ],
      },
    ]);
    expect(importId).toBeNull();
    expect(edit.put).toEqual({});
  });

  it('goes into the profile only as far as it was chosen, and leaves the rest of it', () => {
    const network = withProfile();
    const records = [work('Contoso', 'Lead', '', ''), work('Initech', '', '', '')];
    const plan = planOf(network, records, [], 'linkedin-positions', ['work contoso']);
    expect(plan.edit.put.me).toEqual([{ ...EMPTY_ME, names: ['Mia'], profile: { ...profile, work: ['Hooli', 'Contoso'] } }]);
    applyEdit(network, plan.edit);
    expect(planOf(network, records, [], 'linkedin-positions').aboutMe.map(({ value }) => value)).toEqual(['Initech']);
  });

  it('gives the days of a job as precisely as the file has them, also to an employer that the profile has without days', () => {
    const network = withProfile();
    const records = [work('HOOLI', 'Clerk', '2001', 'Feb 2003'), work('Contoso', 'Lead', 'Mär 2024', ''), work('Acme', '', 'once', '')];
    const chosen = ['work hooli', 'work contoso', 'work acme'];
    const plan = planOf(network, records, [], 'linkedin-positions', chosen);
    expect(plan.aboutMe.map(({ key }) => key)).toEqual(chosen);
    applyEdit(network, plan.edit);
    expect(network.me.get('me')?.profile).toMatchObject({
      work: ['Hooli', 'Contoso', 'Acme'],
      jobs: [
        { at: 'Hooli', from: '2001', to: '2003-02' },
        { at: 'Contoso', from: '2024-03', to: '' },
      ],
    });
    expect(planOf(network, records, [], 'linkedin-positions').aboutMe).toEqual([]);
  });

  it('is kept when an import learns another address of the user', () => {
    const plan = planOf(withProfile(), [OWNER, event(ME, [mailOf('Ana')], { channel: 'meeting' })]);
    expect(plan.edit.put.me).toMatchObject([{ emails: ['mia@example.com'], profile }]);
  });
});

it('leaves out a card with more than a network keeps of one person, and says so, instead of failing as a whole', async () => {
  const cardOf = (name: string, lines: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\n${lines}END:VCARD\r\n`;
  const bytes = new TextEncoder().encode(
    cardOf('Ana Prado', `NOTE:${'a note '.repeat(150_000)}\r\n`) + cardOf('Ben Lee', 'EMAIL:ben@example.com\r\n'),
  );
  const records = await readRecords(readerNamed('vcard'), sourceFile('contacts.vcf', bytes));
  expect(namesOf(planOf(emptyNetwork(), records, [], 'vcard'))).toEqual(['Ben Lee']);
  const collection = new SourceCollection({ today: TODAY, since: null });
  collection.startFile('contacts.vcf', 'vcard');
  for (const record of records) collection.add(record);
  expect(collection.result().files[0]?.skipped).toEqual([{ where: 'Ana Prado', reason: message('formats.tooManyValues') }]);
});
