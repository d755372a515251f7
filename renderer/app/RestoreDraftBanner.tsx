/** One line: what was being typed when Kith ended, to be taken up again or let go. Nothing opens by itself. */
import { Button } from '@mantine/core';
import { timeInWords } from '../components/format-time';
import { discardDraft, useDrafts } from '../state/network/drafts';
import { continueDraft } from './continue-draft';

export function RestoreDraftBanner() {
  const offered = useDrafts((state) => state.offered);
  const draft = offered[0];
  if (draft === undefined) return null;
  const more = offered.length - 1;
  return (
    <section className="k-banner" aria-label="What you were writing">
      <p>
        You were writing <bdi>{draft.what}</bdi> {timeInWords(new Date(draft.at), new Date())}.
        {more > 0 && <span className="k-muted"> {more === 1 ? 'One more' : `${more} more`} after this.</span>}
      </p>
      <Button size="compact-sm" onClick={() => continueDraft(draft)}>
        Continue
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => discardDraft(draft.key)}>
        Discard
      </Button>
    </section>
  );
}
