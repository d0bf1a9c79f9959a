// Where a way splits, the diagram says by what: the gateway asks, or each way says when it is taken; and one way is left when no other is.
const { isAny } = require('bpmnlint-utils');

module.exports = () => ({
  check(node, reporter) {
    if (!isAny(node, ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']) || (node.outgoing ?? []).length < 2) {
      return;
    }
    if (!node.name && !node.outgoing.every(flow => flow.name)) {
      reporter.report(node.id, 'splits, and neither it nor each of its ways has a name');
    }
    if (!node.default) {
      reporter.report(node.id, 'splits without a default: an instance that fits no way would fail here');
    }
    for (const flow of node.outgoing.filter(flow => flow !== node.default && !flow.conditionExpression)) {
      reporter.report(flow.id, 'leaves a split with neither condition nor default');
    }
  }
});
