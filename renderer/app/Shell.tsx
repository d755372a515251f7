/** The frame around every page. */

import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { assertNever } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { EmptyState } from '../components/ListPage';
import { GraphPage } from '../graph-page/GraphPage';
import { OtherVersionsBanner } from '../settings/OtherVersionsBanner';
import { WatchedFolderBanner } from '../sources/WatchedFolder';
import { useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';
import { useView, type View } from '../state/view/view-store';
import { lazyComponent } from '../ui/lazy-component';
import { Banners } from './Banners';
import { PartBoundary } from './FailedPart';
import { PanelRegion } from './PanelRegion';
import { Rail } from './Rail';
import { RestoreDraftBanner } from './RestoreDraftBanner';
import styles from './Shell.module.css';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';

const PeoplePage = lazyComponent(() => import('../people/PeoplePage').then((module) => module.PeoplePage));
const CirclesPage = lazyComponent(() => import('../circles/CirclesPage').then((module) => module.CirclesPage));
const InterestsPage = lazyComponent(() => import('../interests/InterestsPage').then((module) => module.InterestsPage));
const DuplicatesPage = lazyComponent(() => import('../duplicates/DuplicatesPage').then((module) => module.DuplicatesPage));
const JournalPage = lazyComponent(() => import('../journal/JournalPage').then((module) => module.JournalPage));
const LookingBackPage = lazyComponent(() => import('../journal/LookingBackPage').then((module) => module.LookingBackPage));
const SourcesPage = lazyComponent(() => import('../sources/SourcesPage').then((module) => module.SourcesPage));
const StartPage = lazyComponent(() => import('../start/StartPage').then((module) => module.StartPage));
const InterviewPage = lazyComponent(() => import('../interview/InterviewPage').then((module) => module.InterviewPage));
const ProfilePage = lazyComponent(() => import('../profile/ProfilePage').then((module) => module.ProfilePage));
const Tour = lazyComponent(() => import('../tour/Tour').then((module) => module.Tour));
const SettingsPage = lazyComponent(() => import('../settings/SettingsPage').then((module) => module.SettingsPage));

export function Shell() {
  const page = useView((view) => view.page);
  const selection = useView((view) => view.selection);
  const isTourOpen = useView((view) => view.isTourOpen);
  const isUnavailable = useIsNetworkUnavailable();
  return (
    <div className={styles.app} data-part="app">
      <Rail />
      <div className={styles.main}>
        <TopBar />
        <Banners />
        <OtherVersionsBanner />
        <RestoreDraftBanner />
        <WatchedFolderBanner />
        <div className={styles.content}>
          {isUnavailable && page !== 'settings' ? (
            <NetworkUnavailable />
          ) : (
            <>
              <PartBoundary resetKey={page}>
                <Suspense fallback={<div className={styles.page} />}>
                  <Page page={page} />
                </Suspense>
              </PartBoundary>
              <PartBoundary resetKey={selection}>
                <PanelRegion />
              </PartBoundary>
            </>
          )}
        </div>
      </div>
      <StatusLine />
      {isTourOpen && (
        <Suspense fallback={null}>
          <Tour />
        </Suspense>
      )}
    </div>
  );
}

function Page({ page }: { readonly page: View['page'] }) {
  switch (page) {
    case 'graph':
      return <GraphPage />;
    case 'people':
      return (
        <main className={styles.page} aria-label={text('app.people')}>
          <PeoplePage />
        </main>
      );
    case 'circles':
      return (
        <main className={styles.page} aria-label={text('circles.title')}>
          <CirclesPage />
        </main>
      );
    case 'profile':
      return (
        <main className={styles.page} aria-label={text('brief.profile.title')}>
          <ProfilePage />
        </main>
      );
    case 'interests':
      return (
        <main className={styles.page} aria-label={text('app.interests')}>
          <InterestsPage />
        </main>
      );
    case 'duplicates':
      return (
        <main className={styles.page} aria-label={text('duplicates.title')}>
          <DuplicatesPage />
        </main>
      );
    case 'journal':
      return (
        <main className={styles.page} aria-label={text('app.journal')}>
          <JournalPage />
        </main>
      );
    case 'looking-back':
      return (
        <main className={styles.page} aria-label={text('looking-back.title')}>
          <LookingBackPage />
        </main>
      );
    case 'sources':
      return (
        <main className={styles.page} aria-label={text('sources.page')}>
          <SourcesPage />
        </main>
      );
    case 'start':
      return (
        <main className={styles.page} aria-label={text('start.page')}>
          <StartPage />
        </main>
      );
    case 'interview':
      return (
        <main className={styles.page} aria-label={text('interview.page')}>
          <InterviewPage />
        </main>
      );
    case 'settings':
      return (
        <main className={styles.page} aria-label={text('app.settings')}>
          <SettingsPage />
        </main>
      );
    default:
      return assertNever(page);
  }
}

function useIsNetworkUnavailable(): boolean {
  return useDocument((state) => state.networkName === 'own' && state.save.kind === 'read-only' && state.network.people.size === 0);
}

/** Replaces every page while the user's own network cannot be read. An empty page would look like an empty network. */
function NetworkUnavailable() {
  return (
    <main className={styles.page} aria-label={text('app.yourNetwork')}>
      <EmptyState title={text('app.unavailable')} hint={text('app.unavailableReason')}>
        <Button size="xs" variant="default" onClick={() => void switchNetwork('demo')}>
          {text('app.openDemoNetwork')}
        </Button>
      </EmptyState>
    </main>
  );
}
