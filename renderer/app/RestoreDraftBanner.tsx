/** Offers text that was typed and not saved when Kith ended. */

import { Button } from '@mantine/core';
import { atTime } from '../../shared/strings/phrases';
import { text } from '../../shared/strings/text';
import { Banner } from '../components/Banner';
import { discardDraft, useDrafts } from '../state/network/drafts';
import { bdi, richText } from '../ui/RichText';
import { continueDraft } from './continue-draft';

export function RestoreDraftBanner() {
  const offered = useDrafts((state) => state.offered);
  const draft = offered[0];
  if (draft === undefined) return null;
  const more = offered.length - 1;
  return (
    <Banner label={text('app.unsavedText')}>
      <p>
        {richText('app.youWereWriting', { name: bdi, what: draft.what, time: atTime(new Date(draft.at), new Date()) })}
        {more > 0 && <span className="k-muted"> {text('app.moreUnsaved', { count: more })}</span>}
      </p>
      <Button size="compact-sm" onClick={() => continueDraft(draft)}>
        {text('app.continue')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => discardDraft(draft.key)}>
        {text('app.discard')}
      </Button>
    </Banner>
  );
}
