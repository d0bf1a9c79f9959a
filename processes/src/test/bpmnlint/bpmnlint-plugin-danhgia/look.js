// Looking at a diagram's elements.

/** camunda:executionListener, camunda:taskListener, camunda:inputOutput and the like of an element. */
function extensions(element) {
  return element.extensionElements?.values ?? [];
}

/** An element and everything that its extensions hold, with the element that it belongs to. */
function withExtensions(element) {
  return extensions(element).flatMap(inside);
}

function inside(value) {
  if (!value || typeof value !== 'object' || !value.$type) {
    return [];
  }
  const children = [...(value.$descriptor.isGeneric ? value.$children ?? [] : value.$descriptor.properties
    .filter(property => !property.isAttr && !property.isReference).flatMap(property => value[property.name] ?? []))];
  return [value, ...children.flatMap(inside)];
}

/** ${name} and nothing else; undefined otherwise. */
function beanIn(expression) {
  return /^\$\{([a-zA-Z]\w*)\}$/.exec(expression ?? '')?.[1];
}

/** Flow elements that an element leads to. */
function next(element) {
  return (element.outgoing ?? []).map(flow => flow.targetRef).filter(Boolean);
}

/** Flow elements that lead to an element. */
function before(element) {
  return (element.incoming ?? []).map(flow => flow.sourceRef).filter(Boolean);
}

/** Every element below a definition whose type is one of these. */
function below(root, ...types) {
  const { is } = require('bpmnlint-utils');
  const found = [];
  const walk = element => {
    if (types.some(type => is(element, type))) {
      found.push(element);
    }
    for (const property of element.$descriptor.isGeneric ? [] : element.$descriptor.properties) {
      if (!property.isAttr && !property.isReference && element[property.name]) {
        [element[property.name]].flat().filter(child => child?.$type).forEach(walk);
      }
    }
  };
  walk(root);
  return found;
}

module.exports = { extensions, withExtensions, beanIn, next, before, below };
