/** `kith trip PLACE`: whom the user knows in a place, the closest first, and how to begin with each. */
import { openersFor } from '../../../shared/analysis/suggestions/conversation-opener';
import { formatDay } from '../../../shared/lib/format-time';
import { fail, ok } from '../../../shared/lib/result';
import { addToCircle } from '../../../shared/model/edits/circles';
import { fold } from '../../../shared/model/fold';
import type { Person } from '../../../shared/model/network';
import { isInPlace } from '../../../shared/query/match-query';
import { readFindings } from '../../../shared/sentences/read-findings';
import { openerSentence } from '../../../shared/sentences/reconnect-sentences';
import { text } from '../../../shared/strings/text';
import { runAnalysis } from '../analyze';
import { type Command, optionHelp, textOption, todayHelp } from '../command';
import { withReadOnlyStore, withWritableStore } from '../open-network';
import { saveStep } from './save-step';

export const tripCommand: Command = {
  name: 'trip',
  synopsis: 'PLACE [--circle NAME] [--today DATE]',
  summary: 'command-line.trip',
  details: () => [optionHelp('--circle NAME', text('command-line.tripCircle')), todayHelp()],
  options: { circle: { type: 'string' }, today: { type: 'string' } },
  positionals: [1, 1],
  run: async (invocation) => {
    const [place = ''] = invocation.positionals;
    const circle = textOption(invocation, 'circle')?.trim();
    if (fold(place) === '' || circle === '')
      return fail('usage', text(circle === '' ? 'command-line.circleName' : 'command-line.tripPlace'));
    const rows = await withReadOnlyStore(invocation, async (store) => {
      const network = store.network();
      const found = new Map(readFindings(runAnalysis(invocation, network).results, network).people.map((person) => [person.id, person]));
      const rankOf = ({ id }: Person) => found.get(id)?.rank ?? Number.POSITIVE_INFINITY;
      const people = [...network.people.values()].filter((person) => isOpen(person) && isInPlace(person, place));
      return ok(
        people
          .sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name))
          .map((person) => {
            const [opener] = openersFor(network, person.id, invocation.today);
            const sentence = opener ? openerSentence(opener, { network, today: invocation.today }) : '';
            const { id, name, company, place: where } = person;
            return { id, name, company, place: where, lastContact: found.get(id)?.lastContact ?? null, opener: sentence };
          }),
      );
    });
    if (!rows.ok) return rows;
    const lines = rows.value.map(({ name, company, lastContact, opener }) => {
      const last =
        lastContact === null
          ? text('command-line.tripNoContact')
          : text('command-line.tripLast', { day: formatDay(lastContact, invocation.today) });
      return [[name, company].filter(Boolean).join(', '), last, opener].filter(Boolean).join(' · ');
    });
    const list = ok({ json: rows.value, text: lines.length === 0 ? text('command-line.tripNobody', { place }) : lines.join('\n') });
    if (circle === undefined || rows.value.length === 0) return list;
    const ids = rows.value.map(({ id }) => id);
    return await withWritableStore(invocation, async (store) => {
      const saved = await saveStep(store, addToCircle(store.network(), circle, ids, invocation.newId), {});
      return saved.ok ? list : saved;
    });
  },
};

/** Who can be met. */
function isOpen({ standing }: Person): boolean {
  return standing === 'ordinary' || standing === 'do-not-track';
}
