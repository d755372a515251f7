/** Banners above the content: an example is open, the user may be in the log, or the network cannot be saved. */

import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect } from 'react';
import type { SaveState } from '../../shared/contract/desktop-api';
import { deletePeople } from '../../shared/model/edits/people';
import { text } from '../../shared/strings/text';
import { Banner } from '../components/Banner';
import { desktop } from '../desktop';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { openOtherFolder } from '../state/network/network-folder-actions';
import { continueWithPreviousVersion, switchNetwork } from '../state/network/switch-network';
import { declineTour, startTour } from '../state/view/tour';
import { useView } from '../state/view/view-store';
import { bdi, richText } from '../ui/RichText';
import { InUseBanner } from './InUseBanner';

export function Banners() {
  const networkName = useDocument((state) => state.networkName);
  const save = useDocument((state) => state.save);
  const mayOfferTour = useView((view) => !view.isTourOver && !view.isTourOpen);
  return (
    <>
      {networkName !== 'own' && (
        <Banner label={text('app.exampleBanner')}>
          <p>{text(networkName === 'office' ? 'app.exampleOffice' : 'app.exampleDemo')}</p>
          {mayOfferTour && (
            <Button size="compact-sm" onClick={startTour}>
              {text('commands.takeTour')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => void switchNetwork('own')}>
            {text('app.leaveExample')}
          </Button>
        </Banner>
      )}
      {networkName === 'own' && mayOfferTour && <TourOffer />}
      <OwnNameBanner />
      {save.kind !== 'saved' && <SaveBanner save={save} />}
    </>
  );
}

/** Offers the tour after the first import, until it is taken or declined: Esc declines while the focus is in the banner. */
function TourOffer() {
  const isFirst = useDocument(({ network }) => network.imports.size === 1 && network.people.size > 0);
  const isAsking = useView((view) => view.page === 'interview');
  if (!isFirst || isAsking) return null;
  return (
    <Banner label={text('tour.offerLabel')}>
      <p>{text('tour.offer')}</p>
      <Button size="compact-sm" onClick={startTour} onKeyDown={declineOnEscape}>
        {text('commands.takeTour')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={declineTour} onKeyDown={declineOnEscape}>
        {text('tour.noThanks')}
      </Button>
    </Banner>
  );
}

function declineOnEscape({ key }: KeyboardEvent): void {
  if (key === 'Escape') declineTour();
}

const RETRY_MS = 2_000;

function SaveBanner({ save }: { readonly save: Exclude<SaveState, { kind: 'saved' }> }) {
  const cause = save.kind === 'read-only' ? save.cause : undefined;
  useEffect(() => (cause === 'missing' || cause === 'not-downloaded' ? openWhenAvailable() : undefined), [cause]);
  if (cause === 'in-use') return <InUseBanner message={save.message} />;
  return (
    <Banner tone="quiet">
      <p>
        <bdi>{save.message}</bdi>
      </p>
      {cause === 'missing' && (
        <Button size="compact-sm" variant="default" onClick={() => void openOtherFolder()}>
          {text('app.openAnotherFolder')}
        </Button>
      )}
      {save.kind === 'read-only' && save.canOpenPrevious && (
        <Button size="compact-sm" variant="default" onClick={() => void continueWithPreviousVersion()}>
          {text(cause === 'missing' ? 'app.continueWithBackup' : 'app.continueWithPrevious')}
        </Button>
      )}
    </Banner>
  );
}

/** Opens the network as soon as its file can be read. Returns the function that stops it. */
function openWhenAvailable(): () => void {
  let isChecking = false;
  const timer = setInterval(async () => {
    if (isChecking) return;
    isChecking = true;
    if (await desktop.canReadAgain()) await switchNetwork(useDocument.getState().networkName);
    isChecking = false;
  }, RETRY_MS);
  return () => clearInterval(timer);
}

/** Asks once whether somebody who is in nearly every entry is the user, whose own name a log may list. */
export function OwnNameBanner() {
  const network = useNetwork();
  const id = useFindings((state) => state.findings?.maybeUser ?? null);
  const others = useView((view) => view.notTheUser);
  const person = id === null || others.includes(id) ? undefined : network.people.get(id);
  if (person === undefined) return null;
  const { id: asked, name } = person;
  return (
    <Banner label={text('app.ownName')}>
      <p>{richText('app.ownNameQuestion', { name, bdi })}</p>
      <Button size="compact-sm" onClick={() => void commit(deletePeople(network, [asked]))}>
        {text('app.ownNameYes')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => useView.setState({ notTheUser: [...others, asked] })}>
        {text('app.ownNameNo')}
      </Button>
    </Banner>
  );
}
