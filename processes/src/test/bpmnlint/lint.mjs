// Checks every diagram of the house, or with --broken that every diagram in broken/ is caught, by the rule that its file name begins with and by no other.
// --report FILE writes the outcome as a JUnit report, one test a diagram.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BpmnModdle } from 'bpmn-moddle';
import bpmnlint from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { report } from '../junit.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const CAMUNDA = require('camunda-bpmn-moddle/resources/camunda.json');
const { values: options } = parseArgs({ options: { broken: { type: 'boolean' }, report: { type: 'string' } } });

const config = JSON.parse(readFileSync(join(HERE, '.bpmnlintrc'), 'utf8'));
const folder = options.broken ? join(HERE, 'broken') : join(HERE, '../../main/resources/bpmn');
const files = readdirSync(folder).filter(name => name.endsWith('.bpmn')).sort();
const outcomes = [];
for (const file of files) {
  const problems = await problemsOf(join(folder, file));
  outcomes.push({ file, complaints: options.broken ? missed(file, problems) : problems.map(inWords) });
}

for (const { file, complaints } of outcomes) {
  complaints.forEach(complaint => console.log(`${file}: ${complaint}`));
}
const count = outcomes.reduce((sum, { complaints }) => sum + complaints.length, 0);
console.log(options.broken ? `${files.length} broken diagrams, ${outcomes.filter(({ complaints }) => complaints.length === 0).length} caught`
  : `${files.length} diagrams, ${count} problems`);
if (options.report) {
  report(options.report, options.broken ? 'broken-diagrams' : 'diagrams', outcomes.map(({ file, complaints }) => ({ name: file, complaints })));
}
process.exitCode = files.length === 0 || count > 0 ? 1 : 0;

/** @returns {Promise<{rule: string, id: string, message: string}[]>} warnings count as much as errors */
async function problemsOf(path) {
  const moddle = new BpmnModdle({ camunda: CAMUNDA });
  let read;
  try {
    read = await moddle.fromXML(readFileSync(path, 'utf8'));
  } catch (failure) {
    return [{ rule: 'import', id: basename(path), message: failure.message }];
  }
  // A rule may remember what it has seen: each diagram has its own.
  const linter = new bpmnlint.Linter({ config, resolver: new NodeResolver({ require }) });
  const results = await linter.lint(read.rootElement);
  return [...read.warnings.map(({ message }) => ({ rule: 'import', id: basename(path), message })),
    ...Object.entries(results).flatMap(([rule, reports]) => reports.map(({ id, message }) => ({ rule, id, message })))];
}

/** What is wrong with a broken diagram as a proof: its rule is silent, or another speaks as well. */
function missed(file, problems) {
  const rule = file.split('.')[0];
  const own = problem => problem.rule === rule || problem.rule.endsWith(`/${rule}`);
  return [...(problems.some(own) ? [] : [`${rule} says nothing`]), ...problems.filter(problem => !own(problem)).map(problem => `also ${inWords(problem)}`)];
}

function inWords({ rule, id, message }) {
  return `${id}: ${message} [${rule}]`;
}
