// Checks style sheets: `node css.mjs FILE ...` prints what is wrong with them, one line each.
//
// Values are checked with their custom properties filled in: a declaration that reads one is
// otherwise taken for right whatever it says.
import { readFileSync } from "node:fs";
import { clone, generate, lexer, parse, walk } from "css-tree";

const MOST_STEPS = 20; // how deep custom properties refer to others

for (const file of process.argv.slice(2))
  for (const { line, message } of complaints(readFileSync(file, "utf8")))
    console.log(`${file}:${line}: ${message}`);

function complaints(text) {
  const found = [];
  const tell = (node, message) => found.push({ line: node.loc?.start.line ?? 0, message });
  const tree = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => found.push({ line: error.line, message: error.message }),
  });
  const values = declared(tree);
  const used = new Set();
  walk(tree, {
    visit: "Atrule",
    enter: (node) => checkRule(node, tell),
  });
  walk(tree, { visit: "Declaration", enter: (node) => checkDeclaration(node, values, used, tell) });
  for (const [name, value] of values) if (!used.has(name)) tell(value, `${name} is never read`);
  return found;
}

/** The first value of every custom property. */
function declared(tree) {
  const values = new Map();
  walk(tree, {
    visit: "Declaration",
    enter({ property, value }) {
      if (property.startsWith("--") && !values.has(property)) values.set(property, value);
    },
  });
  return values;
}

function checkRule(node, tell) {
  const known = lexer.checkAtruleName(node.name);
  if (known) return tell(node, known.message);
  const { error } = lexer.matchAtrulePrelude(node.name, node.prelude);
  if (error) tell(node, `@${node.name}: ${error.rawMessage ?? error.message}`);
}

function checkDeclaration(node, values, used, tell) {
  const value = filled(node.value, values, (name, known) => {
    used.add(name);
    if (!known) tell(node, `${name} is nowhere declared`);
  });
  if (node.property.startsWith("--")) return;
  const { error } = lexer.matchProperty(node.property, value);
  if (error) tell(node, `${node.property}: ${generate(value)}: ${error.rawMessage ?? error.message}`);
}

/** A value with what its custom properties say in their places. */
function filled(given, values, read) {
  let value = clone(given);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let again = false;
    walk(value, (node, item, list) => {
      if (node.type !== "Function" || node.name !== "var" || !list) return;
      const { name } = node.children.first;
      const fallback = [...node.children].slice(2);
      read(name, values.has(name) || fallback.length > 0);
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
