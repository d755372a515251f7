/** What lies over the picture: no word goes under it, and the fitted picture stays above the legend. */
import { type RefObject, useCallback, useRef } from 'react';
import type { Box } from './scene/labels/place-labels';
import type { Stage } from './view/graph-renderer';

interface Furniture {
  /** Height of the open legend along the lower edge, in pixels. */
  foot: number;
  /** The folded legend. */
  corner: Box | null;
  map: Box | null;
  pill: Box | null;
}

export function useFurniture(stage: RefObject<Stage | null>) {
  const furniture = useRef<Furniture>({ foot: 0, corner: null, map: null, pill: null });
  const furnish = useCallback(
    (change: Partial<Furniture>) => {
      Object.assign(furniture.current, change);
      const { foot, corner, map, pill } = furniture.current;
      stage.current?.setFurniture(
        foot,
        [corner, map, pill].filter((box) => box !== null),
      );
    },
    [stage],
  );
  const onLegendPlace = useCallback((foot: number, corner: Box | null) => furnish({ foot, corner }), [furnish]);
  const onMiniMapPlace = useCallback((map: Box | null) => furnish({ map }), [furnish]);
  const onPillPlace = useCallback((pill: Box | null) => furnish({ pill }), [furnish]);
  return { onLegendPlace, onMiniMapPlace, onPillPlace };
}
