/** The filters that are on as chips, which the user can read and remove, and the buttons to more. */
import { Popover } from '@mantine/core';
import { IconHistory, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatChoices } from '../../shared/lib/format-text';
import { FILTER_MEASURES } from '../../shared/measures/measures';
import { countPeople } from '../../shared/model/person';
import { isSentence, withoutClause } from '../../shared/query/query';
import { clauseWords } from '../../shared/sentences/query-words';
import { type MessageKey, text, textOf } from '../../shared/strings/text';
import { Chip, ChipButton } from '../components/Chip';
import { PathChip } from '../paths/IntroductionPaths';
import { useToday } from '../state/clock';
import { useDocument, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { lastContactLabel, lineLabel, setAsideLabel } from '../state/ui-labels';
import { type Filters, hasFilters, NO_FILTERS, readingOf } from '../state/view/filters';
import { toggleTimeline } from '../state/view/timeline';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { setFilters } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { bold, richText } from '../ui/RichText';
import styles from './FilterBar.module.css';
import { FilterForm } from './FilterForm';
import { NamedViews } from './NamedViews';

export function FilterBar() {
  const [isOpen, setOpen] = useState(false);
  const filters = useView((view) => view.filters);
  const path = useView((view) => (view.page === 'graph' ? view.path : null));
  return (
    <section className={styles.bar} aria-label={text('people.filters')}>
      <FilterChips filters={filters} />
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={340} trapFocus returnFocus shadow="none">
        <Popover.Target>
          <ChipButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <IconPlus size={14} aria-hidden /> {text('people.filter')}
          </ChipButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={text('people.filters')} className={styles.form ?? ''}>
          <FilterForm />
        </Popover.Dropdown>
      </Popover>
      <HiddenLines />
      {path !== null && <PathChip path={path} />}
      <NamedViews />
      <TimelineButton />
      {hasFilters(filters) && (
        <>
          <VisibleCount />
          <button type="button" className="k-link" onClick={() => setFilters(NO_FILTERS)}>
            {text('people.clearFilters')}
          </button>
        </>
      )}
    </section>
  );
}

/** Hidden lines have a chip too: nothing is left out silently. */
function HiddenLines() {
  const hidden = useView((view) => view.hiddenLines);
  if (hidden.length === 0) return null;
  const names = hidden.map((kind) => lineLabel(kind)).join(', ');
  return (
    <Chip remove={{ label: text('people.showLines', { names }), run: () => useView.setState({ hiddenLines: [] }) }}>
      {richText('people.hiddenLines', { names, b: bold })}
    </Chip>
  );
}

function TimelineButton() {
  const isShown = useView((view) => view.isTimelineShown);
  const hasHistory = useDocument((state) => state.network.interactions.size > 0);
  if (isShown || !hasHistory) return null;
  return (
    <ChipButton onClick={toggleTimeline}>
      <IconHistory size={14} aria-hidden /> {text('people.timeline')}
    </ChipButton>
  );
}

function VisibleCount() {
  const visible = useVisiblePeople();
  const network = useNetwork();
  const all = useMemo(() => countPeople(network.people.values()), [network]);
  const shown = useMemo(
    () => (visible === null ? all : countPeople([...visible].flatMap((id) => network.people.get(id) ?? []))),
    [network, visible, all],
  );
  const companies = shown.companies > 0 && text('common.companies', { count: shown.companies });
  return (
    <span className="k-muted k-number" role="status">
      {[text('people.visibleCount', { visible: shown.people, all: all.people }), companies].filter(Boolean).join(' · ')}
    </span>
  );
}

function FilterChips({ filters }: { readonly filters: Filters }) {
  const network = useNetwork();
  const clusters = useFindings((state) => state.clusters);
  const chip = (key: MessageKey & `people.chip${string}`, values: readonly string[], cleared: Partial<Filters>) =>
    values.length > 0 && <FilterChip name={text(key)} values={formatChoices(values)} onRemove={() => setFilters(cleared)} />;
  // What was deleted from the network still filters, so it still has a chip.
  const circles = filters.circles.map((id) => network.circles.get(id)?.name ?? text('people.deletedCircle'));
  const interests = filters.interests.map((id) => network.interests.get(id)?.name ?? text('people.deletedInterest'));
  const clusterLabels = filters.clusters.map((id) => clusters.get(id)?.label ?? text('people.goneCluster'));
  return (
    <>
      {chip('people.chipCircle', circles, { circles: [] })}
      {chip('people.chipInterest', interests, { interests: [] })}
      {chip('people.chipCluster', clusterLabels, { clusters: [] })}
      {FILTER_MEASURES.map(({ key, filter }) => {
        const values = (filters.measures[key] ?? []).map(filter.labelOf);
        if (values.length === 0) return null;
        const clear = () => setFilters({ measures: { ...filters.measures, [key]: [] } });
        return <FilterChip key={key} name={textOf({ key: filter.name, values: {} })} values={formatChoices(values)} onRemove={clear} />;
      })}
      {chip('people.chipLastContact', filters.lastContact === null ? [] : [lastContactLabel(filters.lastContact)], {
        lastContact: null,
      })}
      {chip('people.chipCompany', filters.companies, { companies: [] })}
      {chip('people.chipPlace', filters.places, { places: [] })}
      {chip('people.chipSetAside', filters.setAside.map(setAsideLabel), { setAside: [] })}
      {chip('people.chipWithout', filters.isHubsHidden ? [text('people.chipHubs')] : [], { isHubsHidden: false })}
      {chip('people.chipHidden', filters.isMeHidden ? [text('people.chipMe')] : [], { isMeHidden: false })}
      <SearchChips typed={filters.text} />
    </>
  );
}

/** How the search was read, a chip for each part of it. Plain words are one chip. */
function SearchChips({ typed }: { readonly typed: string }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const query = readingOf(network, typed, today);
  const words = typed.trim();
  if (!isSentence(query)) {
    if (words === '') return null;
    return <FilterChip name={text('people.chipText')} values={words} onRemove={() => setFilters({ text: '' })} />;
  }
  return query.map((clause) => {
    const read = clauseWords(clause, network, today);
    return (
      <Chip
        key={`${clause.from} ${read}`}
        {...(clause.isUnsure && { doubt: text('search.unsure') })}
        remove={{
          label: text('people.removeFilter', { name: text('search.field'), values: read }),
          run: () => setFilters({ text: withoutClause(typed, clause) }),
        }}
      >
        {read}
      </Chip>
    );
  });
}

function FilterChip({ name, values, onRemove }: { readonly name: string; readonly values: string; readonly onRemove: () => void }) {
  return (
    <Chip remove={{ label: text('people.removeFilter', { name, values }), run: onRemove }}>
      {richText('people.filterChip', { name, values, b: bold })}
    </Chip>
  );
}
