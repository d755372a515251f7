/** What lies over the picture: no word goes under it, and the fitted picture stays above the legend. */
import { type RefObject, useCallback, useRef } from 'react';
import type { Box } from './scene/labels/place-labels';
import type { GraphRenderer } from './view/graph-renderer';

interface OverlayInsets {
  /** Height of the open legend along the lower edge, in pixels. */
  bottomInset: number;
  /** The folded legend. */
  corner: Box | null;
  map: Box | null;
  pill: Box | null;
}

export function useOverlayInsets(renderer: RefObject<GraphRenderer | null>) {
  const furniture = useRef<OverlayInsets>({ bottomInset: 0, corner: null, map: null, pill: null });
  const furnish = useCallback(
    (change: Partial<OverlayInsets>) => {
      Object.assign(furniture.current, change);
      const { bottomInset: foot, corner, map, pill } = furniture.current;
      renderer.current?.setOverlayInsets(
        foot,
        [corner, map, pill].filter((box) => box !== null),
      );
    },
    [renderer],
  );
  const onLegendPlace = useCallback((foot: number, corner: Box | null) => furnish({ bottomInset: foot, corner }), [furnish]);
  const onMiniMapPlace = useCallback((map: Box | null) => furnish({ map }), [furnish]);
  const onPillPlace = useCallback((pill: Box | null) => furnish({ pill }), [furnish]);
  return { onLegendPlace, onMiniMapPlace, onPillPlace };
}
