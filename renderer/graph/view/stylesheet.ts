/** Cytoscape's stylesheet. Everything variable is in the data of the elements. */
import type { StylesheetJson } from 'cytoscape';

export const STYLESHEET: StylesheetJson = [
  {
    selector: 'core',
    // No grey dot below a pressed pointer and no selection box.
    style: { 'active-bg-opacity': 0, 'active-bg-color': '#000', 'active-bg-size': 0, 'selection-box-opacity': 0 } as never,
  },
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'data(shape)' as never,
      'background-color': 'data(fill)',
      'border-color': 'data(edge)',
      'border-width': 'data(edgeWidth)' as never,
      opacity: 'data(opacity)' as never,
      'overlay-opacity': 0,
      'underlay-opacity': 0,
    },
  },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': 'data(color)',
      opacity: 'data(opacity)' as never,
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'edge.bent',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(side)' as never,
      'control-point-weights': 0.5 as never,
      'edge-distances': 'node-position',
    },
  },
  { selector: 'edge.affinity', style: { 'line-style': 'dashed', 'line-dash-pattern': [0.1, 4], 'line-cap': 'round', events: 'no' } },
  { selector: 'edge.quiet', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
  { selector: 'edge.dormant', style: { 'line-style': 'dashed', 'line-dash-pattern': [1, 4] } },
  { selector: 'edge.bridge', style: { 'z-index': 5 } },
];
