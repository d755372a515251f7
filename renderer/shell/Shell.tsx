/** The frame around every page. */

import { assertNever } from '../../shared/result';
import { InterestsPage } from '../panels/InterestsPage';
import { JournalPage } from '../panels/JournalPage';
import { PeoplePage } from '../panels/PeoplePage';
import { useView, type View } from '../state/view-store';
import { Banners } from './Banners';
import { DraftOffer } from './DraftOffer';
import { PanelRegion } from './PanelRegion';
import { PicturePage } from './PicturePage';
import { Rail } from './Rail';
import { SettingsPage } from './SettingsPage';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';

export function Shell() {
  const page = useView((view) => view.page);
  return (
    <div className="k-app">
      <Rail />
      <div className="k-main">
        <TopBar />
        <Banners />
        <DraftOffer />
        <div className="k-content">
          <Page page={page} />
          <PanelRegion />
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
