import { blitDots } from './blit-dots';
import { type Dots, type DrawSurface, dotsOfTone, FONT, type Stroke, type TextStyle } from './draw-surface';

/** Fewer dots than this are painted as circles, which are sharper between pixels. */
const CROWD = 1500;

/** The pixels for crowds. One buffer for all surfaces, because one paints at a time. */
const sheet: { canvas: HTMLCanvasElement | null; image: ImageData | null } = { canvas: null, image: null };

export class CanvasSurface implements DrawSurface {
  readonly #context: CanvasRenderingContext2D;

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  circle(x: number, y: number, radius: number, stroke: Stroke): void {
    this.#context.beginPath();
    this.#context.arc(x, y, radius, 0, 2 * Math.PI);
    this.#ink(stroke, null);
  }

  path(data: string, stroke: Stroke): void {
    this.#ink(stroke, new Path2D(data));
  }

  dots(at: readonly number[], radius: number, fill: string, opacity: number): void {
    const context = this.#context;
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    if (radius < 1.2) {
      for (let i = 0; i < at.length; i += 2) context.fillRect((at[i] ?? 0) - radius, (at[i + 1] ?? 0) - radius, 2 * radius, 2 * radius);
    } else {
      context.beginPath();
      for (let i = 0; i < at.length; i += 2) {
        const [x, y] = [at[i] ?? 0, at[i + 1] ?? 0];
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
      context.fill();
    }
    context.globalAlpha = 1;
  }

  crowd(dots: Dots, radius: number): void {
    if (dots.count < CROWD) {
      dots.tones.forEach(({ fill, opacity }, tone) => {
        this.dots(dotsOfTone(dots, tone), radius, fill, opacity);
      });
      return;
    }
    const { width, height } = this.#context.canvas;
    const scale = this.#context.getTransform().a;
    sheet.canvas ??= document.createElement('canvas');
    const own = sheet.canvas.getContext('2d', { willReadFrequently: true });
    if (!own) return;
    if (!sheet.image || sheet.image.width !== width || sheet.image.height !== height) {
      sheet.canvas.width = width;
      sheet.canvas.height = height;
      sheet.image = own.createImageData(width, height);
    }
    const pixels = new Uint32Array(sheet.image.data.buffer);
    pixels.fill(0);
    blitDots(pixels, width, height, dots, radius, scale);
    own.putImageData(sheet.image, 0, 0);
    this.#context.drawImage(sheet.canvas, 0, 0, width / scale, height / scale);
  }

  words(said: string, x: number, y: number, words: TextStyle): void {
    const context = this.#context;
    // In a window that is read from right to left, "Rune S." would end with its dot on the left: a text has the direction of its own letters.
    const text = document.documentElement.dir === 'rtl' ? `\u2068${said}\u2069` : said;
    context.font = `${words.weight} ${words.size}px ${FONT}`;
    context.textAlign = words.anchor === 'start' ? 'left' : words.anchor === 'end' ? 'right' : 'center';
    context.textBaseline = 'middle';
    context.globalAlpha = words.opacity ?? 1;
    if (words.halo !== undefined) {
      context.strokeStyle = words.halo;
      context.lineWidth = 3.5;
      context.lineJoin = 'round';
      context.strokeText(text, x, y);
    }
    context.fillStyle = words.fill;
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  }

  #ink({ fill, stroke, width, dash, opacity, isRound }: Stroke, path: Path2D | null): void {
    const context = this.#context;
    context.globalAlpha = opacity ?? 1;
    if (fill !== undefined) {
      context.fillStyle = fill;
      if (path) context.fill(path);
      else context.fill();
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke;
      context.lineWidth = width ?? 1;
      context.lineCap = isRound ? 'round' : 'butt';
      context.lineJoin = 'round';
      context.setLineDash(dash ? [...dash] : []);
      if (path) context.stroke(path);
      else context.stroke();
      if (dash) context.setLineDash([]);
    }
    context.globalAlpha = 1;
  }
}
