/** The frame around every page. */

import { Suspense } from 'react';
import { assertNever } from '../../shared/result';
import { useView, type View } from '../state/view-store';
import { later } from '../ui/later';
import { Banners } from './Banners';
import { DraftOffer } from './DraftOffer';
import { NetworkAway, useIsAway } from './NetworkAway';
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
