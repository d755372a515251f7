import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import type { PersonId } from '../../shared/model/ids';
import { type MessageKey, text } from '../../shared/strings/text';
import { useAnalysisQuery } from '../analysis/query';
import { HowMeasured } from '../components/Breakdown';
import { PersonName } from '../components/PersonLine';
import { useNetwork } from '../state/network/document-store';
import { bdi, richText } from '../ui/RichText';
import styles from './ScoreParts.module.css';

const PARTS = [
  { part: 'value', label: 'this-week.partValue', meaning: 'this-week.partValueMeaning' },
  { part: 'chance', label: 'this-week.partChance', meaning: 'this-week.partChanceMeaning' },
  { part: 'freshness', label: 'this-week.partFreshness', meaning: 'this-week.partFreshnessMeaning' },
  { part: 'occasion', label: 'this-week.partOccasion', meaning: 'this-week.partOccasionMeaning' },
] as const satisfies readonly { readonly part: keyof ReconnectRow['parts']; readonly label: MessageKey; readonly meaning: MessageKey }[];

/** How a suggestion was chosen: what would change it, and a bar for each part of its score. */
export function ScoreParts({ row }: { readonly row: ReconnectRow }) {
  return (
    <>
      <CounterfactualSentence person={row.person} />
      <dl className={styles.parts}>
        {PARTS.map(({ part, label, meaning }) => (
          <div key={part}>
            <dt>
              {richText('this-week.part', {
                part: text(label),
                meaning: text(meaning),
                muted: (children) => <span className="k-muted">{children}</span>,
              })}
            </dt>
            <dd>
              <meter min={0} max={1} value={Math.min(1, row.parts[part])} aria-label={text(label)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="k-muted k-small">{text('this-week.partSources')}</p>
      <HowMeasured />
    </>
  );
}

function CounterfactualSentence({ person }: { readonly person: PersonId }) {
  const network = useNetwork();
  const result = useAnalysisQuery({ kind: 'counterfactual', person });
  if (result === null) return null;
  const { isChosenNow, leaves, next } = result.counterfactual;
  const name = network.people.get(person)?.name ?? '';
  if (!isChosenNow) return <p>{text('this-week.notChosenToday', { name })}</p>;
  if (!leaves) return <p>{text('this-week.wouldStay', { name })}</p>;
  if (next === null) return <p>{richText('this-week.wouldLeave', { name, bdi })}</p>;
  return <p>{richText('this-week.wouldLeaveFor', { name, next: <PersonName person={next} />, bdi })}</p>;
}
