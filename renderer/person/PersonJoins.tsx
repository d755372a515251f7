/** Who was joined into a person. Each join can be taken back, however old. */
import { Button } from '@mantine/core';
import { joinsOf, splitPerson } from '../../shared/model/edits/split-person';
import type { Join, Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { Section } from '../components/Section';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { showDone } from '../ui/notices';
import styles from './PersonJoins.module.css';

export function PersonJoins({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const joins = joinsOf(network, person.id);
  if (joins.length === 0) return null;
  const split = async ({ id, gone }: Join) => {
    const edit = splitPerson(network, id);
    if (edit === null || !(await commit(edit))) return;
    showDone(text('duplicates.splitDone', { name: gone.name }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <Section title={text('duplicates.joinedFrom')}>
      <ul className={styles.joins}>
        {joins.map((join) => (
          <li key={join.id}>
            <span>
              <bdi>{[join.gone.name, join.gone.company, join.gone.emails[0]].filter(Boolean).join(' · ')}</bdi>
              <span className="k-muted k-small">{text(join.isAutomatic ? 'duplicates.joinedByKith' : 'duplicates.joinedByYou')}</span>
            </span>
            <Button size="compact-xs" variant="default" onClick={() => void split(join)}>
              {text('duplicates.split', { name: join.gone.name })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
