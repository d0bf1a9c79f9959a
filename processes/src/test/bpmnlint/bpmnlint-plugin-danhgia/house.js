// What the code knows: the names that a diagram may use are read from the sources, once.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '../../../../..');
const PROCESSES = sources('processes/src/main/java');
const SERVICE = sources('service/src/main/java');
const REFUSALS = readFileSync(join(ROOT, 'domain/src/main/java/vn/danhgia/domain/shared/RejectionCode.java'), 'utf8');

/** Named beans: name -> the types that their class implements. */
const beans = new Map([...PROCESSES, ...SERVICE].flatMap(beanOf));

/** Values of string constants in processes. */
const constants = new Set(PROCESSES.flatMap(text => all(text, /\bstatic final String \w+ = "([^"]*)"/g)));

/** Keys of user tasks: what a TaskForm is made for, by constant or by text. */
const taskKeys = new Set(PROCESSES.flatMap(taskKeysOf));

/** RejectionCode.id() of every code. */
const rejections = new Set(all(REFUSALS, /^ {4}([A-Z][A-Z0-9_]*)\(/gm).map(name => name.toLowerCase().replaceAll('_', '-')));

module.exports = { beans, constants, taskKeys, rejections };

function sources(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.java'))
    .map(entry => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'));
}

/** A class with a name of its own, or methods that make beans named like them. */
function beanOf(text) {
  const made = [...text.matchAll(/@Bean\s+(?:@\w+\s+)*(?:public\s+)?(\w+)\s+(\w+)\(/g)].map(([, type, name]) => [name, [type]]);
  const found = /@(?:Component|Service)\((?:"([^"]+)"|(\w+))\)\s[^{]*?\bclass\s+(\w+)([^{]*)\{/.exec(text);
  if (!found) {
    return made;
  }
  const [, literal, constant, , heading] = found;
  const name = literal ?? constantOf(text, constant);
  const types = /\bimplements\s+(.*)$/s.exec(heading)?.[1].split(/[,<>\s]+/).filter(Boolean) ?? [];
  return name ? [...made, [name, types]] : made;
}

function taskKeysOf(text) {
  return all(text, /\b(?:new TaskForm|TaskForm\.of\w+)\(\s*([\w.]+|"[^"]+")\s*,/g)
    .map(key => key.startsWith('"') ? key.slice(1, -1) : key.includes('.') ? constantAnywhere(key.split('.').pop()) : constantOf(text, key))
    .filter(Boolean);
}

function constantOf(text, name) {
  return new RegExp(`\\bstatic final String ${name} = "([^"]*)"`).exec(text)?.[1];
}

function constantAnywhere(name) {
  return PROCESSES.map(text => constantOf(text, name)).find(Boolean);
}

function all(text, pattern) {
  return [...text.matchAll(pattern)].map(match => match[1]);
}
