/** Merges another version of the network: what only it has, and what both changed. The merge is one undo step. */

import { Button, Checkbox, Group, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OtherVersionEntry } from '../../shared/contract/desktop-api';
import type { Failure, Result } from '../../shared/lib/result';
import type { ClashAnswer, MergeChoices } from '../../shared/model/merge/merge-edit';
import type { MergeClash, MergePlan } from '../../shared/model/merge/merge-plan';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { undo } from '../state/network/document-store';
import { refreshOtherVersions } from '../state/network/other-versions';
import { showDone, showFailure } from '../ui/notices';
import styles from './MergeVersionDialog.module.css';
import { OtherVersionText } from './OtherVersionsBanner';

export function MergeVersionDialog({ version }: { readonly version: OtherVersionEntry }) {
  const [plan, setPlan] = useState<Result<MergePlan> | null>(null);
  useEffect(() => {
    void desktop.planMerge(version.name).then(setPlan);
  }, [version.name]);
  return (
    <Dialog title={text('settings.mergeTitle')} size={720} holdsInput>
      <p className="k-muted">
        <OtherVersionText version={version} />
      </p>
      {plan === null && <p className="k-below">{text('settings.comparing')}</p>}
      {plan?.ok === false && <Unreadable failure={plan.error} />}
      {plan?.ok && <Plan version={version} plan={plan.value} />}
    </Dialog>
  );
}

function Unreadable({ failure }: { readonly failure: Failure }) {
  return (
    <>
      <p role="alert" className="k-below">
        <bdi>{failure.message}</bdi>
      </p>
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={closeDialog}>
          {text('common.close')}
        </Button>
      </Group>
    </>
  );
}

function Plan({ version, plan }: { readonly version: OtherVersionEntry; readonly plan: MergePlan }) {
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [clashes, setClashes] = useState<ClashAnswers>({});
  const [restoresDeleted, setRestoresDeleted] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isNothing = plan.peopleCount + plan.clashCount + plan.others === 0;
  const merge = async (choices: MergeChoices) => {
    setBusy(true);
    const done = await desktop.mergeVersion(version.name, choices);
    setBusy(false);
    if (!done.ok) {
      showFailure(text('settings.mergeFailed'), done.error, text('settings.unchanged'));
      return;
    }
    closeDialog();
    void refreshOtherVersions();
    showDone(text('settings.merged'), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <>
      {isNothing && <p className="k-below">{text('settings.mergeNothing')}</p>}
      {plan.peopleCount > 0 && <OnlyInOther plan={plan} excluded={excluded} onChange={setExcluded} />}
      {plan.others > 0 && <p className="k-below">{text('settings.mergeOthers', { count: plan.others })}</p>}
      {plan.clashCount > 0 && <ChangedInBoth plan={plan} answers={clashes} onChange={setClashes} />}
      {plan.deletedHere > 0 && (
        <Checkbox
          mt={16}
          size="sm"
          label={text('settings.bringBack', { count: plan.deletedHere })}
          checked={restoresDeleted}
          onChange={(event) => setRestoresDeleted(event.currentTarget.checked)}
        />
      )}
      <Group className="k-dialog-foot" justify="flex-end" gap={8} mt={16}>
        <span className="k-muted k-grow">{text('settings.mergeNote')}</span>
        <Button variant="default" onClick={closeDialog}>
          {text('common.cancel')}
        </Button>
        <Button data-autofocus loading={isBusy} onClick={() => void merge({ excluded: [...excluded], clashes, restoresDeleted })}>
          {text(isNothing ? 'settings.quarantineCopy' : 'settings.merge')}
        </Button>
      </Group>
    </>
  );
}

interface OnlyInOtherProps {
  readonly plan: MergePlan;
  /** Ids of people whom the merge leaves out. */
  readonly excluded: ReadonlySet<string>;
  readonly onChange: (excluded: ReadonlySet<string>) => void;
}

function OnlyInOther({ plan, excluded, onChange }: OnlyInOtherProps) {
  return (
    <section aria-label={text('settings.onlyInOther')} className="k-settings-more">
      <h3>{text('settings.onlyInOther')}</h3>
      <ul className={`k-list ${styles.people}`}>
        {plan.people.map(({ id, name, isNew, gains }) => (
          <li key={id} className="k-list-row">
            <Checkbox
              size="sm"
              label={<bdi className="k-strong">{name}</bdi>}
              checked={!excluded.has(id)}
              onChange={() => onChange(toggled(excluded, id))}
            />
            <span className="k-muted">{[isNew ? text('settings.new') : '', ...gains].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {plan.peopleCount > plan.people.length && (
        <p className="k-muted">{text('settings.morePeople', { count: plan.peopleCount - plan.people.length })}</p>
      )}
    </section>
  );
}

/** By the key of the clash. */
type ClashAnswers = Readonly<Record<string, ClashAnswer>>;

interface ChangedInBothProps {
  readonly plan: MergePlan;
  readonly answers: ClashAnswers;
  readonly onChange: (answers: ClashAnswers) => void;
}

function ChangedInBoth({ plan, answers, onChange }: ChangedInBothProps) {
  return (
    <section aria-label={text('settings.changedInBoth')} className="k-settings-more">
      <h3>{text('settings.changedInBoth')}</h3>
      {plan.clashes.map((clash) => (
        <Clash
          key={clash.key}
          clash={clash}
          answer={answers[clash.key] ?? (clash.canKeepBoth ? 'both' : 'mine')}
          onAnswer={(answer) => onChange({ ...answers, [clash.key]: answer })}
        />
      ))}
      {plan.clashCount > plan.clashes.length && (
        <p className="k-muted">{text('settings.moreClashes', { count: plan.clashCount - plan.clashes.length })}</p>
      )}
    </section>
  );
}

function Clash({
  clash,
  answer,
  onAnswer,
}: {
  readonly clash: MergeClash;
  readonly answer: ClashAnswer;
  readonly onAnswer: (answer: ClashAnswer) => void;
}) {
  return (
    <div className={styles.clash}>
      <div className={styles.clashHead}>
        <span className="k-grow">
          <bdi className="k-strong">{clash.about}</bdi> <span className="k-muted">{clash.field.toLowerCase()}</span>
        </span>
        <SegmentedControl
          size="xs"
          aria-label={text('settings.keepFor', { person: clash.about, field: clash.field.toLowerCase() })}
          value={answer}
          onChange={(value) => onAnswer(value as ClashAnswer)}
          data={[
            { value: 'mine', label: text('settings.mine') },
            { value: 'theirs', label: text('settings.theirs') },
            ...(clash.canKeepBoth ? [{ value: 'both', label: text('settings.bothValues') }] : []),
          ]}
        />
      </div>
      <dl className={styles.values}>
        <dt>{text('settings.mine')}</dt>
        <dd data-off={answer === 'theirs' || undefined}>
          <bdi>{clash.mine}</bdi>
        </dd>
        <dt>{text('settings.theirs')}</dt>
        <dd data-off={answer === 'mine' || undefined}>
          <bdi>{clash.theirs}</bdi>
        </dd>
      </dl>
    </div>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
