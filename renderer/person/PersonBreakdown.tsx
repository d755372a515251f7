import type { PersonFindings } from '../../shared/analysis/data/findings';
import { measureRow } from '../../shared/measures/measure';
import { MEASURES } from '../../shared/measures/measures';
import { text } from '../../shared/strings/text';
import { Breakdown } from '../components/Breakdown';
import { useMeasureContext } from '../state/network/use-measure-context';

/** The measures behind the sentences, each with its source; opened on demand. */
export function PersonBreakdown({ found }: { readonly found: PersonFindings }) {
  const context = useMeasureContext();
  return <Breakdown title={text('tie.breakdown')} rows={MEASURES.map((measure) => measureRow(measure, found, context))} />;
}
