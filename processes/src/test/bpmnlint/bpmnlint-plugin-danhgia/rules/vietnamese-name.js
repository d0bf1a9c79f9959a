// People read names, in Vietnamese: what is done, waited for or decided has one.
const { is, isAny } = require('bpmnlint-utils');

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
const NAMED = ['bpmn:Process', 'bpmn:Activity', 'bpmn:Event', 'bpmn:Participant', 'bpmn:Lane'];
const IDENTIFIER = /^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)+$|^[a-z]+([A-Z][a-z0-9]*)+$|\$\{/;

module.exports = () => ({
  check(node, reporter) {
    const name = (node.name ?? '').normalize('NFC').trim();
    if (isAny(node, NAMED)) {
      if (!name) {
        reporter.report(node.id, 'has no name');
      } else if (!VIETNAMESE.test(name)) {
        reporter.report(node.id, `is named "${name}", which is not Vietnamese`);
      }
    } else if (is(node, 'bpmn:Gateway') && name && !VIETNAMESE.test(name)) {
      reporter.report(node.id, `is named "${name}", which is not Vietnamese`);
    } else if (is(node, 'bpmn:SequenceFlow') && IDENTIFIER.test(name)) {
      reporter.report(node.id, `is named "${name}", an identifier`);
    }
  }
});
