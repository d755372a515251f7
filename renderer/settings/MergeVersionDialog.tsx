/** Another version of the network: what it has that this one lacks, and where both changed the same. Merged as one step that can be undone. */
import { Button, Checkbox, Group, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OtherVersionEntry } from '../../shared/contract/desktop-api';
import type { Failure, Result } from '../../shared/lib/result';
import type { ClashAnswer, MergeChoices } from '../../shared/model/merge/merge-edit';
import type { MergeClash, MergePlan } from '../../shared/model/merge/merge-plan';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { undo } from '../state/network/document-store';
import { refreshOtherVersions } from '../state/network/other-versions';
import { Dialog } from '../ui/Dialog';
import { showDone, showFailure } from '../ui/notices';
import { versionInWords } from './OtherVersionsBanner';

export function MergeVersionDialog({ version }: { readonly version: OtherVersionEntry }) {
  const [plan, setPlan] = useState<Result<MergePlan> | null>(null);
  useEffect(() => {
    void desktop.planMerge(version.name).then(setPlan);
  }, [version.name]);
  return (
    <Dialog title="Merge another version" size={720} holdsInput>
      <p className="k-muted">{versionInWords(version)}</p>
      {plan === null && <p className="k-below">Comparing…</p>}
      {plan?.ok === false && <NotReadable failure={plan.error} />}
      {plan?.ok && <Plan version={version} plan={plan.value} />}
    </Dialog>
  );
}

function NotReadable({ failure }: { readonly failure: Failure }) {
  return (
    <>
      <p role="alert" className="k-below">
        <bdi>{failure.message}</bdi>
      </p>
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={closeDialog}>
          Close
        </Button>
      </Group>
    </>
  );
}

function Plan({ version, plan }: { readonly version: OtherVersionEntry; readonly plan: MergePlan }) {
  const [leave, setLeave] = useState<ReadonlySet<string>>(new Set());
  const [clashes, setClashes] = useState<Readonly<Record<string, ClashAnswer>>>({});
  const [bringsBack, setBringsBack] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isNothing = plan.peopleCount + plan.clashCount + plan.others === 0;
  const merge = async (choices: MergeChoices) => {
    setBusy(true);
    const done = await desktop.mergeVersion(version.name, choices);
    setBusy(false);
    if (!done.ok) {
      showFailure('Not merged', done.error, 'Your network is as it was.');
      return;
    }
    closeDialog();
    void refreshOtherVersions();
    showDone('Merged. Nothing was deleted, and the copy is kept aside', { label: 'Undo', run: () => void undo() });
  };
  return (
    <>
      {isNothing && <p className="k-below">It has nothing that your network lacks.</p>}
      {plan.peopleCount > 0 && (
        <section aria-label="What it has" className="k-settings-more">
          <h3>What it has and yours has not</h3>
          <ul className="k-list k-merge-list">
            {plan.people.map(({ id, name, isNew, gains }) => (
              <li key={id} className="k-list-row">
                <Checkbox
                  size="sm"
                  label={<bdi className="k-strong">{name}</bdi>}
                  checked={!leave.has(id)}
                  onChange={() => setLeave((before) => toggled(before, id))}
                />
                <span className="k-muted">{[isNew ? 'new' : '', ...gains].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
          {plan.peopleCount > plan.people.length && <p className="k-muted">And {plan.peopleCount - plan.people.length} more people.</p>}
        </section>
      )}
      {plan.others > 0 && (
        <p className="k-below">
          {plan.others === 1 ? 'One interest, circle or setting' : `${plan.others} interests, circles and settings`} that belong to nobody
          in particular.
        </p>
      )}
      {plan.clashCount > 0 && (
        <section aria-label="Changed in both" className="k-settings-more">
          <h3>Changed in both</h3>
          {plan.clashes.map((clash) => (
            <Clash
              key={clash.key}
              clash={clash}
              answer={clashes[clash.key] ?? (clash.canKeepBoth ? 'both' : 'mine')}
              onAnswer={(answer) => setClashes((before) => ({ ...before, [clash.key]: answer }))}
            />
          ))}
          {plan.clashCount > plan.clashes.length && (
            <p className="k-muted">
              And {plan.clashCount - plan.clashes.length} more: both are kept where a note can hold them, else yours.
            </p>
          )}
        </section>
      )}
      {plan.deletedHere > 0 && (
        <Checkbox
          mt={16}
          size="sm"
          label={`Bring back what you deleted here and is still there (${plan.deletedHere})`}
          checked={bringsBack}
          onChange={(event) => setBringsBack(event.currentTarget.checked)}
        />
      )}
      <Group className="k-dialog-foot" justify="flex-end" gap={8} mt={16}>
        <span className="k-muted k-grow">One step of undo; a backup is made before.</span>
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button data-autofocus loading={isBusy} onClick={() => void merge({ leave: [...leave], clashes, bringsBack })}>
          {isNothing ? 'Put the copy aside' : 'Merge'}
        </Button>
      </Group>
    </>
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
  const name = `${clash.about}, ${clash.field.toLowerCase()}`;
  return (
    <div className="k-clash">
      <div className="k-clash-head">
        <span className="k-grow">
          <bdi className="k-strong">{clash.about}</bdi> <span className="k-muted">{clash.field.toLowerCase()}</span>
        </span>
        <SegmentedControl
          size="xs"
          aria-label={`Keep for ${name}`}
          value={answer}
          onChange={(value) => onAnswer(value as ClashAnswer)}
          data={[
            { value: 'mine', label: 'Mine' },
            { value: 'theirs', label: 'Theirs' },
            ...(clash.canKeepBoth ? [{ value: 'both', label: 'Both, in the note' }] : []),
          ]}
        />
      </div>
      <dl className="k-clash-values">
        <dt>Mine</dt>
        <dd data-off={answer === 'theirs' || undefined}>
          <bdi>{clash.mine}</bdi>
        </dd>
        <dt>Theirs</dt>
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
