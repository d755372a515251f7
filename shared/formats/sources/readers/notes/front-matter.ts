/** The properties at the beginning of a Markdown note, as Obsidian writes them: flat YAML between two lines of `---`, with texts and lists of texts. */

export interface FrontMatter {
  /** Name in lower case, with spaces for hyphens and underscores → its texts; the first of names that repeat. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** What stands below. */
  readonly body: string;
}

const MAX_LINES = 500;

/** Null: the note does not begin with properties. */
export function parseFrontMatter(text: string): FrontMatter | null {
  const lines = text.split(/\r?\n/);
  if (lines[0]?.trimEnd() !== '---') return null;
  const end = lines.findIndex((line, i) => i > 0 && i <= MAX_LINES && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return null;
  const properties = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines.slice(1, end)) {
    const item = /^\s*-\s+(.*)$/.exec(line);
    const entry = /^([^\s:#-][^:]*):(?:\s+(.*))?$/.exec(line);
    if (item !== null) addValue(current, item[1] ?? '');
    else if (entry !== null) {
      const name = (entry[1] ?? '')
        .trim()
        .toLowerCase()
        .replace(/^"|"$/g, '')
        .replace(/[-_\s]+/g, ' ');
      current = [];
      if (!properties.has(name)) properties.set(name, current);
      const value = (entry[2] ?? '').trim();
      const list = /^\[(?!\[)(.*)\]$/.exec(value);
      if (list !== null) for (const part of splitList(list[1] ?? '')) addValue(current, part);
      else addValue(current, value);
    } else if (/^\s+\S/.test(line) && current.length > 0) current.push(line.trim());
  }
  return {
    properties,
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}

function splitList(text: string): readonly string[] {
  return text.match(/"[^"]*"|'[^']*'|\[\[[^\]]*\]\]|[^,]+/g) ?? [];
}

function addValue(values: string[], written: string): void {
  const text = written.trim();
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(text);
  const plain = quoted === null ? text.replace(/\s+#.*$/, '') : (quoted[1] ?? quoted[2] ?? '').replaceAll("''", "'").replaceAll('\\"', '"');
  if (plain !== '' && plain !== '|' && plain !== '>' && plain !== 'null' && plain !== '~') values.push(plain);
}

/** `[[People/Ana Kovač|Ana]]` → `Ana Kovač`; other text as it is. */
export function linkTarget(text: string): string {
  const match = /^\[\[([^\]]*)\]\]$/.exec(text.trim());
  return match === null ? text.trim() : targetOf(match[1] ?? '');
}

function targetOf(inner: string): string {
  return (inner.split(/[|#^]/)[0] ?? '').replace(/^.*\//, '').replace(/\.md$/i, '').trim();
}

/** The notes that a text links to, each once. Pictures and other embedded files are none. */
export function linksIn(text: string): readonly string[] {
  const targets = [...text.matchAll(/(?<!!)\[\[([^\]\n]{1,300})\]\]/g)].map((match) => targetOf(match[1] ?? ''));
  return [...new Set(targets.filter((target) => target !== ''))];
}
