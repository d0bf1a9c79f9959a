// Ids are English words in kebab-case: they end up in events, tables, tests and addresses.
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

module.exports = () => ({
  check(node, reporter) {
    if (node.id !== undefined && !KEBAB.test(node.id)) {
      reporter.report(node.id, `"${node.id}" is not in kebab-case`);
    }
  }
});
