/** The network is open on another computer. It opens here when it is closed there, or after two clicks of the user. */

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { text } from '../../shared/strings/text';
import { Banner } from '../components/Banner';
import { desktop } from '../desktop';
import { takeOverNetwork, useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';

const POLL_MS = 5_000;
/** Several heartbeats, plus the time that a sync program takes. */
const MIN_SILENT_SECONDS = 60;

export function InUseBanner({ message }: { readonly message: string }) {
  const [isConfirming, setConfirming] = useState(false);
  const [quietSeconds, setQuietSeconds] = useState(0);
  useEffect(() => {
    let isOver = false;
    const timer = setInterval(async () => {
      const owner = await desktop.inUseOn();
      if (isOver) return;
      if (owner === null) void switchNetwork(useDocument.getState().networkName);
      else setQuietSeconds(owner.quietSeconds);
    }, POLL_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, []);
  return (
    <Banner tone="quiet">
      {isConfirming ? (
        <p>{text('app.inUseWarning')}</p>
      ) : (
        <p>
          <bdi>
            {quietSeconds < MIN_SILENT_SECONDS ? message : text('app.inUseSilent', { message, minutes: Math.floor(quietSeconds / 60) })}
          </bdi>
        </p>
      )}
      {isConfirming ? (
        <>
          <Button size="compact-sm" onClick={() => void takeOverNetwork()}>
            {text('app.openHere')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setConfirming(false)}>
            {text('common.cancel')}
          </Button>
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setConfirming(true)}>
          {text('app.takeOverNetwork')}
        </Button>
      )}
    </Banner>
  );
}
