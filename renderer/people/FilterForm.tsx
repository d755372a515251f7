import { MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { capitalize } from '../../shared/lib/format-text';
import { FILTER_MEASURES } from '../../shared/measures/measures';
import { text, textOf } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { lastContactLabel, lineLabel, setAsideLabel } from '../state/ui-labels';
import { LAST_CONTACT_NAMES, type LastContact, SET_ASIDE, valuesOf } from '../state/view/filters';
import { LINE_KINDS } from '../state/view/named-views';
import { setFilters } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

const IN_POPOVER = { comboboxProps: { withinPortal: false, shadow: 'none' }, size: 'sm' } as const;

/** All filters in one form. Each change takes effect at once. */
export function FilterForm() {
  const filters = useView((view) => view.filters);
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
      <GroupFilters />
      <Select
        {...IN_POPOVER}
        label={text('people.lastContact')}
        placeholder={text('people.anyTime')}
        clearable
        data={LAST_CONTACT_NAMES.map((value) => ({ value, label: lastContactLabel(value) }))}
        value={filters.lastContact}
        onChange={(value) => setFilters({ lastContact: value as LastContact | null })}
      />
      <Choice
        label={text('people.setAside')}
        options={SET_ASIDE.map((value) => ({ value, label: capitalize(setAsideLabel(value)) }))}
        value={filters.setAside}
        onChange={(setAside) => setFilters({ setAside })}
      />
      <HiddenLines />
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

/** The filters whose values are chosen from lists. */
function GroupFilters() {
  const network = useNetwork();
  const clusters = useFindings((state) => state.clusters);
  const filters = useView((view) => view.filters);
  const [companies, places] = useMemo(() => [valuesOf(network, 'company'), valuesOf(network, 'place')] as const, [network]);
  const clusterOptions = useMemo(() => optionsOf([...clusters.values()].map(({ id, label }) => ({ id, name: label }))), [clusters]);
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <>
      <Choice
        label={text('people.circle')}
        options={optionsOf(network.circles.values())}
        value={filters.circles}
        onChange={(circles) => setFilters({ circles })}
        nothingFound={text('people.noCircle')}
      />
      <Choice
        label={text('people.interest')}
        options={optionsOf(network.interests.values())}
        value={filters.interests}
        onChange={(interests) => setFilters({ interests })}
        nothingFound={text('people.noInterest')}
      />
      <Choice
        label={text('people.cluster')}
        options={clusterOptions}
        value={filters.clusters}
        onChange={(ids) => setFilters({ clusters: ids })}
        nothingFound={text('people.noCluster')}
      />
      {FILTER_MEASURES.map(({ key, label, filter }) => (
        <Choice
          key={key}
          label={textOf({ key: label, values: {} })}
          options={filter.values.map((value) => ({ value, label: filter.labelOf(value) }))}
          value={filters.measures[key] ?? []}
          onChange={(values) => setFilters({ measures: { ...filters.measures, [key]: values } })}
        />
      ))}
      <Choice
        label={text('people.company')}
        options={named([...new Set([...filters.companies, ...companies])])}
        value={filters.companies}
        onChange={(names) => setFilters({ companies: names })}
        nothingFound={text('people.noCompany')}
      />
      <Choice
        label={text('people.place')}
        options={named([...new Set([...filters.places, ...places])])}
        value={filters.places}
        onChange={(names) => setFilters({ places: names })}
        nothingFound={text('people.noPlace')}
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: readonly Value[];
  readonly onChange: (value: readonly Value[]) => void;
  /** Shown when no option matches what is typed. Without it the list cannot be searched. */
  readonly nothingFound?: string;
}

function Choice<Value extends string>({ label, options, value, onChange, nothingFound }: ChoiceProps<Value>) {
  return (
    <MultiSelect
      {...IN_POPOVER}
      label={label}
      data={[...options]}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as Value[])}
      searchable={nothingFound !== undefined}
      limit={50}
      nothingFoundMessage={nothingFound}
    />
  );
}

/** The kinds of lines that the graph leaves out. */
function HiddenLines() {
  const hiddenLines = useView((view) => view.hiddenLines);
  return (
    <Choice
      label={text('people.linesHidden')}
      options={LINE_KINDS.map((value) => ({ value, label: capitalize(lineLabel(value)) }))}
      value={hiddenLines}
      onChange={(kinds) => useView.setState({ hiddenLines: LINE_KINDS.filter((kind) => kinds.includes(kind)) })}
    />
  );
}

/** Options in order of their names. Two of the same name both stay. */
function optionsOf<Id extends string>(named: Iterable<{ readonly id: Id; readonly name: string }>) {
  return [...named].map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => a.label.localeCompare(b.label));
}
