/** What the interview on who knows whom has found: a picture while it goes on, sentences at its end. */
import { Button } from '@mantine/core';
import type { AskedPeople } from '../../shared/analysis/contacts/who-knows-whom';
import { initials } from '../../shared/lib/format-text';
import { apartSentence, densitySentence } from '../../shared/sentences/contact-sentences';
import { closureSentence } from '../../shared/sentences/network-sentences';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { structuralHolesAroundUser, useFindings } from '../state/network/findings-store';
import { openGraph } from '../state/view/view-actions';
import styles from './QuestionRound.module.css';

const SIZE = 320;
const RADIUS = 136;
const DOT = 14;

/** The people asked about in a ring, with the ties stated so far. A picture of what the list beside it says, so screen readers skip it. */
export function AcquaintanceCircle({ asked, current }: { readonly asked: AskedPeople; readonly current: number }) {
  const { people } = useNetwork();
  const at = (number: number) => {
    const angle = (2 * Math.PI * number) / asked.people.length - Math.PI / 2;
    return { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) };
  };
  return (
    <svg className={styles.circle} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      {asked.pairs.map(([a, b]) => {
        const [from, to] = [at(a), at(b)];
        const isCurrent = a === current || b === current;
        return <line key={`${a} ${b}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} data-current={isCurrent || undefined} />;
      })}
      {asked.people.map((id, number) => {
        const { x, y } = at(number);
        return (
          <g key={id} data-current={number === current || undefined}>
            <circle cx={x} cy={y} r={DOT} />
            <text x={x} y={y} dy="0.35em">
              {initials(people.get(id)?.name ?? '')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the answers say: density, who is apart, and how closed the network is. */
export function AcquaintanceSummary({ asked }: { readonly asked: AskedPeople }) {
  const { people } = useNetwork();
  const findings = useFindings((state) => state.findings);
  const apart = apartSentence(asked, (id) => people.get(id)?.name ?? '');
  return (
    <div className={styles.question} role="status">
      <p>{densitySentence(asked)}</p>
      {apart !== null && <p>{apart}</p>}
      {findings !== null && <p>{closureSentence(structuralHolesAroundUser(null))}</p>}
      <div>
        <Button onClick={() => openGraph('map')}>{text('questions.whoShow')}</Button>
      </div>
    </div>
  );
}
