/**
 * The colors of the graph, and of clusters everywhere. Cluster colors are the eight of Okabe and Ito, changed as little as possible so that each
 * pair (grey included) is at least 12 apart in CIEDE2000 for normal, deuteranope and protanope vision (test/renderer/graph/palette.test.ts).
 */
import { type Theme, WINDOW_COLORS } from './window-colors';

/** A cluster's color in its four uses. */
export interface ClusterTone {
  /** Inside of marks. Too light by itself on a light background: always with `edge` around it. */
  readonly fill: string;
  /** Outlines, lines and small points: 3:1 on the background and on `soft`. */
  readonly edge: string;
  /** Text: 4.5:1 on the background and on `soft`. */
  readonly text: string;
  /** Background of the cluster's sector or region. */
  readonly soft: string;
}

export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  /** Rings and bands, which must not compete with people. */
  readonly faint: string;
  readonly band: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Only for people who are going quiet. */
  readonly quiet: string;
  /** Bridges. */
  readonly bridge: string;
  /** Common interests. They are not ties, so the color differs from that of every tie. */
  readonly affinity: string;
  /** By palette index of the cluster. */
  readonly clusters: readonly ClusterTone[];
  readonly grey: ClusterTone;
}

/** What the graph takes from the window. */
function graphColors(theme: Theme) {
  const { ground, surface, text, muted, accent, onAccent, quiet } = WINDOW_COLORS[theme];
  return { ground, surface, text, muted, accent, onAccent, quiet };
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ...graphColors('light'),
    faint: '#dcdcd7',
    band: '#d3d5d6',
    bridge: '#1b1d21',
    affinity: '#8a5a9e',
    clusters: [
      { fill: '#0377d1', edge: '#0366b3', text: '#035a9e', soft: '#dfeaf1' },
      { fill: '#e49b1e', edge: '#a97218', text: '#855a12', soft: '#f6eedf' },
      { fill: '#04a47a', edge: '#03825f', text: '#036c50', soft: '#deeee8' },
      { fill: '#d980ae', edge: '#ad6489', text: '#88506e', soft: '#f4ebee' },
      { fill: '#58b8f3', edge: '#3d80aa', text: '#33698b', soft: '#e7f1f5' },
      { fill: '#d15b09', edge: '#b85008', text: '#994206', soft: '#f3e7dc' },
      { fill: '#f2e322', edge: '#88800f', text: '#6c660d', soft: '#f6f4e0' },
      { fill: '#63428b', edge: '#63428b', text: '#63428b', soft: '#e9e5ec' },
    ],
    grey: { fill: '#767b80', edge: '#6c7176', text: '#5c6165', soft: '#ececea' },
  },
  dark: {
    ...graphColors('dark'),
    faint: '#2b3036',
    band: '#363c43',
    bridge: '#f4f5f7',
    affinity: '#b58bc9',
    clusters: [
      { fill: '#5189b2', edge: '#5f95bd', text: '#74a6cb', soft: '#1c252d' },
      { fill: '#e79c0a', edge: '#e79c0a', text: '#e9a827', soft: '#2d2618' },
      { fill: '#37aa79', edge: '#37aa79', text: '#45b888', soft: '#182924' },
      { fill: '#edb1c4', edge: '#edb1c4', text: '#edb1c4', soft: '#2f2a2e' },
      { fill: '#8fcdfa', edge: '#8fcdfa', text: '#8fcdfa', soft: '#232c34' },
      { fill: '#d06427', edge: '#d66f34', text: '#e28450', soft: '#2b201b' },
      { fill: '#f4e821', edge: '#f4e821', text: '#efe43a', soft: '#30301b' },
      { fill: '#a28cfd', edge: '#a28cfd', text: '#ab97fd', soft: '#252634' },
    ],
    grey: { fill: '#8b9197', edge: '#8b9197', text: '#9aa0a6', soft: '#22262a' },
  },
};

/** The tone of a cluster by its palette index; grey for -1 and unknown indices. */
export function clusterTone(theme: Theme, color: number): ClusterTone {
  const palette = PALETTES[theme];
  return palette.clusters[color] ?? palette.grey;
}
