import type { Introduction } from '../../shared/analysis/suggestions/introductions';
import { formatList } from '../../shared/lib/format-text';
import { confirmIntroduction, snoozeIntroduction } from '../../shared/model/edits/introductions';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { PersonName } from '../components/PersonName';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { openLog } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { newId } from '../state/new-id';
import { showDone } from '../ui/notices';

/** Below the week's list: two people who share something rare and, as far as Kith knows, have never met. */
export function Introductions() {
  const pairs = useFindings((state) => state.introductions);
  if (pairs.length === 0) return null;
  return (
    <Section title={pairs.length === 1 ? 'Two people you could introduce' : 'People you could introduce'}>
      <ul className="k-list k-introductions">
        {pairs.map((pair) => (
          <li key={`${pair.a} ${pair.b}`}>
            <Pair pair={pair} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Pair({ pair: { a, b, shared, holders } }: { readonly pair: Introduction }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const name = (id: PersonId) => network.people.get(id)?.name ?? '';
  const interests = shared.slice(0, 2).map((id) => network.interests.get(id)?.name ?? '');
  const done = async () => {
    if (!(await commit(confirmIntroduction(network, a, b, today, newId)))) return;
    showDone(`${name(a)} and ${name(b)} know each other now`, { label: 'Undo', run: () => void undo() });
  };
  const notNow = async () => {
    if (!(await commit(snoozeIntroduction(network, a, b, today)))) return;
    showDone('Left for three months', { label: 'Undo', run: () => void undo() });
  };
  return (
    <>
      <p>
        <PersonName person={a} /> and <PersonName person={b} /> both care about <bdi className="k-strong">{formatList(interests)}</bdi>
        {holders === 2 ? ', and nobody else you know does.' : text('this-week.likeOnlyOthers', { count: holders - 2 })}
      </p>
      <div className="k-actions">
        <button type="button" className="k-link" onClick={() => void done()}>
          Introduced them
        </button>
        <button type="button" className="k-link k-secondary" onClick={() => openLog({ people: [a, b] })}>
          Log it
        </button>
        <button type="button" className="k-link k-secondary" onClick={() => void notNow()}>
          Not now
        </button>
      </div>
    </>
  );
}
