// A message is a promise between code and diagram: both know its name. (That something waits for it is asked by bpmnlint's own rule "global".)
const { is } = require('bpmnlint-utils');
const { constants } = require('../house');
const { below } = require('../look');

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const users = below(node, 'bpmn:MessageEventDefinition', 'bpmn:ReceiveTask', 'bpmn:SendTask');
    for (const message of (node.rootElements ?? []).filter(element => is(element, 'bpmn:Message'))) {
      if (!KEBAB.test(message.name ?? '')) {
        reporter.report(message.id, `is named "${message.name ?? ''}", not in kebab-case`);
      } else if (!constants.has(message.name)) {
        reporter.report(message.id, `is named "${message.name}", which no constant of the code is`);
      }
    }
    for (const user of users.filter(user => is(user, 'bpmn:MessageEventDefinition') && !user.messageRef && !user.get('camunda:delegateExpression'))) {
      reporter.report(user.$parent.id, 'names no message');
    }
  }
});
