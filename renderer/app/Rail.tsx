import { IconAffiliate, IconCircles, IconHeart, IconNotebook, type IconProps, IconSettings, IconUsers } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { openGraph, openPage } from '../state/view/view-actions';
import { useView, type View } from '../state/view/view-store';

interface Place {
  readonly label: string;
  readonly icon: ComponentType<IconProps>;
  readonly isHere: (view: View) => boolean;
  readonly go: () => void;
}

const PLACES: readonly Place[] = [
  {
    label: 'Circles',
    icon: IconCircles,
    isHere: (view) => view.page === 'graph' && view.graphMode === 'circles',
    go: () => openGraph('circles'),
  },
  {
    label: 'Map',
    icon: IconAffiliate,
    isHere: (view) => view.page === 'graph' && view.graphMode === 'map',
    go: () => openGraph('map'),
  },
  { label: 'People', icon: IconUsers, isHere: (view) => view.page === 'people', go: () => openPage('people') },
  { label: 'Interests', icon: IconHeart, isHere: (view) => view.page === 'interests', go: () => openPage('interests') },
  { label: 'Journal', icon: IconNotebook, isHere: (view) => view.page === 'journal', go: () => openPage('journal') },
];
const SETTINGS: Place = {
  label: 'Settings',
  icon: IconSettings,
  isHere: (view) => view.page === 'settings',
  go: () => openPage('settings'),
};

export function Rail() {
  return (
    <nav className="k-rail" aria-label="Pages">
      <div className="k-brand">kith</div>
      {PLACES.map((place) => (
        <RailItem key={place.label} {...place} />
      ))}
      <div className="k-rail-space" />
      <RailItem {...SETTINGS} />
    </nav>
  );
}

function RailItem({ label, icon: Icon, isHere, go }: Place) {
  const isCurrent = useView(isHere);
  return (
    <button type="button" className="k-rail-item" aria-current={isCurrent ? 'page' : undefined} onClick={go}>
      <Icon size={20} stroke={1.6} aria-hidden />
      {label}
    </button>
  );
}
