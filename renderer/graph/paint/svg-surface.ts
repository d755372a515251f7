import { type Dots, type DrawSurface, dotsOfTone, FONT, type Stroke, type TextStyle } from './draw-surface';

/** Text from people or files becomes text, not markup. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  const named = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
  ]);
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
      return !isControl && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .map((character) => named.get(character) ?? character)
    .join('');
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

export class SvgSurface implements DrawSurface {
  readonly #parts: string[] = [];

  get markup(): string {
    return this.#parts.join('\n');
  }

  circle(x: number, y: number, radius: number, stroke: Stroke): void {
    this.#parts.push(`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"${this.#ink(stroke)}/>`);
  }

  path(data: string, stroke: Stroke): void {
    this.#parts.push(`<path d="${data.replace(/-?\d+\.\d+/g, (number) => round(Number(number)))}"${this.#ink(stroke)}/>`);
  }

  dots(at: readonly number[], radius: number, fill: string, opacity: number): void {
    if (at.length === 0) return;
    let data = '';
    for (let i = 0; i < at.length; i += 2) data += `M${round(at[i] ?? 0)} ${round(at[i + 1] ?? 0)}h0`;
    this.#parts.push(
      `<path d="${data}" fill="none" stroke="${fill}" stroke-width="${round(radius * 2)}" stroke-linecap="round" opacity="${round(opacity)}"/>`,
    );
  }

  crowd(dots: Dots, radius: number): void {
    dots.tones.forEach(({ fill, opacity }, tone) => {
      this.dots(dotsOfTone(dots, tone), radius, fill, opacity);
    });
  }

  words(text: string, x: number, y: number, words: TextStyle): void {
    const anchor = words.anchor ?? 'middle';
    const halo = words.halo === undefined ? '' : ` stroke="${words.halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`;
    const squeeze = words.width === undefined ? '' : ` textLength="${round(words.width)}" lengthAdjust="spacingAndGlyphs"`;
    const fade = words.opacity === undefined || words.opacity >= 1 ? '' : ` opacity="${round(words.opacity)}"`;
    // The baseline is computed here: several editors ignore `dominant-baseline`.
    this.#parts.push(
      `<text x="${round(x)}" y="${round(y + words.size * 0.35)}" font-family="${escapeXml(FONT)}" font-size="${words.size}" font-weight="${words.weight}" text-anchor="${anchor}" fill="${words.fill}"${halo}${squeeze}${fade}>${escapeXml(text)}</text>`,
    );
  }

  #ink({ fill, stroke, width, dash, opacity, isRound }: Stroke): string {
    let ink = ` fill="${fill ?? 'none'}"`;
    if (stroke !== undefined) {
      ink += ` stroke="${stroke}" stroke-width="${round(width ?? 1)}"`;
      if (dash) ink += ` stroke-dasharray="${dash.join(' ')}"`;
      if (isRound) ink += ' stroke-linecap="round"';
    }
    if (opacity !== undefined && opacity < 1) ink += ` opacity="${round(opacity)}"`;
    return ink;
  }
}
