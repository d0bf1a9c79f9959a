// Time comes from the limits that the cycle has recorded, never from a date or a cycle written into a diagram.
const { is } = require('bpmnlint-utils');

const FROM_LIMITS = /^\$\{(limits|deadlines)\.[^{}]+\}$/;

module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:TimerEventDefinition')) {
      const times = [node.timeDate, node.timeDuration, node.timeCycle].filter(Boolean);
      if (times.length !== 1) {
        reporter.report(node.$parent.id, 'needs one time');
      }
      times.forEach(time => ask(time.body, node.$parent.id, reporter));
    }
    if (is(node, 'bpmn:UserTask')) {
      [node.get('camunda:dueDate'), node.get('camunda:followUpDate')].filter(Boolean).forEach(time => ask(time, node.id, reporter));
    }
  }
});

function ask(time, id, reporter) {
  if (!FROM_LIMITS.test((time ?? '').trim())) {
    reporter.report(id, `keeps the time "${time}", not \${limits…} or \${deadlines…}`);
  }
}
