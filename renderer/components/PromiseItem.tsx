import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { formatDay } from '../../shared/lib/format-time';
import { type IsoDay, parseIsoDay } from '../../shared/model/day';
import type { Edit } from '../../shared/model/edit';
import { decidePromise, movePromise } from '../../shared/model/edits/promises';
import type { OpenPromise } from '../../shared/model/open-promises';
import { someNames } from '../../shared/strings/phrases';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { showDone } from '../ui/notices';
import styles from './PromiseItem.module.css';

/** An open promise of the user, with what can become of it: kept, dropped, or another day. Each answer is one step of undo. */
export function PromiseItem({ promise, showsPeople }: { readonly promise: OpenPromise; readonly showsPeople: boolean }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const { interaction, people, text: what, madeOn } = promise;
  const names = someNames(people.map((id) => network.people.get(id)?.name ?? ''));
  const answer = async (edit: Edit, message: string) => {
    if (await commit(edit)) showDone(message, { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <div className={styles.item}>
      <p>
        <bdi className="k-strong">{what}</bdi>{' '}
        <span className="k-muted">
          {showsPeople ? text('person.promiseTo', { people: names, day: formatDay(madeOn, today) }) : formatDay(madeOn, today)}
        </span>
      </p>
      <div className={`k-actions ${styles.actions}`}>
        <button
          type="button"
          className="k-link"
          data-answer="promise-kept"
          onClick={() => void answer(decidePromise(network, interaction, 'kept'), text('person.promiseKeptDone'))}
        >
          {text('person.promiseKept')}
        </button>
        <button
          type="button"
          className="k-link k-secondary"
          onClick={() => void answer(decidePromise(network, interaction, 'dropped'), text('person.promiseDroppedDone'))}
        >
          {text('person.promiseDrop')}
        </button>
        <PromiseDay
          promise={promise}
          onChange={(day) => void answer(movePromise(network, interaction, day), text('person.promiseMovedDone'))}
        />
      </div>
    </div>
  );
}

/** The day by which the user means to keep the promise; a calendar to choose another. */
function PromiseDay({ promise, onChange }: { readonly promise: OpenPromise; readonly onChange: (day: IsoDay | null) => void }) {
  const today = useToday((state) => state.day);
  const [isOpen, setOpen] = useState(false);
  const { due } = promise;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={`k-link k-secondary ${due !== null && due < today ? styles.late : ''}`}
          aria-label={text('person.promiseDay', { promise: promise.text })}
          onClick={() => setOpen(!isOpen)}
        >
          {due === null ? text('person.promiseNoDay') : text('person.promiseBy', { day: formatDay(due, today) })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={due}
          defaultDate={due ?? today}
          allowDeselect
          onChange={(chosen) => {
            onChange(chosen === null ? null : parseIsoDay(chosen));
            setOpen(false);
          }}
          size="sm"
          ariaLabels={{ previousMonth: text('journal.previousMonth'), nextMonth: text('journal.nextMonth') }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
