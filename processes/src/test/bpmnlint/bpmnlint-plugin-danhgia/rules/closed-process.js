// Nobody starts a flow from Tasklist: the house does, on an event. And what is over is cleared away.
const { is } = require('bpmnlint-utils');

module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process') || !node.isExecutable) {
      return;
    }
    if (!/^P(?=\d)(\d+[YMWD])+$/.test(node.get('camunda:historyTimeToLive') ?? '')) {
      reporter.report(node.id, 'needs camunda:historyTimeToLive, for instance P30D');
    }
    if (node.get('camunda:isStartableInTasklist') !== false) {
      reporter.report(node.id, 'needs camunda:isStartableInTasklist="false"');
    }
  }
});
