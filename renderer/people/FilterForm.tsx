import { MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { FILTER_MEASURES } from '../../shared/measures/measures';
import type { CircleId, ClusterId, InterestId } from '../../shared/model/ids';
import { text, textOf } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { lastContactLabel, lineLabel } from '../state/ui-labels';
import { LAST_CONTACT_NAMES, type LastContact, valuesOf } from '../state/view/filters';
import { LINE_KINDS } from '../state/view/named-views';
import { setFilters } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

const IN_POPOVER = { comboboxProps: { withinPortal: false, shadow: 'none' }, size: 'sm' } as const;

/** All filters in one form. Each change takes effect at once. */
export function FilterForm() {
  const network = useNetwork();
  const clusters = useFindings((state) => state.clusters);
  const filters = useView((view) => view.filters);
  const hiddenLines = useView((view) => view.hiddenLines);
  const [companies, places] = useMemo(() => [valuesOf(network, 'company'), valuesOf(network, 'place')] as const, [network]);
  const circleOptions = byName([...network.circles.values()].map(({ id, name }) => ({ value: id, label: name })));
  const interestOptions = byName([...network.interests.values()].map(({ id, name }) => ({ value: id, label: name })));
  const clusterOptions = useMemo(() => byName([...clusters.values()].map(({ id, label }) => ({ value: id, label }))), [clusters]);

  return (
    <Stack gap={12}>
      <TextInput
        size="sm"
        label={text('people.text')}
        placeholder={text('people.textPlaceholder')}
        data-autofocus
        value={filters.text}
        onChange={(event) => setFilters({ text: event.currentTarget.value })}
      />
      <MultiSelect
        {...IN_POPOVER}
        label={text('people.circle')}
        data={circleOptions}
        value={[...filters.circles]}
        onChange={(ids) => setFilters({ circles: ids as CircleId[] })}
        searchable
        limit={50}
        nothingFoundMessage={text('people.noCircle')}
      />
      <MultiSelect
        {...IN_POPOVER}
        label={text('people.interest')}
        data={interestOptions}
        value={[...filters.interests]}
        onChange={(ids) => setFilters({ interests: ids as InterestId[] })}
        searchable
        limit={50}
        nothingFoundMessage={text('people.noInterest')}
      />
      <MultiSelect
        {...IN_POPOVER}
        label={text('people.cluster')}
        data={clusterOptions}
        value={[...filters.clusters]}
        onChange={(ids) => setFilters({ clusters: ids as ClusterId[] })}
        searchable
        limit={50}
        nothingFoundMessage={text('people.noCluster')}
      />
      {FILTER_MEASURES.map(({ key, label, filter }) => (
        <MultiSelect
          key={key}
          {...IN_POPOVER}
          label={textOf({ key: label, values: {} })}
          data={filter.values.map((value) => ({ value, label: filter.labelOf(value) }))}
          value={[...(filters.measures[key] ?? [])]}
          onChange={(values) => setFilters({ measures: { ...filters.measures, [key]: values } })}
        />
      ))}
      <MultiSelect
        {...IN_POPOVER}
        label={text('people.company')}
        data={[...new Set([...filters.companies, ...companies])]}
        value={[...filters.companies]}
        onChange={(names) => setFilters({ companies: names })}
        searchable
        limit={50}
        nothingFoundMessage={text('people.noCompany')}
      />
      <MultiSelect
        {...IN_POPOVER}
        label={text('people.place')}
        data={[...new Set([...filters.places, ...places])]}
        value={[...filters.places]}
        onChange={(names) => setFilters({ places: names })}
        searchable
        limit={50}
        nothingFoundMessage={text('people.noPlace')}
      />
      <Select
        {...IN_POPOVER}
        label={text('people.lastContact')}
        placeholder={text('people.anyTime')}
        clearable
        data={LAST_CONTACT_NAMES.map((value) => ({ value, label: lastContactLabel(value) }))}
        value={filters.lastContact}
        onChange={(value) => setFilters({ lastContact: value as LastContact | null })}
      />
      <MultiSelect
        {...IN_POPOVER}
        label={text('people.linesHidden')}
        data={LINE_KINDS.map((value) => ({ value, label: lineLabel(value) }))}
        value={[...hiddenLines]}
        onChange={(kinds) => useView.setState({ hiddenLines: LINE_KINDS.filter((kind) => kinds.includes(kind)) })}
      />
      <Switch
        size="sm"
        label={text('people.hideHubs')}
        description={text('people.hideHubsHint')}
        checked={filters.isHubsHidden}
        onChange={(event) => setFilters({ isHubsHidden: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
      <Switch
        size="sm"
        label={text('people.hideMe')}
        description={text('people.hideMeHint')}
        checked={filters.isMeHidden}
        onChange={(event) => setFilters({ isMeHidden: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
    </Stack>
  );
}

/** Sorted by name. Two options of the same name both stay. */
function byName<Option extends { readonly label: string }>(options: readonly Option[]): Option[] {
  return [...options].sort((a, b) => a.label.localeCompare(b.label));
}
