/** The filters as chips one can read and take away, and the way to more. */
import { Popover } from '@mantine/core';
import { IconHistory, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { RouteBar } from '../paths/RouteBar';
import { useDocument, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { ROLES, STATES } from '../state/ui-labels';
import { type Filters, hasFilters, LAST_CONTACTS, NO_FILTERS } from '../state/view/filters';
import { LINE_NAMES } from '../state/view/named-views';
import { toggleTimeline } from '../state/view/timeline';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { setFilters } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { FilterForm } from './FilterForm';
import { NamedViews } from './NamedViews';

interface Chip {
  readonly what: string;
  readonly values: string;
  readonly without: Partial<Filters>;
}

export function FilterBar() {
  const [isOpen, setOpen] = useState(false);
  const filters = useView((view) => view.filters);
  const route = useView((view) => (view.page === 'graph' ? view.path : null));
  const chips = useChips(filters);
  return (
    <section className="k-filters" aria-label="Filters">
      {chips.map((chip) => (
        <span key={chip.what} className="k-chip">
          {chip.what}:{' '}
          <b>
            <bdi>{chip.values}</bdi>
          </b>
          <button
            type="button"
            className="k-chip-remove"
            aria-label={`Remove filter ${chip.what}: ${chip.values}`}
            onClick={() => setFilters(chip.without)}
          >
            <IconX size={14} aria-hidden />
          </button>
        </span>
      ))}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={340} trapFocus returnFocus shadow="none">
        <Popover.Target>
          <button type="button" className="k-chip" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <IconPlus size={14} aria-hidden /> Filter
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Filters" className="k-filter-form">
          <FilterForm />
        </Popover.Dropdown>
      </Popover>
      <HiddenLines />
      {route !== null && <RouteBar route={route} />}
      <NamedViews />
      <TimelineButton />
      {hasFilters(filters) && (
        <>
          <VisibleCount />
          <button type="button" className="k-link" onClick={() => setFilters(NO_FILTERS)}>
            Clear all
          </button>
        </>
      )}
    </section>
  );
}

/** Lines that are switched off are a chip too: nothing is missing without a word. */
function HiddenLines() {
  const hidden = useView((view) => view.hiddenLines);
  if (hidden.length === 0) return null;
  const names = hidden.map((kind) => LINE_NAMES[kind]).join(', ');
  return (
    <span className="k-chip">
      not drawn: <b>{names}</b>
      <button
        type="button"
        className="k-chip-remove"
        aria-label={`Draw ${names} again`}
        onClick={() => useView.setState({ hiddenLines: [] })}
      >
        <IconX size={14} aria-hidden />
      </button>
    </span>
  );
}

function TimelineButton() {
  const isShown = useView((view) => view.isTimelineShown);
  const hasHistory = useDocument((state) => state.network.interactions.size > 0);
  if (isShown || !hasHistory) return null;
  return (
    <button type="button" className="k-chip" onClick={toggleTimeline}>
      <IconHistory size={14} aria-hidden /> Over time
    </button>
  );
}

function VisibleCount() {
  const visible = useVisiblePeople();
  const all = useDocument((state) => state.network.people.size);
  return (
    <span className="k-muted k-number" role="status">
      {(visible?.size ?? all).toLocaleString('en')} of {all.toLocaleString('en')} people
    </span>
  );
}

function useChips(filters: Filters): readonly Chip[] {
  const network = useNetwork();
  const clusters = useFindings((state) => state.clusters);
  const chips: Chip[] = [];
  const add = (what: string, values: readonly string[], without: Partial<Filters>) => {
    if (values.length > 0) chips.push({ what, values: values.join(' or '), without });
  };
  // What is gone from the network still filters, so it still has a chip to take away.
  add(
    'circle',
    filters.circles.map((id) => network.circles.get(id)?.name ?? 'a deleted circle'),
    { circles: [] },
  );
  add(
    'interest',
    filters.interests.map((id) => network.interests.get(id)?.name ?? 'a deleted interest'),
    { interests: [] },
  );
  add(
    'cluster',
    filters.clusters.map((id) => clusters.get(id)?.label ?? 'a cluster that is gone'),
    { clusters: [] },
  );
  add(
    'state',
    filters.states.map((state) => STATES[state]),
    { states: [] },
  );
  add(
    'role',
    filters.roles.map((role) => ROLES[role]),
    { roles: [] },
  );
  add('last contact', filters.lastContact === null ? [] : [LAST_CONTACTS[filters.lastContact].label], { lastContact: null });
  add('company', filters.companies, { companies: [] });
  add('place', filters.places, { places: [] });
  add('without', filters.isHubsHidden ? ['hubs'] : [], { isHubsHidden: false });
  add('not drawn', filters.isMeHidden ? ['me'] : [], { isMeHidden: false });
  add('text', filters.text.trim() === '' ? [] : [filters.text.trim()], { text: '' });
  return chips;
}
