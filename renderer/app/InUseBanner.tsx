/** The network is open on another computer. It is never taken over silently: the user is asked twice, and told what it means. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { desktop } from '../desktop';
import { openAnyway, useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';

const LISTEN_MS = 5_000;
/** Several of its signs of life, and the time a sync program takes. */
const QUIET_SECONDS = 60;

export function InUseBanner({ message }: { readonly message: string }) {
  const [isAsked, setAsked] = useState(false);
  const [quietSeconds, setQuietSeconds] = useState(0);
  useEffect(() => {
    let isOver = false;
    const timer = setInterval(async () => {
      const heard = await desktop.inUseOn();
      if (isOver) return;
      if (heard === null)
        void switchNetwork(useDocument.getState().vault); // closed there: open here
      else setQuietSeconds(heard.quietSeconds);
    }, LISTEN_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, []);
  return (
    <div className="k-banner" data-tone="quiet" role="alert">
      {isAsked ? (
        <p>
          If Kith is still open there, what is changed there from now on comes back as a copy to be merged. Nothing is lost, but it is work.
        </p>
      ) : (
        <p>
          <bdi>{message}</bdi>
          {quietSeconds >= QUIET_SECONDS && ` Nothing was heard of it for ${Math.floor(quietSeconds / 60)} min.`}
        </p>
      )}
      {isAsked ? (
        <>
          <Button size="compact-sm" onClick={() => void openAnyway()}>
            Open it here
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
            Cancel
          </Button>
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          Open anyway…
        </Button>
      )}
    </div>
  );
}
