import {
  IconAffiliate,
  IconArchive,
  IconCircles,
  IconCompass,
  IconHeart,
  IconLassoPolygon,
  IconNotebook,
  type IconProps,
  IconSettings,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { text } from '../../shared/strings/text';
import { openGraph, openPage } from '../state/view/view-actions';
import { useView, type View } from '../state/view/view-store';
import styles from './Rail.module.css';

interface RailEntry {
  readonly label:
    | 'app.circles'
    | 'app.map'
    | 'app.people'
    | 'circles.title'
    | 'app.interests'
    | 'app.journal'
    | 'sources.page'
    | 'duplicates.title'
    | 'start.page'
    | 'brief.profile.title'
    | 'app.settings';
  readonly icon: ComponentType<IconProps>;
  readonly isCurrentPage: (view: View) => boolean;
  readonly open: () => void;
}

const ENTRIES: readonly RailEntry[] = [
  {
    label: 'app.circles',
    icon: IconCircles,
    isCurrentPage: (view) => view.page === 'graph' && view.graphMode === 'circles',
    open: () => openGraph('circles'),
  },
  {
    label: 'app.map',
    icon: IconAffiliate,
    isCurrentPage: (view) => view.page === 'graph' && view.graphMode === 'map',
    open: () => openGraph('map'),
  },
  { label: 'app.people', icon: IconUsers, isCurrentPage: (view) => view.page === 'people', open: () => openPage('people') },
  { label: 'circles.title', icon: IconLassoPolygon, isCurrentPage: (view) => view.page === 'circles', open: () => openPage('circles') },
  { label: 'app.interests', icon: IconHeart, isCurrentPage: (view) => view.page === 'interests', open: () => openPage('interests') },
  {
    label: 'app.journal',
    icon: IconNotebook,
    isCurrentPage: (view) => view.page === 'journal' || view.page === 'looking-back',
    open: () => openPage('journal'),
  },
  { label: 'sources.page', icon: IconArchive, isCurrentPage: (view) => view.page === 'sources', open: () => openPage('sources') },
  {
    label: 'duplicates.title',
    icon: IconUsersGroup,
    isCurrentPage: (view) => view.page === 'duplicates',
    open: () => openPage('duplicates'),
  },
  { label: 'start.page', icon: IconCompass, isCurrentPage: (view) => view.page === 'start', open: () => openPage('start') },
];
const PROFILE: RailEntry = {
  label: 'brief.profile.title',
  icon: IconUserCircle,
  isCurrentPage: (view) => view.page === 'profile',
  open: () => openPage('profile'),
};
const SETTINGS: RailEntry = {
  label: 'app.settings',
  icon: IconSettings,
  isCurrentPage: (view) => view.page === 'settings',
  open: () => openPage('settings'),
};

export function Rail() {
  return (
    <nav className={styles.rail} data-part="rail" aria-label={text('app.pages')}>
      <div className="k-brand">kith</div>
      {ENTRIES.map((entry) => (
        <RailItem key={entry.label} {...entry} />
      ))}
      <div className={styles.space} />
      <RailItem {...PROFILE} />
      <RailItem {...SETTINGS} />
    </nav>
  );
}

function RailItem({ label, icon: Icon, isCurrentPage, open }: RailEntry) {
  const isCurrent = useView(isCurrentPage);
  return (
    <button type="button" className={styles.item} aria-current={isCurrent ? 'page' : undefined} onClick={open}>
      <Icon size={20} stroke={1.6} aria-hidden />
      {text(label)}
    </button>
  );
}
