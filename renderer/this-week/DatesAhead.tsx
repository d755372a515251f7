import { dayNumber, type IsoDay } from '../../shared/model/day';
import { dateAheadBesideName } from '../../shared/sentences/due-sentences';
import { comingDay } from '../../shared/strings/phrases';
import { text } from '../../shared/strings/text';
import { PersonLine } from '../components/PersonLine';
import { PromiseItem } from '../components/PromiseItem';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { datesNow, promisesNow } from '../state/network/prepared';
import { LimitedList } from '../ui/LimitedList';

const SHOWN = 5;
/** The ids of the sections, to jump to. */
export const DATES_AHEAD = 'dates-ahead';
export const PROMISES = 'promises';

/** Birthdays and planned contacts of the next two weeks, and every open promise. None of them depends on the list of the week. */
export function DatesAhead() {
  const today = useToday((state) => state.day);
  const { dates, promises } = useDatesAhead();
  const when = (day: IsoDay) => comingDay(dayNumber(day), dayNumber(today));
  return (
    <>
      {dates.length > 0 && (
        <Section id={DATES_AHEAD} title={text('this-week.datesAhead')}>
          <LimitedList items={dates} limit={SHOWN}>
            {(date) => (
              <li key={`${date.kind} ${date.day} ${date.people[0]}`}>
                <PersonLine person={date.people[0]!}>{dateAheadBesideName(date, when(date.day))}</PersonLine>
              </li>
            )}
          </LimitedList>
        </Section>
      )}
      {promises.length > 0 && (
        <Section id={PROMISES} title={text('this-week.promises', { count: promises.length })}>
          <LimitedList items={promises} limit={SHOWN}>
            {(promise) => (
              <li key={promise.interaction}>
                <PromiseItem promise={promise} showsPeople />
              </li>
            )}
          </LimitedList>
        </Section>
      )}
    </>
  );
}

export function useDatesAhead() {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  return { dates: datesNow(network, today), promises: promisesNow(network, today) };
}
