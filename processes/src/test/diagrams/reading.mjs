// What makes a drawing hard to read, found by where things lie.

const TOUCH = 2; // px that may overlap: borders, the room around letters
const MARK = { x: 4, y: 2, width: 18, height: 24 }; // where a task's kind is drawn, from its corner
const SHORTEST = 4; // px of a flow inside a box before it counts as crossing

/** @returns {string[]} one sentence for each remark */
export function remarks({ elements }) {
  const byId = new Map(elements.map(element => [element.id, element]));
  const boxes = elements.filter(({ box, label, type }) => box && !label && type !== 'bpmn:Lane' && type !== 'bpmn:Participant');
  const solid = boxes.filter(({ holds, type }) => !holds && type !== 'bpmn:SubProcess' && type !== 'bpmn:Group');
  const labels = elements.filter(({ label, lines }) => label && lines.length > 0)
    .map(element => ({ ...element, area: around(element.lines) }));
  const flows = elements.filter(({ way }) => way);
  return [...cut(solid), ...onMark(solid), ...overHere(labels, solid), ...twice(labels), ...struckOut(labels, flows, byId), ...across(flows, solid), ...onTop(flows)];
}

function cut(boxes) {
  return boxes.filter(({ lines }) => lines.length > 0).filter(({ box, lines }) => !within(around(lines), box))
    .map(({ id, text }) => `${id}: its name does not fit: "${text}"`);
}

function onMark(boxes) {
  return boxes.filter(({ type, box, lines }) => /^bpmn:.+Task$/.test(type)
    && lines.some(line => meet(line, { ...MARK, x: box.x + MARK.x, y: box.y + MARK.y }, TOUCH))).map(({ id, text }) => `${id}: its name lies on its mark: "${text}"`);
}

function overHere(labels, boxes) {
  return labels.flatMap(label => boxes.filter(({ box }) => meet(label.area, box, TOUCH))
    .map(({ id }) => `${label.label}: its label "${label.text}" lies on ${id}`));
}

function twice(labels) {
  return labels.flatMap((one, index) => labels.slice(index + 1).filter(other => meet(one.area, other.area, TOUCH))
    .map(other => `${one.label}: its label "${one.text}" lies on "${other.text}" of ${other.label}`));
}

function struckOut(labels, flows) {
  return labels.flatMap(label => flows.filter(({ way }) => inside(way, label.area, TOUCH) > SHORTEST)
    .map(({ id }) => `${label.label}: its label "${label.text}" is struck out by ${id}`));
}

function across(flows, boxes) {
  return flows.flatMap(flow => boxes.filter(({ id, host }) => ![flow.from, flow.to].includes(id) && !(host && [flow.from, flow.to].includes(host)))
    .filter(({ box }) => inside(flow.way, box, TOUCH) > SHORTEST).map(({ id }) => `${flow.id}: runs across ${id}`));
}

/** Two flows on one line, other than those that begin or end together. */
function onTop(flows) {
  return flows.flatMap((one, index) => flows.slice(index + 1).filter(other => one.from !== other.from && one.to !== other.to)
    .filter(other => shared(one.way, other.way) > 2 * SHORTEST).map(other => `${one.id}: lies on ${other.id}`));
}

function segments(way) {
  return way.slice(1).map((to, index) => [way[index], to]);
}

function shared(one, other) {
  let length = 0;
  for (const [a, b] of segments(one)) {
    for (const [c, d] of segments(other)) {
      for (const [along, aside] of [['x', 'y'], ['y', 'x']]) {
        if ([b, c, d].every(point => Math.abs(point[aside] - a[aside]) < 1)) {
          length += Math.max(0, Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]))
            - Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along])));
        }
      }
    }
  }
  return length;
}

/** How far a way runs inside a box, in px. */
function inside(way, box, by) {
  const [left, right, top, bottom] = [box.x + by, box.x + box.width - by, box.y + by, box.y + box.height - by];
  return left >= right || top >= bottom ? 0 : segments(way).reduce((length, [from, to]) => {
    let [enter, leave] = [0, 1];
    for (const [start, delta, low, high] of [[from.x, to.x - from.x, left, right], [from.y, to.y - from.y, top, bottom]]) {
      if (delta === 0) {
        if (start <= low || start >= high) {
          return length;
        }
      } else {
        const [first, last] = [(low - start) / delta, (high - start) / delta].sort((a, b) => a - b);
        [enter, leave] = [Math.max(enter, first), Math.min(leave, last)];
      }
    }
    return length + Math.max(0, leave - enter) * Math.hypot(to.x - from.x, to.y - from.y);
  }, 0);
}

function meet(one, other, by) {
  return Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > by
    && Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > by;
}

function within(area, box) {
  return area.x >= box.x - 1 && area.y >= box.y - 1 && area.x + area.width <= box.x + box.width + 1 && area.y + area.height <= box.y + box.height + 1;
}

function around(areas) {
  const x = Math.min(...areas.map(area => area.x));
  const y = Math.min(...areas.map(area => area.y));
  return { x, y, width: Math.max(...areas.map(area => area.x + area.width)) - x, height: Math.max(...areas.map(area => area.y + area.height)) - y };
}
