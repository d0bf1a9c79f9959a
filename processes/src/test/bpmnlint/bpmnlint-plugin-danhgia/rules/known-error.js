// An error that a diagram catches is a refusal that people know: its code is a RejectionCode.
const { is } = require('bpmnlint-utils');
const { rejections } = require('../house');

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Error')) {
      if (!node.errorCode) {
        reporter.report(node.id, 'has no errorCode');
      } else if (!rejections.has(node.errorCode)) {
        reporter.report(node.id, `has the code "${node.errorCode}", which no RejectionCode is`);
      }
    }
    if (is(node, 'bpmn:ErrorEventDefinition') && !node.errorRef) {
      reporter.report(node.$parent.id, 'catches or throws any error: it must name one');
    }
  }
});
