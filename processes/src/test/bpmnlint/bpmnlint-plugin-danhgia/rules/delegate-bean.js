// Whatever the engine calls is a bean of the house, by its name: ${recordAct}.
const { isAny } = require('bpmnlint-utils');
const { beans } = require('../house');
const { beanIn, extensions } = require('../look');

const LISTENERS = { 'camunda:ExecutionListener': 'ExecutionListener', 'camunda:TaskListener': 'TaskListener' };

module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'])) {
      ask(node, 'JavaDelegate', node, reporter);
    } else if (isAny(node, ['bpmn:EndEvent', 'bpmn:IntermediateThrowEvent'])) {
      (node.eventDefinitions ?? []).filter(definition => isAny(definition, ['bpmn:MessageEventDefinition']))
        .forEach(definition => ask(definition, 'JavaDelegate', node, reporter));
    }
    if (isAny(node, ['bpmn:BaseElement'])) {
      extensions(node).filter(value => LISTENERS[value.$type] && !value.script) // a script is refused by no-code
        .forEach(listener => ask(listener, LISTENERS[listener.$type], node, reporter));
    }
  }
});

function ask(element, type, node, reporter) {
  const expression = element.get('camunda:delegateExpression');
  const bean = beanIn(expression);
  if (!bean) {
    reporter.report(node.id, `needs camunda:delegateExpression="\${bean}", has ${expression ? `"${expression}"` : 'none'}`);
  } else if (!beans.has(bean)) {
    reporter.report(node.id, `calls "${bean}", which no bean is named`);
  } else if (!beans.get(bean).includes(type)) {
    reporter.report(node.id, `calls "${bean}", which is no ${type}`);
  }
}
