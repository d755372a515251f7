import { MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { StructuralRole, TemporalState } from '../../shared/analysis/data/findings';
import type { CircleId, ClusterId, InterestId } from '../../shared/model/ids';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { ROLES, STATES } from '../state/ui-labels';
import { LAST_CONTACTS, type LastContact, valuesOf } from '../state/view/filters';
import { LINE_KINDS, LINE_NAMES } from '../state/view/named-views';
import { setFilters } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { capitalized } from '../ui/capitalized';

const IN_POPOVER = { comboboxProps: { withinPortal: false, shadow: 'none' }, size: 'sm' } as const;

/** All the filters at once; each change shows at once. */
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
        label="Text"
        placeholder="Name, employer, place, notes…"
        data-autofocus
        value={filters.text}
        onChange={(event) => setFilters({ text: event.currentTarget.value })}
      />
      <MultiSelect
        {...IN_POPOVER}
        label="Circle"
        data={circleOptions}
        value={[...filters.circles]}
        onChange={(ids) => setFilters({ circles: ids as CircleId[] })}
        searchable
        limit={50}
        nothingFoundMessage="No such circle"
      />
      <MultiSelect
        {...IN_POPOVER}
        label="Interest"
        data={interestOptions}
        value={[...filters.interests]}
        onChange={(ids) => setFilters({ interests: ids as InterestId[] })}
        searchable
        limit={50}
        nothingFoundMessage="No such interest"
      />
      <MultiSelect
        {...IN_POPOVER}
        label="Cluster"
        data={clusterOptions}
        value={[...filters.clusters]}
        onChange={(ids) => setFilters({ clusters: ids as ClusterId[] })}
        searchable
        limit={50}
        nothingFoundMessage="No such cluster"
      />
      <MultiSelect
        {...IN_POPOVER}
        label="State"
        data={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
        value={[...filters.states]}
        onChange={(states) => setFilters({ states: states as TemporalState[] })}
      />
      <MultiSelect
        {...IN_POPOVER}
        label="Role"
        data={Object.entries(ROLES).map(([value, label]) => ({ value, label }))}
        value={[...filters.roles]}
        onChange={(roles) => setFilters({ roles: roles as StructuralRole[] })}
      />
      <MultiSelect
        {...IN_POPOVER}
        label="Company"
        data={[...new Set([...filters.companies, ...companies])]}
        value={[...filters.companies]}
        onChange={(names) => setFilters({ companies: names })}
        searchable
        limit={50}
        nothingFoundMessage="No such company"
      />
      <MultiSelect
        {...IN_POPOVER}
        label="Place"
        data={[...new Set([...filters.places, ...places])]}
        value={[...filters.places]}
        onChange={(names) => setFilters({ places: names })}
        searchable
        limit={50}
        nothingFoundMessage="No such place"
      />
      <Select
        {...IN_POPOVER}
        label="Last contact"
        placeholder="any time"
        clearable
        data={Object.entries(LAST_CONTACTS).map(([value, { label }]) => ({ value, label }))}
        value={filters.lastContact}
        onChange={(value) => setFilters({ lastContact: value as LastContact | null })}
      />
      <MultiSelect
        {...IN_POPOVER}
        label="Lines not drawn"
        data={LINE_KINDS.map((value) => ({ value, label: capitalized(LINE_NAMES[value]) }))}
        value={[...hiddenLines]}
        onChange={(kinds) => useView.setState({ hiddenLines: LINE_KINDS.filter((kind) => kinds.includes(kind)) })}
      />
      <Switch
        size="sm"
        label="Leave out hubs"
        description="People who know far more of the others than most"
        checked={filters.isHubsHidden}
        onChange={(event) => setFilters({ isHubsHidden: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
      <Switch
        size="sm"
        label="Hide me"
        description="The circles without their middle; you are in no measure anyway"
        checked={filters.isMeHidden}
        onChange={(event) => setFilters({ isMeHidden: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
    </Stack>
  );
}

/** Sorted; two of the same name are told apart by nothing but their place, so the option component keeps both. */
function byName<Option extends { readonly label: string }>(options: readonly Option[]): Option[] {
  return [...options].sort((a, b) => a.label.localeCompare(b.label));
}
