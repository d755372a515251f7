/**
 * The licences of everything that is bundled into the app, as one text that goes into the package. Read from what is installed, so that it cannot
 * fall behind. Electron's and Chromium's own licences lie beside it in every package.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, Refusal } from './project.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** Packages that the app is made of, theirs included, by folder under node_modules. */
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
  // A few packages name their licence and leave its text out.
  const body = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}${by ? `. By ${by}` : ''}`;
  return `${name} ${version} (${license})\n\n${body}`;
}

/** The whole text. */
export function notices() {
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `Kith is made with the following software. Each part is under its own licence.${line}${bundledPackages().map(noticeOf).join(line)}\n`;
}
