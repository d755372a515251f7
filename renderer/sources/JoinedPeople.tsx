/** People of the files whom Kith takes for somebody known, because it is certain. Each can be kept apart, or split later on the person's panel. */
import { Checkbox } from '@mantine/core';
import type { JoinedSource } from '../../shared/contract/sources-preview';
import { formatList } from '../../shared/lib/format-text';
import { text, textOf } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import styles from './sources.module.css';

const MAX_LISTED = 50;

interface JoinedPeopleProps {
  readonly joined: readonly JoinedSource[];
  /** Keys of those who are somebody else. */
  readonly keptApart: readonly string[];
  /** Null: the import is done, or under way. */
  readonly onChange: ((keptApart: readonly string[]) => void) | null;
}

export function JoinedPeople({ joined, keptApart, onChange }: JoinedPeopleProps) {
  const network = useNetwork();
  if (joined.length === 0) return null;
  const toggle = (key: string, isSame: boolean) => {
    const rest = keptApart.filter((other) => other !== key);
    onChange?.(isSame ? rest : [...rest, key]);
  };
  return (
    <section aria-labelledby="sources-joined" className={styles.choices}>
      <h3 id="sources-joined">{text('sources.joined', { count: joined.length - keptApart.length })}</h3>
      <p className="k-muted">{text('sources.joinedHint')}</p>
      {joined.slice(0, MAX_LISTED).map(({ key, name, person, reasons }) => (
        <Checkbox
          key={key}
          label={text('sources.joinedAs', { name, person: network.people.get(person)?.name ?? name })}
          description={formatList(reasons.map(textOf))}
          checked={!keptApart.includes(key)}
          disabled={onChange === null}
          onChange={(event) => toggle(key, event.currentTarget.checked)}
        />
      ))}
      {joined.length > MAX_LISTED && <p className="k-muted">{text('import.andMore', { count: joined.length - MAX_LISTED })}</p>}
    </section>
  );
}
