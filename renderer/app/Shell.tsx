/** The frame around every page. */

import { Suspense } from 'react';
import { assertNever } from '../../shared/lib/result';
import { PicturePage } from '../graph-page/GraphPage';
import { OtherVersionsBanner } from '../settings/OtherVersionsBanner';
import { useView, type View } from '../state/view/view-store';
import { later } from '../ui/lazy-component';
import { Banners } from './Banners';
import { NetworkAway, useIsAway } from './NetworkUnavailable';
import { PanelRegion } from './PanelRegion';
import { Rail } from './Rail';
import { DraftOffer } from './RestoreDraftBanner';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';

const PeoplePage = later(() => import('../people/PeoplePage').then((module) => module.PeoplePage));
const InterestsPage = later(() => import('../interests/InterestsPage').then((module) => module.InterestsPage));
const JournalPage = later(() => import('../journal/JournalPage').then((module) => module.JournalPage));
const SettingsPage = later(() => import('../settings/SettingsPage').then((module) => module.SettingsPage));

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
