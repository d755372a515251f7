import { useMemo } from 'react';
import { type Wish, waysToHelp } from '../../shared/analysis/suggestions/needs-and-offers';
import { formatDay } from '../../shared/lib/format-time';
import type { IsoDay } from '../../shared/model/day';
import { text } from '../../shared/strings/text';
import { PersonName } from '../components/PersonLine';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { wishesNow } from '../state/network/prepared';
import { LimitedList } from '../ui/LimitedList';
import { bdi, richText } from '../ui/RichText';

const SHOWN = 3;

/** Who looks for something that somebody else can do or has, both as the user noted it. A way to help, and never a count of who owes what. */
export function WaysToHelp() {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const ways = useMemo(() => waysToHelp(wishesNow(network, today)), [network, today]);
  if (ways.length === 0) return null;
  return (
    <Section title={text('brief.waysToHelp', { count: ways.length })}>
      <LimitedList items={ways} limit={SHOWN}>
        {({ need, offer }) => (
          <li key={`${keyOf(need)} ${keyOf(offer)}`}>
            <p>
              {richText('brief.wayToHelp', {
                need: <PersonName person={need.person} isAccented />,
                looksFor: bdi(need.what),
                offer: <PersonName person={offer.person} isAccented />,
                has: bdi(offer.what),
              })}
            </p>
            <p className="k-muted k-small">{text('brief.wayToHelpDays', { needDay: dayOf(need, today), offerDay: dayOf(offer, today) })}</p>
          </li>
        )}
      </LimitedList>
    </Section>
  );
}

function keyOf({ person, what, interaction }: Wish): string {
  return `${person} ${interaction} ${what}`;
}

/** "3 May", or "none": it stands in the notes on the person. */
function dayOf({ day }: Wish, today: IsoDay): string {
  return day === null ? 'none' : formatDay(day, today);
}
