/** A skipped row as the preview shows it. */
import type { ImportSample, SkippedRow } from './import-plan';

export function skippedSample({ line, reason, cells }: SkippedRow): ImportSample {
  return { line, outcome: 'skipped', title: truncated(filledCells(cells).join(' · '), 120), detail: '', notes: [reason] };
}

export function filledCells(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

export function truncated(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}
