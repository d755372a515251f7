/** The order of the question round, on made users whose colleagues are alike: what 120 keys are worth. */
import { describe, expect, it } from 'vitest';
import { questionOrderSteps } from '../../../../shared/analysis/contacts/question-order';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { reconnectList } from '../../../../shared/analysis/suggestions/reconnect-list';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { applyEdit } from '../../../../shared/model/edit';
import { type Answer, answerAbout } from '../../../../shared/model/edits/people';
import { type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network, type Person } from '../../../../shared/model/network';
import { connectionsCsv, madeConnections } from '../../../builders/connections-file';
import { csv, importInto, TODAY } from '../../../builders/contacts-file';
import { networkOf } from '../../../builders/network-builder';

const order = (network: Network) => runToEnd(questionOrderSteps(network));
const imported = (seed: number) => {
  const network = emptyNetwork();
  importInto(network, csv(connectionsCsv(madeConnections(seed, 860))));
  return network;
};

/** What the made user would answer: in a few firms they know most people, in most hardly anybody. */
function truthOf(network: Network, seed: number): (person: Person) => Answer {
  const random = seededRandom(seed);
  const warmth = new Map<string, number>();
  const warmthOf = (key: string) => {
    if (!warmth.has(key)) warmth.set(key, random() ** 5);
    return warmth.get(key) as number;
  };
  const answers = new Map<PersonId, Answer>();
  for (const { id, company } of network.people.values()) {
    const firm = company.replace(/,? (?:GmbH|Inc\.|Ltd|AG)$/, '');
    const warm = Math.max(warmthOf(firm), 0.04);
    const roll = random();
    answers.set(id, roll < 0.4 * warm ? 'close' : roll < warm ? 'know' : roll < 0.5 + warm / 2 ? 'met' : roll < 0.9 ? 'who' : 'hide');
  }
  return ({ id }) => answers.get(id) as Answer;
}

const listOf = (network: Network) => {
  const analysis = analyze(network, { today: TODAY });
  const { week } = reconnectList(network, analysis, { today: TODAY, seed: 5 });
  return week.picks.filter(({ slot }) => slot === 'ranked').map(({ person }) => person);
};

const found: { readonly close: number; readonly byChance: number }[] = [];

describe.each([1, 2, 3, 4, 5, 6])('a round of 120 keys (made user %i)', (seed) => {
  const network = imported(seed);
  const truth = truthOf(network, seed);
  const asked: PersonId[] = [];
  const ask = (keys: number) => {
    for (let i = 0; i < keys; i++) {
      const [next] = order(network).next;
      const person = network.people.get(next as PersonId) as Person;
      applyEdit(network, answerAbout(person, truth(person)));
      asked.push(person.id);
    }
  };
  ask(100);
  const before = listOf(network);
  ask(20);

  it('makes a list worth reading: only people the user knows, and the same ones after twenty further answers', () => {
    const list = listOf(network);
    expect(list.length).toBe(4); // and one that is drawn
    for (const id of list) expect(truth(network.people.get(id) as Person)).toBe('close');
    expect(before.filter((id) => list.includes(id)).length).toBeGreaterThanOrEqual(3);
  });

  const isClose = (person: Person) => truth(person) === 'close';
  found.push({
    close: asked.filter((id) => isClose(network.people.get(id) as Person)).length,
    byChance: (120 * [...network.people.values()].filter(isClose).length) / 860,
  });

  it('asks nobody twice, and counts the rest as open', () => {
    expect(new Set(asked).size).toBe(120);
    expect(order(network)).toMatchObject({ answered: 120, open: 740 });
  });
});

it('finds more than 1.75 times as many close people as a random order, over the made users together', () => {
  const sum = (key: 'close' | 'byChance') => found.reduce((total, one) => total + one[key], 0);
  expect(found.length).toBe(6);
  expect(sum('close'), JSON.stringify(found)).toBeGreaterThan(1.75 * sum('byChance'));
});

it('asks nobody whose contact or closeness is known, or who is set aside', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', closeness: 2 },
      { name: 'Ben', standing: 'archived' },
      { name: 'Cleo', standing: 'do-not-track' },
      { name: 'Dov', standing: 'deceased' },
      'Eva',
      'Finn',
    ],
    log: [['2026-01-01', 'Eva', 'call']],
  });
  expect(order(network)).toEqual({ next: ['Finn'], answered: 3, open: 1 });
});

it('asks first about people of several files, then about one of each group, the largest first', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', company: 'Litware' },
      { name: 'Ben', company: 'Litware' },
      { name: 'Cleo', company: 'Contoso' },
      { name: 'Dov', company: 'Contoso' },
      { name: 'Eva', company: 'Contoso' },
      {
        name: 'Finn',
        origins: [
          { source: 'google', key: '1' },
          { source: 'linkedin', key: '2' },
        ],
        phones: ['1'],
        birthday: '--01-02',
      },
    ],
  });
  expect(order(network).next.slice(0, 3)).toEqual(['Finn', 'Cleo', 'Ana']);
});
