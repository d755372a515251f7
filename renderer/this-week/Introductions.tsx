import type { Introduction } from '../../shared/analysis/suggestions/introductions';
import { formatDuration } from '../../shared/lib/format-time';
import { confirmIntroduction, INTRODUCTION_SNOOZE_DAYS, snoozeIntroduction } from '../../shared/model/edits/introductions';
import type { PersonId } from '../../shared/model/ids';
import { introductionValues } from '../../shared/sentences/reconnect-sentences';
import { text } from '../../shared/strings/text';
import { PersonName } from '../components/PersonLine';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { openLog } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { newId } from '../state/new-id';
import { showDone } from '../ui/notices';
import { richText } from '../ui/RichText';
import styles from './Introductions.module.css';

/** Below the week's list: pairs who share something rare and, as far as Kith knows, have never met. */
export function Introductions() {
  const pairs = useFindings((state) => state.introductions);
  if (pairs.length === 0) return null;
  return (
    <Section title={text('this-week.introductions', { count: pairs.length })}>
      <ul className={`k-list ${styles.list}`}>
        {pairs.map((pair) => (
          <li key={`${pair.a} ${pair.b}`}>
            <IntroductionItem pair={pair} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function IntroductionItem({ pair }: { readonly pair: Introduction }) {
  const { a, b } = pair;
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const nameOf = (id: PersonId) => network.people.get(id)?.name ?? '';
  const showUndoable = (message: string) => showDone(message, { label: text('common.undo'), run: () => void undo() });
  const introduce = async () => {
    if (await commit(confirmIntroduction(network, a, b, today, newId)))
      showUndoable(text('this-week.introducedDone', { a: nameOf(a), b: nameOf(b) }));
  };
  const postpone = async () => {
    if (await commit(snoozeIntroduction(network, a, b, today)))
      showUndoable(text('this-week.notNowIntroductionDone', { duration: formatDuration(INTRODUCTION_SNOOZE_DAYS) }));
  };
  return (
    <>
      <p>
        {richText('this-week.introduction', {
          a: <PersonName person={a} />,
          b: <PersonName person={b} />,
          ...introductionValues(pair, network),
          strong: (children) => <bdi className="k-strong">{children}</bdi>,
        })}
      </p>
      <div className="k-actions">
        <button type="button" className="k-link" onClick={() => void introduce()}>
          {text('this-week.introduced')}
        </button>
        <button type="button" className="k-link k-secondary" onClick={() => openLog({ people: [a, b] })}>
          {text('this-week.logIt')}
        </button>
        <button type="button" className="k-link k-secondary" onClick={() => void postpone()}>
          {text('this-week.notNowIntroduction')}
        </button>
      </div>
    </>
  );
}
