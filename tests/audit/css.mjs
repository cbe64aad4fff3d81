// Checks style sheets: `node css.mjs FILE ...` prints what is wrong with them, one line each.
//
// Values are checked with their custom properties filled in: a declaration that reads one is
// otherwise taken for right whatever it says.
import { readFileSync } from "node:fs";
import { clone, generate, lexer, parse, walk } from "css-tree";

const MOST_STEPS = 20; // how deep custom properties refer to others

const sheets = process.argv.slice(2).map(read);
const properties = sheets.flatMap(({ tree, tell }) => customIn(tree).map((node) => ({ node, tell })));
const values = new Map(properties.toReversed().map(({ node }) => [node.property, node.value]));
const used = new Set();
for (const { tree, tell } of sheets) {
  walk(tree, { visit: "Atrule", enter: (node) => checkRule(node, tell) });
  walk(tree, { visit: "Declaration", enter: (node) => checkDeclaration(node, tell) });
}
for (const { node, tell } of properties)
  if (!used.has(node.property)) tell(node, `${node.property} is never read`);

/** A style sheet, and a way to complain of a place in it. */
function read(file) {
  const say = (place, message) => console.log(`${file}:${place.line}:${place.column}: ${message}`);
  const tree = parse(readFileSync(file, "utf8"), {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => say(error, error.message),
  });
  return { tree, tell: (node, message) => say(node.loc.start, message) };
}

/** The declarations of custom properties. */
function customIn(tree) {
  const found = [];
  walk(tree, {
    visit: "Declaration",
    enter(node) {
      if (node.property.startsWith("--")) found.push(node);
    },
  });
  return found;
}

function checkRule(node, tell) {
  const known = lexer.checkAtruleName(node.name);
  if (known) return tell(node, known.message);
  const { error } = lexer.matchAtrulePrelude(node.name, node.prelude);
  if (error) tell(node, `@${node.name}: ${error.rawMessage ?? error.message}`);
}

function checkDeclaration(node, tell) {
  const value = filled(node.value, (name, known) => {
    used.add(name);
    if (!known) tell(node, `${name} is nowhere declared`);
  });
  if (node.property.startsWith("--")) return;
  const { error } = lexer.matchProperty(node.property, value);
  if (error) tell(node, `${node.property}: ${generate(value)}: ${error.rawMessage ?? error.message}`);
}

/** A value with what its custom properties say in their places. */
function filled(given, use) {
  let value = clone(given);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let again = false;
    walk(value, (node, item, list) => {
      if (node.type !== "Function" || node.name !== "var" || !list) return;
      const { name } = node.children.first;
      const fallback = [...node.children].slice(2);
      use(name, values.has(name) || fallback.length > 0);
      const said = values.get(name)?.children.copy() ?? listOf(node, fallback);
      list.replace(item, said);
      again = true;
    });
    if (!again) return value;
    value = parse(generate(value), { context: "value" });
  }
  return value;
}

function listOf(node, items) {
  const list = node.children.copy();
  list.clear();
  for (const item of items) list.appendData(item);
  return list;
}
