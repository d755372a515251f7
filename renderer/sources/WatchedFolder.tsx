/** What is new in the folder that Kith watches: a line above every page, and the choice of the folder on the page of sources. Nothing is imported by itself. */
import { Button, Group } from '@mantine/core';
import type { WatchedFolder } from '../../shared/contract/watched-folder';
import { formatList } from '../../shared/lib/format-text';
import { text } from '../../shared/strings/text';
import { Banner } from '../components/Banner';
import { reviewWatched } from '../state/import-actions';
import { useDocument } from '../state/network/document-store';
import { chooseWatchedFolder, leaveNewFiles, stopWatching, useWatchedFolder } from '../state/network/watched-folder';
import { useView } from '../state/view/view-store';
import { bdi, richText } from '../ui/RichText';
import styles from './sources.module.css';

const MAX_NAMED = 3;

/** Shown with the user's own network only: files are never offered to an example. The page of sources says it in its own place. */
export function WatchedFolderBanner() {
  const watched = useWatchedFolder((state) => state.watched);
  const isOwn = useDocument(({ networkName, save }) => networkName === 'own' && save.kind !== 'read-only');
  const isOnPage = useView((view) => view.page === 'sources');
  if (watched === null || watched.count === 0 || !isOwn || isOnPage) return null;
  return (
    <Banner label={text('sources.watched')}>
      <p>
        <NewFiles watched={watched} />
      </p>
      <NewFilesButtons size="compact-sm" />
    </Banner>
  );
}

export function WatchedFolderSection() {
  const watched = useWatchedFolder((state) => state.watched);
  const isOwn = useDocument(({ networkName }) => networkName === 'own');
  return (
    <section aria-label={text('sources.watched')} className={styles.you}>
      <h2>{text('sources.watched')}</h2>
      {watched === null ? (
        <p className="k-muted">{text('sources.watchHint')}</p>
      ) : (
        <>
          <p className={styles.path}>
            <bdi>{watched.folder}</bdi>
          </p>
          <div role="status">
            {watched.state !== 'watching' && <p>{text(`sources.watch-${watched.state}`)}</p>}
            <p className={watched.count > 0 ? 'k-strong' : 'k-muted'}>
              {watched.count > 0 ? <NewFiles watched={watched} /> : watched.state === 'watching' && text('sources.watchNothing')}
            </p>
          </div>
        </>
      )}
      <Group gap={8}>
        {watched !== null && watched.count > 0 && isOwn && <NewFilesButtons size="xs" />}
        <Button size="xs" variant="default" onClick={() => void chooseWatchedFolder()}>
          {text(watched === null ? 'sources.watchChoose' : 'sources.watchOther')}
        </Button>
        {watched !== null && (
          <Button size="xs" variant="default" onClick={() => void stopWatching()}>
            {text('sources.watchStop')}
          </Button>
        )}
      </Group>
    </section>
  );
}

function NewFiles({ watched: { folder, files, count } }: { readonly watched: WatchedFolder }) {
  const name = folder.split(/[\\/]/).at(-1) ?? folder;
  const shown = files.slice(0, MAX_NAMED);
  const names =
    count > shown.length ? text('sources.watchAndMore', { names: shown.join(', '), count: count - shown.length }) : formatList(shown);
  return <>{richText('sources.watchNew', { count, folder: name, names, bdi })}</>;
}

function NewFilesButtons({ size }: { readonly size: 'xs' | 'compact-sm' }) {
  return (
    <>
      <Button size={size} onClick={() => void reviewWatched()}>
        {text('sources.watchReview')}
      </Button>
      <Button size={size} variant="default" onClick={() => void leaveNewFiles()}>
        {text('sources.watchLeave')}
      </Button>
    </>
  );
}
