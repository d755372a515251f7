/** What the documents name exists: every path, every npm script, every linked heading. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...markdownIn('docs')].filter((path) =>
  existsSync(join(ROOT, path)),
);

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The name GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

describe.each(DOCUMENTS)('%s', (document) => {
  const text = textOf(document);

  it('names only paths that exist', () => {
    const named = [...text.matchAll(/`((?:shared|electron|renderer|test|build|docs)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');
    // What a build makes is not there in a fresh clone.
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('links only to pages, pictures and headings that exist', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : relative(ROOT, resolve(ROOT, dirname(document), path));
      if (!existsSync(join(ROOT, target))) return true;
      if (anchor === undefined) return false;
      return ![...textOf(target).matchAll(/^#+ (.+)$/gm)].some(([, heading]) => anchorOf(heading ?? '') === anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run (?:--silent )?)?([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(
      named.filter((name) => !(name in scripts) && !['ci', 'run', 'install'].includes(name) && !text.includes(`and npm ${name}`)),
    ).toEqual([]);
  });
});

describe('docs/ARCHITECTURE.md', () => {
  const text = textOf('docs/ARCHITECTURE.md');

  it('answers at least twenty questions, each with a path', () => {
    const answers = text.slice(text.indexOf('## Where do I find')).matchAll(/^\| ([^|]+\?) \| (.+) \|$/gm);
    const rows = [...answers];
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const [, , answer] of rows) expect(answer).toMatch(/`(shared|electron|renderer)\//);
  });

  it('maps every folder of the sources', () => {
    const folders = ['shared', 'electron', 'renderer'].flatMap((top) =>
      readdirSync(join(ROOT, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${top}/${entry.name}/`),
    );
    expect(folders.filter((folder) => !text.includes(`\`${folder}`))).toEqual([]);
  });
});
