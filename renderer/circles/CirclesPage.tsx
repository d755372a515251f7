/** The user's circles: how each is kept, and beside the list the one that is chosen. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type CircleCare, circleCare, peopleIn } from '../../shared/analysis/suggestions/circle-care';
import type { CircleId } from '../../shared/model/ids';
import { everyInterval } from '../../shared/strings/phrases';
import { text } from '../../shared/strings/text';
import { EmptyState, ListPage } from '../components/ListPage';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { CareBar } from './CareBar';
import { CircleDetail } from './CircleDetail';
import { CircleDialog, type CircleQuestion } from './CircleDialogs';
import styles from './CirclesPage.module.css';

export function CirclesPage() {
  const network = useNetwork();
  const found = useFindings((state) => state.people);
  const circles = useMemo(() => circleCare(network, found), [network, found]);
  const [chosen, setChosen] = useState<CircleId | null>(null);
  const [question, setQuestion] = useState<CircleQuestion | null>(null);
  /** A cancelled join must not leave the new name in its field: another key makes new fields. */
  const [fieldsKey, setFieldsKey] = useState(0);
  const shown = circles.find(({ circle }) => circle === chosen) ?? circles[0];
  const close = (next: CircleId | null) => {
    setQuestion(null);
    setFieldsKey(fieldsKey + 1);
    if (next !== null) setChosen(next);
  };
  return (
    <ListPage
      title={text('circles.title')}
      count={<span className="k-muted">{circles.length}</span>}
      tools={
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setQuestion({ kind: 'new' })}>
          {text('circles.add')}
        </Button>
      }
    >
      {shown === undefined ? (
        <EmptyState title={text('circles.none')} hint={text('circles.noneHint')}>
          <Button size="xs" onClick={() => setQuestion({ kind: 'new' })}>
            {text('circles.add')}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.split}>
          <ul className={styles.list} aria-label={text('circles.list')}>
            {circles.map((care) => (
              <CircleRow key={care.circle} care={care} isShown={care === shown} onShow={() => setChosen(care.circle)} />
            ))}
          </ul>
          <CircleDetail key={`${shown.circle} ${fieldsKey}`} care={shown} onQuestion={setQuestion} />
        </div>
      )}
      {question !== null && <CircleDialog question={question} onClose={close} />}
    </ListPage>
  );
}

interface CircleRowProps {
  readonly care: CircleCare;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function CircleRow({ care, isShown, onShow }: CircleRowProps) {
  const circle = useNetwork().circles.get(care.circle);
  if (circle === undefined) return null;
  const rhythm = circle.cadenceDays === null ? '' : everyInterval(circle.cadenceDays);
  return (
    <li>
      <button type="button" className={styles.row} aria-current={isShown || undefined} onClick={onShow}>
        <span className={styles.rowHead}>
          <bdi className={styles.name}>{circle.name}</bdi>
          {care.counts.due > 0 && (
            <span className="k-badge" data-tone="quiet">
              {text('circles.due', { count: care.counts.due })}
            </span>
          )}
        </span>
        <span className="k-muted k-small">
          {[
            text('common.people', { count: peopleIn(care) }),
            care.counts.company > 0 && text('circles.company', { count: care.counts.company }),
            rhythm,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <CareBar care={care} />
      </button>
    </li>
  );
}
