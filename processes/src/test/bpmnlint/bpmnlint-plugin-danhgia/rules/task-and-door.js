// A user task is somebody's, has a form that the code reads, and one door behind it: ${recordAct}, which records the act. Nothing else leads to that door.
const { is } = require('bpmnlint-utils');
const { taskKeys } = require('../house');
const { before, beanIn, next } = require('../look');

const WHOSE = ['candidateGroups', 'candidateUsers', 'assignee'];

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:UserTask')) {
      task(node, reporter);
    } else if (isDoor(node) && !(before(node).length > 0 && before(node).every(element => is(element, 'bpmn:UserTask')))) {
      reporter.report(node.id, 'records an act, but no user task leads straight to it');
    }
  }
});

function task(node, reporter) {
  const whose = WHOSE.map(name => node.get(`camunda:${name}`)).filter(Boolean);
  if (whose.length === 0) {
    reporter.report(node.id, 'is nobody\'s: it needs camunda:candidateGroups, camunda:candidateUsers or camunda:assignee');
  }
  whose.filter(one => !/^\$\{[^{}]+\}$/.test(one)).forEach(one => reporter.report(node.id, `is "${one}"'s: who does it comes from the rules, as \${…}`));
  if (!taskKeys.has(node.id)) {
    reporter.report(node.id, 'has no TaskForm in the code');
  }
  if (next(node).length !== 1 || !isDoor(next(node)[0])) {
    reporter.report(node.id, 'must lead to one service task with ${recordAct}, and to nothing else');
  }
}

function isDoor(element) {
  return is(element, 'bpmn:ServiceTask') && beanIn(element.get('camunda:delegateExpression')) === 'recordAct';
}
