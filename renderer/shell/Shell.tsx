/** The frame around every page. */

import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { assertNever } from '../../shared/result';
import { useDocument } from '../state/document-store';
import { switchVault } from '../state/vaults';
import { useView, type View } from '../state/view-store';
import { later } from '../ui/later';
import { Banners } from './Banners';
import { DraftOffer } from './DraftOffer';
import { OtherVersionsBanner } from './OtherVersionsBanner';
import { PanelRegion } from './PanelRegion';
import { PicturePage } from './PicturePage';
import { Rail } from './Rail';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';

const PeoplePage = later(() => import('../panels/PeoplePage').then((module) => module.PeoplePage));
const InterestsPage = later(() => import('../panels/InterestsPage').then((module) => module.InterestsPage));
const JournalPage = later(() => import('../panels/JournalPage').then((module) => module.JournalPage));
const SettingsPage = later(() => import('./SettingsPage').then((module) => module.SettingsPage));

export function Shell() {
  const page = useView((view) => view.page);
  const isAway = useIsAway();
  return (
    <div className="k-app">
      <Rail />
      <div className="k-main">
        <TopBar />
        <Banners />
        <OtherVersionsBanner />
        <DraftOffer />
        <div className="k-content">
          {isAway && page !== 'settings' ? (
            <NetworkAway />
          ) : (
            <>
              <Suspense fallback={<div className="k-page" />}>
                <Page page={page} />
              </Suspense>
              <PanelRegion />
            </>
          )}
        </div>
      </div>
      <StatusLine />
    </div>
  );
}

/** The user's own network cannot be read now: no page of it may look like an empty network that wants to be filled. */
function useIsAway(): boolean {
  return useDocument((state) => state.vault === 'own' && state.save.kind === 'read-only' && state.network.people.size === 0);
}

function NetworkAway() {
  return (
    <main className="k-page" aria-label="Your network">
      <div className="k-empty">
        <h2>Your network cannot be shown now</h2>
        <p className="k-muted">The line above says why. Nothing was changed or written; it is shown again as soon as it can be read.</p>
        <Button size="xs" variant="default" onClick={() => void switchVault('demo')}>
          Open the demo network
        </Button>
      </div>
    </main>
  );
}

function Page({ page }: { readonly page: View['page'] }) {
  switch (page) {
    case 'picture':
      return <PicturePage />;
    case 'people':
      return (
        <main className="k-page" aria-label="People">
          <PeoplePage />
        </main>
      );
    case 'interests':
      return (
        <main className="k-page" aria-label="Interests">
          <InterestsPage />
        </main>
      );
    case 'journal':
      return (
        <main className="k-page" aria-label="Journal">
          <JournalPage />
        </main>
      );
    case 'settings':
      return (
        <main className="k-page" aria-label="Settings">
          <SettingsPage />
        </main>
      );
    default:
      return assertNever(page);
  }
}
