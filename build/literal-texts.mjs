/** `node build/literal-texts.mjs`: lists sentences that stand in the code instead of the catalogue (shared/strings/en). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import swc from '@swc/core';
import { inProject, main } from './project.mjs';

/** The catalogue; examples, whose texts are data; words that readers of files look for in them. */
const NOT_READ = /^shared\/(strings|examples)\/|aliases|-words\.ts$|\.d\.ts$|\.worker\.ts$/;
/** Tables of words that people and programs write in files and profiles. Only what ends like a sentence is one there. */
const WORD_TABLES =
  /^shared\/(formats\/(contacts|dates|log|sources|table)|matching|analysis\/(clusters\/affiliations|contacts\/kinds-of-work))/;
/** Words between spaces, at least one of them in lower case: not a key, a class, a path or a unit. */
const WORDS = /^\P{L}*\p{L}[\p{L}’'-]*,?( [\p{L}\d“”"’'(…–-]+[,;:]?)* \p{Ll}{2,}.*$/u;

/** Two words that start with a capital, three words, or an end like that of a sentence. */
function isSentence(text, file) {
  if (!WORDS.test(text) || isTechnical(text)) return false;
  if (/[.!?…]$/.test(text)) return true;
  return !WORD_TABLES.test(file) && (text.split(' ').length > 2 || /^\p{Lu}/u.test(text));
}

/** Texts for developers or machines: errors of bugs, directives, patterns and values of CSS. */
const isTechnical = (text) =>
  /^(use |kith |SQLite |M ?\d|[\w-]+: |[#.[])/.test(text) || /[{}<>=]|\bpx\b|var\(|calc\(|rgba?\(|-src |max-age|\[[a-z-]+\]/.test(text);

/** Calls `visit` for each node of the syntax tree, with the nodes around it. */
function walk(node, visit, parents = []) {
  if (Array.isArray(node)) for (const each of node) walk(each, visit, parents);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  if (node.type !== undefined) visit(node, parents);
  for (const key in node) if (key !== 'span') walk(node[key], visit, node.type === undefined ? parents : [...parents, node]);
}

const isError = ({ type, callee }) => type === 'NewExpression' && /Error$/.test(callee?.value ?? '');
const isImport = ({ type }) => /^(Import|Export)(Named|All)?Declaration$/.test(type) || type === 'TsLiteralType';

/** "renderer/app/Rail.tsx: the text" */
export function literalTexts(files = sources()) {
  return files.flatMap((file) => {
    const ast = swc.parseFileSync(inProject(file), { syntax: 'typescript', tsx: file.endsWith('.tsx'), target: 'es2022' });
    const texts = [];
    walk(ast.body, (node, parents) => {
      const text =
        node.type === 'StringLiteral'
          ? node.value
          : node.type === 'TemplateElement'
            ? node.raw
            : node.type === 'JSXText'
              ? node.value
              : null;
      if (text === null || parents.some((parent) => isError(parent) || isImport(parent))) return;
      if (isSentence(text.trim(), file)) texts.push(`${file}: ${text.trim()}`);
    });
    return texts;
  });
}

function sources() {
  return ['electron', 'renderer', 'shared']
    .flatMap((folder) =>
      readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file).replaceAll('\\', '/')),
    )
    .filter((file) => /\.tsx?$/.test(file) && !NOT_READ.test(file));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const texts = literalTexts();
    for (const text of texts) console.log(text);
    console.error(`${texts.length} texts are not in the catalogue.`);
  });
}
