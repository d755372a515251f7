/** The choices before an import: who the user is, from which day on, whether titles are kept. */
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OwnFact, SourcesChoices, SourcesPreview } from '../../shared/contract/sources-preview';
import { parseIsoDay } from '../../shared/model/day';
import { text } from '../../shared/strings/text';
import { TagInput } from '../ui/TagInput';
import styles from './sources.module.css';

interface PreviewChoicesProps {
  readonly preview: SourcesPreview;
  readonly choices: SourcesChoices;
  readonly onChange: (choices: SourcesChoices) => void;
}

export function PreviewChoices({ preview, choices, onChange }: PreviewChoicesProps) {
  const [since, setSince] = useState('');
  const day = parseIsoDay(since.trim());
  const changeSince = (value: string) => {
    setSince(value);
    const parsed = parseIsoDay(value.trim());
    if (parsed !== null || value.trim() === '') onChange({ ...choices, since: parsed });
  };
  return (
    <div className={styles.choices}>
      <Owner preview={preview} choices={choices} onChange={onChange} />
      <AboutMe preview={preview} choices={choices} onChange={onChange} />
      <TextInput
        size="sm"
        label={text('sources.since')}
        placeholder={text('sources.sinceHint')}
        value={since}
        error={since.trim() !== '' && day === null ? text('sources.sinceInvalid') : undefined}
        onChange={(event) => changeSince(event.currentTarget.value)}
      />
      <Checkbox
        label={text('sources.keepTitles')}
        checked={choices.keepsTitles}
        onChange={(event) => onChange({ ...choices, keepsTitles: event.currentTarget.checked })}
      />
      <p className="k-muted k-small">{text('sources.privacy')}</p>
    </div>
  );
}

/** Shown while some file does not say who its owner is. */
function Owner({ preview, choices, onChange }: PreviewChoicesProps) {
  const { suggestions } = preview;
  if (suggestions.length === 0 && !isOwnerUnknown(preview) && choices.me.length === 0) return null;
  const toggle = (party: number, isMe: boolean) => {
    const rest = choices.confirmedOwners.filter((one) => one !== party);
    onChange({ ...choices, confirmedOwners: isMe ? [...rest, party] : rest });
  };
  return (
    <section aria-label={text('sources.isThisYou')}>
      <h3>{text('sources.isThisYou')}</h3>
      <p className="k-muted">{text('sources.isThisYouHint')}</p>
      {suggestions.map(({ party, name, address }) => (
        <Checkbox
          key={party}
          label={partyText(name, address.replace(/^(?:mailto|tel):/, ''))}
          checked={choices.confirmedOwners.includes(party)}
          onChange={(event) => toggle(party, event.currentTarget.checked)}
        />
      ))}
      <TagInput size="sm" label={text('sources.yourNames')} value={choices.me} onChange={(me) => onChange({ ...choices, me })} />
    </section>
  );
}

function partyText(name: string, address: string): string {
  return name === '' || address === '' || name === address ? name || address : text('sources.suggestion', { name, address });
}

/** Contacts of some file stay out because nothing says who in it is the user. */
export function isOwnerUnknown({ files }: SourcesPreview): boolean {
  return files.some(({ skipped }) => skipped.some(({ reason }) => reason.key === 'sources.owner-unknown'));
}

/** Employers, schools and places of the user that are not in their profile yet. */
function AboutMe({ preview: { aboutMe }, choices, onChange }: PreviewChoicesProps) {
  if (aboutMe.length === 0) return null;
  const toggle = (key: string, isTaken: boolean) => {
    const rest = choices.aboutMe.filter((one) => one !== key);
    onChange({ ...choices, aboutMe: isTaken ? [...rest, key] : rest });
  };
  return (
    <section aria-label={text('sources.aboutMe')} className={styles.facts}>
      <h3>{text('sources.aboutMe')}</h3>
      <p className="k-muted">{text('sources.aboutMeHint')}</p>
      {aboutMe.map((fact) => (
        <Checkbox
          key={fact.key}
          label={fact.value}
          description={positionsText(fact)}
          checked={choices.aboutMe.includes(fact.key)}
          onChange={(event) => toggle(fact.key, event.currentTarget.checked)}
        />
      ))}
    </section>
  );
}

function positionsText({ positions }: OwnFact): string {
  return positions
    .map(({ detail, since, until }) =>
      text('sources.ownPosition', {
        title: detail,
        hasTitle: String(detail !== ''),
        dates: since === '' ? 'none' : until === '' ? 'open' : 'closed',
        since,
        until,
      }),
    )
    .join(' · ');
}
