/**
 * What may import what. `npm run check` holds it, types and cycles included, and docs/ARCHITECTURE.md explains it. Each comment is what somebody
 * reads who breaks the rule.
 */
const rooms = (...names) => `^(${names.join('|')})/`;
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Files of `room` import only `room` itself and `allowed`, as far as the other end is in `scope`. */
const only = (scope, room, allowed, comment) => ({
  name: `${room} imports only ${[...allowed].join(', ') || 'itself'}`,
  severity: 'error',
  comment,
  from: { path: rooms(`${scope}/${room}`) },
  to: { path: rooms(scope), pathNot: rooms(...[room, ...allowed].map((name) => `${scope}/${name}`)) },
});

const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

const DESKTOP_PACKAGES = packages('electron', 'electron-log', 'lowdb');
const WINDOW_PACKAGES = packages('react', 'react-dom', '@mantine/[^/]+', 'cytoscape', 'zustand');
/** The only files of electron/ that import Electron: all others run in plain Node, for the command line and the tests. */
const ELECTRON_FILES = '^electron/(main|preload|app/[^/]+|desktop/serve-desktop)\\.ts$';

/** Parts of a feature that other features show. */
const SHOWN_BY_OTHERS = [
  'cluster/(ClusterDetail|MixingSwitch)',
  'paths/IntroductionPaths',
  'people/ChosenBar',
  'people/FilterBar',
  'person/PersonClusterField',
];
const FEATURES =
  'people|duplicates|person|tie|cluster|this-week|paths|journal|interests|import|log|export|settings|help|graph-page|start|interview';

export default {
  forbidden: [
    never(
      'no cycles',
      {},
      { circular: true },
      'Files that import each other cannot be understood alone. Move what both need into a third file.',
    ),
    never(
      'shared imports no other side',
      { path: '^shared/' },
      { path: rooms('electron', 'renderer') },
      'Directions: electron → shared ← renderer. shared/ never looks up; pass what it needs as an argument.',
    ),
    never(
      'desktop and window are apart',
      { path: '^electron/' },
      { path: '^renderer/' },
      'Directions: electron → shared ← renderer, never across, not even types. What both need belongs in shared/.',
    ),
    never(
      'window and desktop are apart',
      { path: '^renderer/' },
      { path: ['^electron/', DESKTOP_PACKAGES] },
      'The window knows the desktop only through renderer/desktop.ts and shared/contract/desktop-api.ts. This import would fail in the sandbox.',
    ),
    never(
      'shared is pure',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
      'shared/ is pure TypeScript: no Node, no Electron, no window. Do it in electron/ or renderer/ and pass the result in.',
    ),
    never('shared runs anywhere', { path: '^shared/' }, { path: DESKTOP_PACKAGES }, 'shared/ is pure TypeScript: no Node, no Electron.'),
    never('shared does not draw', { path: '^shared/' }, { path: WINDOW_PACKAGES }, 'shared/ does not draw. React belongs in renderer/.'),
    never(
      'the desktop does not draw',
      { path: '^electron/' },
      { path: WINDOW_PACKAGES },
      'The desktop does not draw. React belongs in renderer/.',
    ),
    never(
      'the window has no Node',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
      'The window is sandboxed: there is no Node here.',
    ),
    never(
      'plain Node but for a few files',
      { path: '^electron/', pathNot: ELECTRON_FILES },
      { path: packages('electron') },
      'This file must run in plain Node: the command line and the tests use it. Take what you need from DesktopHost.',
    ),
    never(
      'one owner of Cytoscape',
      { path: '^renderer/', pathNot: '^renderer/graph/' },
      { path: packages('cytoscape') },
      'Only renderer/graph knows Cytoscape. Give it pure data and listen to its events through that folder.',
    ),

    only('shared', 'lib', [], 'shared/lib is the lowest layer: it knows nothing of Kith.'),
    only('shared', 'model', ['lib', 'strings'], 'The model holds the nouns and knows no measure and no file format.'),
    only('shared', 'analysis', ['model', 'lib'], 'A measure answers with kinds and numbers: it reads no file and makes no sentence.'),
    only(
      'shared',
      'matching',
      ['model', 'lib'],
      'The matching of people answers with probabilities and kinds: it reads no file and makes no sentence.',
    ),
    only(
      'shared',
      'formats',
      ['matching', 'model', 'lib', 'strings'],
      'A format turns text into rows and rows into text; it does not measure.',
    ),
    only(
      'shared',
      'query',
      ['analysis', 'model', 'lib'],
      'A search is read and matched here; shared/sentences says in words how it was read.',
    ),
    only('shared', 'strings', ['lib'], 'The catalogue holds messages; what fills them in is passed by the caller.'),
    only(
      'shared',
      'sentences',
      ['analysis', 'matching', 'query', 'model', 'strings', 'lib'],
      'Sentences are made of results of the analysis and messages.',
    ),
    only('shared', 'contract', ['model', 'lib', 'strings'], 'The contract names data of the model and how it crosses to the window.'),

    only('electron/store', 'disk', [], 'The disk layer knows no format: it reads, writes, locks and syncs.'),
    only(
      'electron/store',
      'encryption',
      ['disk'],
      'Encryption lies over the disk and knows no format: whatever the store writes is encrypted.',
    ),
    only('electron/store', 'format', ['disk'], 'A format turns bytes into data; snapshots and change logs build on it.'),
    only('electron/store', 'change-log', ['disk', 'format'], 'The change log knows no snapshot.'),
    only('electron/store', 'snapshot', ['disk', 'format', 'change-log'], 'A snapshot knows no backup and no store.'),
    only('electron/store', 'copies', ['disk', 'encryption', 'format', 'change-log', 'snapshot'], 'Backups and copies know no store.'),

    only('renderer', 'ui', ['styles'], 'renderer/ui holds controls that know nothing of Kith.'),
    never(
      'components know no feature',
      { path: rooms('renderer/components', 'renderer/state', 'renderer/analysis', 'renderer/graph') },
      { path: `^renderer/(app|${FEATURES})/` },
      'Features → components → ui, state, analysis. What several features need belongs in renderer/components.',
    ),
    never(
      'features are apart',
      { path: `^renderer/(${FEATURES})/` },
      { path: `^renderer/(app|${FEATURES})/`, pathNot: ['^renderer/$1/', `^renderer/(${SHOWN_BY_OTHERS.join('|')})\\.tsx$`] },
      'A feature does not reach into another. Put what both need into renderer/components or renderer/state, or go through renderer/app.',
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
