/** The whole graph on one sheet: title, scene, legend. */
import { PALETTES } from '../../styles/palette';
import { type Camera, fitCamera, paddingFor } from '../scene/camera';
import { labelPlan } from '../scene/labels/label-candidates';
import { placeLabels, type TextMeasure } from '../scene/labels/place-labels';
import { legendOf } from '../scene/legend';
import { CanvasSurface } from './canvas-surface';
import type { DrawSurface } from './draw-surface';
import { paintBackground } from './paint-background';
import type { PaintInput } from './paint-input';
import { paintLegend } from './paint-legend';
import { paintOverlay } from './paint-overlay';
import { paintPeople } from './paint-people';
import { escapeXml, SvgSurface } from './svg-surface';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
}

const MARGIN = 24;
const HEAD = 60;
const FOOT = 72;

/** Paints the sheet. `drawingFor` returns what to paint at a camera. */
export function paintSheet(
  surface: DrawSurface,
  sheet: Sheet,
  drawingFor: (camera: Camera) => PaintInput | null,
  measure: TextMeasure,
): void {
  const blank = drawingFor({ zoom: 1, panX: 0, panY: 0, width: sheet.width, height: sheet.height });
  if (!blank) return;
  const { scene, theme } = blank;
  const palette = PALETTES[theme];
  surface.path(`M0 0H${sheet.width}V${sheet.height}H0Z`, { fill: palette.ground });
  const inner = fitCamera(scene.bounds, sheet.width, sheet.height - HEAD - FOOT, paddingFor(scene, sheet.width, 0), 3);
  const camera: Camera = { ...inner, panY: inner.panY + HEAD, height: sheet.height };
  const unlabeled = drawingFor(camera);
  if (!unlabeled) return;
  const { candidates, obstacles, softObstacles } = labelPlan(scene, camera, unlabeled.highlight, unlabeled.positionOf, measure);
  const bounds = { left: 4, top: HEAD, right: sheet.width - 4, bottom: sheet.height - FOOT };
  const drawing: PaintInput = { ...unlabeled, labels: placeLabels(candidates, obstacles, bounds, measure, softObstacles()) };
  paintBackground(surface, drawing);
  paintPeople(surface, drawing);
  paintOverlay(surface, drawing);
  surface.words(sheet.title, MARGIN, 26, { size: 18, weight: 650, fill: palette.text, anchor: 'start' });
  surface.words(sheet.subtitle, MARGIN, 47, { size: 12, weight: 400, fill: palette.muted, anchor: 'start' });
  paintLegend(surface, legendOf(scene), MARGIN, sheet.height - FOOT + 14, sheet.width - 2 * MARGIN, theme, measure);
}

export function sheetAsSvg(sheet: Sheet, drawingFor: (camera: Camera) => PaintInput | null, measure: TextMeasure): Uint8Array {
  const surface = new SvgSurface();
  paintSheet(surface, sheet, drawingFor, measure);
  const { width, height } = sheet;
  const title = escapeXml(`${sheet.title}. ${sheet.subtitle}`);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">\n<title>${title}</title>\n${surface.markup}\n</svg>\n`;
  return new TextEncoder().encode(svg);
}

export async function sheetAsPng(
  sheet: Sheet,
  scale: number,
  drawingFor: (camera: Camera) => PaintInput | null,
  measure: TextMeasure,
): Promise<Uint8Array> {
  const sharpness = Math.max(1, Math.min(4, scale));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * sharpness);
  canvas.height = Math.round(sheet.height * sharpness);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This window has no 2D canvas');
  context.scale(sharpness, sharpness);
  paintSheet(new CanvasSurface(context), sheet, drawingFor, measure);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The canvas could not be encoded as PNG');
  return new Uint8Array(await blob.arrayBuffer());
}
