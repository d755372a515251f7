/**
 * Counts how often each branch of Kith's own code runs: a Vite plugin for the fuzzer. Every branch adds to its byte of `globalThis.kithBranches`; the words in
 * the code of each module stand in `globalThis.kithModules`, as material for new inputs.
 */

const MAX_BRANCHES = 131_072;
const MAX_WORD = 40;

export function countBranches(isOwn) {
  let count = 0;
  return {
    name: 'count-branches',
    enforce: 'post',
    transform(code, id) {
      if (!isOwn(id)) return null;
      const inserts = [];
      const words = new Set();
      const first = count;
      const hit = () => `kithBranches[${count++}]++`;
      const atStart = (block) => inserts.push([block.start + 1, `${hit()};`]);
      /** Wraps after the children, so that inner ends come before outer ones. */
      const wrap = (node, before, after) => {
        inserts.push([node.start, before]);
        visitChildren(node);
        inserts.push([node.end, after]);
      };
      const statement = (node) => {
        if (node.type !== 'BlockStatement') return wrap(node, `{${hit()};`, '}');
        atStart(node);
        visitChildren(node);
      };
      const expression = (node) => wrap(node, `(${hit()},`, ')');
      const visitChildren = (node) => {
        for (const [key, value] of Object.entries(node)) {
          if (key === 'type' || value === null || typeof value !== 'object') continue;
          for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') visit(child, node, key);
        }
      };
      const visit = (node, parent, key) => {
        if (node.type === 'Literal' && typeof node.value === 'string' && node.value !== '' && node.value.length <= MAX_WORD)
          if (parent.type !== 'ImportDeclaration') words.add(node.value);
        if (isStatementBranch(parent, key)) return statement(node);
        if (isExpressionBranch(parent, key)) return expression(node);
        if (parent.type === 'SwitchCase' && key === 'consequent' && node === parent.consequent[0]) inserts.push([node.start, `${hit()};`]);
        if (key === 'body' && (parent.type === 'FunctionDeclaration' || parent.type === 'FunctionExpression')) atStart(node);
        visitChildren(node);
      };
      visitChildren(this.parse(code));
      if (count > MAX_BRANCHES) throw new Error(`there are more than ${MAX_BRANCHES} branches`);
      const own = `(globalThis.kithModules??=[]).push([${first},${count},${JSON.stringify([...words])}]);`;
      return {
        code: `${own}const kithBranches=globalThis.kithBranches??=new Uint8Array(${MAX_BRANCHES});${withInserts(code, inserts)}`,
        map: null,
      };
    },
  };
}

function isStatementBranch(parent, key) {
  if (parent.type === 'IfStatement') return key === 'consequent' || key === 'alternate';
  if (parent.type === 'ArrowFunctionExpression') return key === 'body' && parent.body.type === 'BlockStatement';
  return key === 'body' && /^(?:For|While|DoWhile|CatchClause)/.test(parent.type);
}

function isExpressionBranch(parent, key) {
  if (parent.type === 'ArrowFunctionExpression') return key === 'body';
  if (parent.type === 'ConditionalExpression') return key === 'consequent' || key === 'alternate';
  return parent.type === 'LogicalExpression' && key === 'right';
}

/** Places are offsets in UTF-16, in the order in which those of the same place follow each other. */
function withInserts(code, inserts) {
  const sorted = inserts.map((insert, order) => [...insert, order]).sort(([a, , i], [b, , k]) => a - b || i - k);
  let [made, from] = ['', 0];
  for (const [at, text] of sorted) {
    made += code.slice(from, at) + text;
    from = at;
  }
  return made + code.slice(from);
}
