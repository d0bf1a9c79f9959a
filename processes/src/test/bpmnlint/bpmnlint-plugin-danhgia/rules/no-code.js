// No code in a diagram: nothing that a diagram says is run, apart from the beans it names.
const { is, isAny } = require('bpmnlint-utils');
const { withExtensions } = require('../look');

const FORM = 'embedded:deployment:forms/task.html';
const CALLED = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:MessageEventDefinition', 'camunda:ExecutionListener', 'camunda:TaskListener'];
const SCRIPTED = ['camunda:Script', 'camunda:FormData', 'camunda:FormField', 'camunda:FormProperty', 'camunda:Connector', 'camunda:Field'];
const ELSEWHERE = ['class', 'expression', 'resultVariable', 'type', 'topic', 'decisionRef'];

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:ScriptTask')) {
      reporter.report(node.id, 'is a script');
    }
    if (is(node, 'bpmn:FormalExpression') && (node.language || node.get('camunda:resource'))) {
      reporter.report(owner(node), 'has a condition or an expression written as a script');
    }
    if (isAny(node, ['bpmn:UserTask', 'bpmn:StartEvent'])) {
      forms(node, reporter);
    }
    if (is(node, 'bpmn:BaseElement')) {
      [node, ...withExtensions(node)].forEach(element => called(element, node, reporter));
      withExtensions(node).filter(value => SCRIPTED.includes(value.$type))
        .forEach(value => reporter.report(owner(node), `has ${value.$type}`));
    }
  }
});

function called(element, node, reporter) {
  if (!isAny(element, CALLED)) {
    return;
  }
  for (const name of ELSEWHERE) {
    if (element.$descriptor.propertiesByName[`camunda:${name}`] && element.get(`camunda:${name}`)) {
      reporter.report(owner(node), `has camunda:${name}="${element.get(`camunda:${name}`)}"`);
    }
  }
}

function forms(node, reporter) {
  const key = node.get('camunda:formKey');
  if (key && key !== FORM) {
    reporter.report(node.id, `has the form "${key}"; there is one: ${FORM}`);
  }
  if (is(node, 'bpmn:UserTask') && !key) {
    reporter.report(node.id, `has no form; there is one: ${FORM}`);
  }
  if (node.get('camunda:formRef')) {
    reporter.report(node.id, `has the form "${node.get('camunda:formRef')}"; there is one: ${FORM}`);
  }
}

function owner(node) {
  let element = node;
  while (!element.id && element.$parent) {
    element = element.$parent;
  }
  return element.id;
}
