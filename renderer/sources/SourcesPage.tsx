/** What was imported, from which files, and whom the imports hold back. Each import can be read again or taken back by itself. */
import { Button, Group } from '@mantine/core';
import { capitalize } from '../../shared/lib/format-text';
import { formatFullDay } from '../../shared/lib/format-time';
import { changeMe, meOf, takeBackImport } from '../../shared/model/edits/imports/imports';
import type { ImportRecord } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { EmptyState, ListPage, ListScroll } from '../components/ListPage';
import { useToday } from '../state/clock';
import { chooseImport, chooseSourceFolder, importAgain } from '../state/import-actions';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { showDone } from '../ui/notices';
import { TagInput } from '../ui/TagInput';
import { daysText } from './FileList';
import { HeldBackList } from './HeldBackList';
import styles from './sources.module.css';
import { WaitingNames } from './WaitingNames';
import { WatchedFolderSection } from './WatchedFolder';

export function SourcesPage() {
  const network = useNetwork();
  const imports = [...network.imports.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <ListPage
      title={text('sources.page')}
      count={<span className="k-muted">{imports.length}</span>}
      tools={
        <Group gap={8}>
          <Button size="xs" variant="default" onClick={() => void chooseSourceFolder()}>
            {text('sources.chooseFolder')}
          </Button>
          <Button size="xs" onClick={() => void chooseImport()}>
            {text('sources.chooseFiles')}
          </Button>
        </Group>
      }
    >
      {imports.length === 0 && network.heldBack.size === 0 ? (
        <ListScroll>
          <EmptyState title={text('sources.empty')} hint={text('sources.emptyHint')}>
            <p className="k-muted k-small">{text('sources.privacy')}</p>
          </EmptyState>
          <div className={styles.page}>
            <WatchedFolderSection />
          </div>
        </ListScroll>
      ) : (
        <ListScroll>
          <div className={styles.page}>
            <WaitingNames />
            <section aria-label={text('sources.imports')}>
              <h2>{text('sources.imports')}</h2>
              {imports.map((record) => (
                <ImportRow key={record.id} record={record} />
              ))}
            </section>
            <WatchedFolderSection />
            <HeldBackList />
            <You />
          </div>
        </ListScroll>
      )}
    </ListPage>
  );
}

function ImportRow({ record }: { readonly record: ImportRecord }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const { label, day, people, interactions, sources, paths } = record;
  const takeBack = async () => {
    if (await commit(takeBackImport(network, record, today)))
      showDone(text('sources.takenBack', { label }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <article className={styles.import} aria-label={label}>
      <div className="k-grow">
        <h3>
          <bdi>{capitalize(label)}</bdi>
        </h3>
        <p className="k-muted">
          {text('sources.importFacts', { day: formatFullDay(day), people: people.length, interactions: interactions.length })}
        </p>
        <ul className={styles.files}>
          {sources.slice(0, 20).map((source) => (
            <li key={source.path}>
              <bdi>{source.path}</bdi>{' '}
              <span className="k-muted">
                {text('sources.file', { people: source.people, contacts: source.contacts })}
                {source.from !== null && source.to !== null && ` · ${daysText(source.from, source.to)}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {paths.length > 0 && (
        <Button
          size="xs"
          variant="default"
          aria-label={text('sources.importAgainOf', { label })}
          onClick={() => void importAgain(record.id)}
        >
          {text('sources.importAgain')}
        </Button>
      )}
      <Button size="xs" variant="default" aria-label={text('sources.takeBackOf', { label })} onClick={() => void takeBack()}>
        {text('sources.takeBack')}
      </Button>
    </article>
  );
}

/** By which names and addresses files know the user. */
function You() {
  const network = useNetwork();
  const { names, emails, phones, urls } = meOf(network);
  return (
    <section aria-label={text('sources.you')} className={styles.you}>
      <h2>{text('sources.you')}</h2>
      <p className="k-muted">{text('sources.youHint')}</p>
      <TagInput label={text('sources.youNames')} value={names} onChange={(next) => void commit(changeMe(network, { names: next }))} />
      <TagInput label={text('sources.youEmails')} value={emails} onChange={(next) => void commit(changeMe(network, { emails: next }))} />
      <TagInput label={text('sources.youPhones')} value={phones} onChange={(next) => void commit(changeMe(network, { phones: next }))} />
      <TagInput label={text('sources.youPages')} value={urls} onChange={(next) => void commit(changeMe(network, { urls: next }))} />
    </section>
  );
}
