// A JUnit report of what a program found, which .ci/run counts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @param {string} path of the report; its folder is made
 * @param {string} suite
 * @param {{name: string, complaints: string[]}[]} outcomes one test each; it fails with its complaints
 */
export function report(path, suite, outcomes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, junit(suite, outcomes));
}

function junit(suite, outcomes) {
  const text = value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const failed = outcomes.filter(({ complaints }) => complaints.length > 0).length;
  return [`<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuite name="${suite}" tests="${outcomes.length}" failures="${failed}" errors="0" skipped="0">`,
    ...outcomes.map(({ name, complaints }) => `  <testcase classname="${suite}" name="${text(name)}">${complaints.length === 0 ? ''
      : `<failure message="${text(complaints.join('; '))}"/>`}</testcase>`), '</testsuite>', ''].join('\n');
}
