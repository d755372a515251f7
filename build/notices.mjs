/**
 * The licences of all packages that are bundled into the app, as one text for the package. It is read from the installed packages, so it is always up to
 * date. The licences of Electron and Chromium lie beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, Refusal } from './project.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** The folders of all packages in the app, also those that other packages need. */
function bundledPackages() {
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(
      ([folder, { dev, devOptional, optional }]) => folder !== '' && !dev && !devOptional && !optional && existsSync(inProject(folder)),
    )
    .map(([folder]) => folder)
    .sort();
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(inProject(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Refusal(`${name} does not say under which licence it is.`);
  const files = readdirSync(inProject(folder)).filter((file) => LICENCE_FILE.test(file) && !file.endsWith('.js'));
  const by = typeof author === 'string' ? author : author?.name;
  const texts = files.map((file) => readFileSync(join(inProject(folder), file), 'utf8').trim());
  // Some packages name their licence without its text.
  const body = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}${by ? `. By ${by}` : ''}`;
  return `${name} ${version} (${license})\n\n${body}`;
}

/** All licences as one text. */
export function notices() {
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `Kith is made with the following software. Each part is under its own licence.${line}${bundledPackages().map(noticeOf).join(line)}\n`;
}
