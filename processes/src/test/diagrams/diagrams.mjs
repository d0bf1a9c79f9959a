// Draws every diagram of the house as docs/diagrams.md shows it, and says where a drawing cannot be read: labels that overlap or are cut, flows across boxes.
// --check writes nothing; it fails when a drawing cannot be read, or page or pictures are not of the diagrams as they are now.
// --report FILE writes the outcome as a JUnit report, one test a diagram and one for the page.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { note, smaller } from './png.mjs';
import { report } from '../junit.mjs';
import { remarks } from './reading.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../../../..');
const DIAGRAMS = join(ROOT, 'processes/src/main/resources/bpmn');
const PICTURES = join(ROOT, 'docs/pictures/diagrams');
const PAGE = join(ROOT, 'docs/diagrams.md');
const MOST_BYTES = 300_000;
const MARGIN = 20;
const SIGNATURE = 30; // room below the drawing for the mark of bpmn.io, which its licence wants to be seen
const FONT = 'Arimo';
const DRAWN_FROM = 'Source'; // the note in a picture: SHA-256 of its diagram
const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, report: { type: 'string' } } });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'] });
/** By file: what is wrong with it. */
const troubles = new Map();
try {
  const drawn = [];
  for (const file of readdirSync(DIAGRAMS).filter(name => name.endsWith('.bpmn')).sort()) {
    drawn.push(await draw(file));
  }
  const page = pageOf(drawn);
  if (!options.check) {
    writeFileSync(PAGE, page);
  } else if (readFileSync(PAGE, 'utf8') !== page) {
    remark(basename(PAGE), 'is not what would be written');
  }
  const count = [...troubles.values()].flat().length;
  troubles.forEach((found, file) => found.forEach(trouble => console.log(`${file}: ${trouble}`)));
  console.log(`${drawn.length} diagrams, ${count} remarks`);
  if (options.report) {
    report(options.report, 'drawings', [...drawn.map(({ file }) => file), basename(PAGE)].map(name => ({ name, complaints: troubles.get(name) ?? [] })));
  }
  process.exitCode = drawn.length === 0 || count > 0 ? 1 : 0;
} finally {
  await browser.close();
}

function remark(file, trouble) {
  troubles.set(file, [...(troubles.get(file) ?? []), trouble]);
}

async function draw(file) {
  const xml = readFileSync(join(DIAGRAMS, file), 'utf8');
  const source = createHash('sha256').update(xml).digest('hex');
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('pageerror', error => remark(file, String(error)));
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${fonts()} html, body { margin: 0; background: #fff }
    #canvas { width: 100vw; height: 100vh }</style><div id="canvas"></div>`);
  await page.addScriptTag({ path: join(HERE, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js') });
  const seen = await page.evaluate(show, { xml, font: FONT });
  seen.warnings.forEach(warning => remark(file, warning));
  remarks(seen).forEach(trouble => remark(file, trouble));
  await onlyOurFont(page, file);
  if (!options.check) {
    await picture(page, file, seen.box, source);
  } else if (!existsSync(pictureOf(file)) || note(readFileSync(pictureOf(file)), DRAWN_FROM) !== source) {
    remark(file, 'its picture was not drawn from it as it is now');
  }
  await page.close();
  return { file, id: seen.process.id, name: seen.process.name, purpose: seen.process.documentation ?? purposeOf(file) };
}

/** In the browser: draws, and tells where everything has come to lie. */
async function show({ xml, font }) {
  await Promise.all(['400', '700'].flatMap(weight => ['A', 'Ặ'].map(letter => document.fonts.load(`${weight} 12px ${font}`, letter))));
  const style = { fontFamily: font };
  const viewer = new window.BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: style, externalStyle: style } });
  const { warnings } = await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const matrix = canvas.getActiveLayer().getCTM().inverse();
  const area = node => {
    const at = node.getBoundingClientRect();
    const from = new DOMPoint(at.left, at.top).matrixTransform(matrix);
    const to = new DOMPoint(at.right, at.bottom).matrixTransform(matrix);
    return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  };
  const words = element => [...registry.getGraphics(element).querySelectorAll(':scope > .djs-visual text tspan')].filter(line => line.textContent.trim());
  const parents = element => element.parent ? [element.parent.id, ...parents(element.parent)] : [];
  const elements = registry.filter(element => element.parent).map(element => ({
    id: element.id, type: element.type, parents: parents(element), label: element.labelTarget?.id,
    box: element.waypoints ? undefined : { x: element.x, y: element.y, width: element.width, height: element.height },
    holds: element.children?.length > 0, host: element.host?.id,
    way: element.waypoints?.map(({ x, y }) => ({ x, y })), from: element.source?.id, to: element.target?.id,
    lines: words(element).map(area), text: words(element).map(line => line.textContent).join(' ') }));
  const { businessObject } = canvas.getRootElement();
  const described = businessObject.participants?.map(one => one.processRef).find(Boolean) ?? businessObject;
  return { warnings: warnings.map(({ message }) => message), elements, box: canvas.viewbox().inner,
    process: { id: described.id, name: described.name, documentation: described.documentation?.[0]?.text } };
}

async function picture(page, file, { x, y, width, height }, source) {
  const size = { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN + SIGNATURE };
  await page.setViewportSize(size);
  await page.locator('#canvas svg').first().evaluate((svg, [left, top]) =>
    svg.querySelector('.viewport').setAttribute('transform', `matrix(1 0 0 1 ${left} ${top})`), [MARGIN - x, MARGIN - y]);
  const png = smaller(await page.screenshot(), { [DRAWN_FROM]: source });
  if (png.length > MOST_BYTES) {
    remark(file, `a picture of ${png.length} bytes`);
  }
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(pictureOf(file), png);
}

function pictureOf(file) {
  return join(PICTURES, file.replace(/\.bpmn$/, '.png'));
}

/** A letter that the font does not have would be taken from another, or be a box. */
async function onlyOurFont(page, file) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '#canvas tspan' });
  const used = new Set();
  for (const nodeId of nodeIds) {
    const { fonts: found } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    found.forEach(({ familyName }) => used.add(familyName));
  }
  if ([...used].some(name => !name.startsWith(FONT))) {
    remark(file, `letters from ${[...used].join(', ')}`);
  }
}

function fonts() {
  const folder = join(HERE, 'node_modules/@fontsource/arimo');
  return ['400', '700'].map(weight => readFileSync(join(folder, `${weight}.css`), 'utf8')
    .replace(/url\(\.\/files\/([^)]+\.woff2)\)/g, (whole, name) => `url(data:font/woff2;base64,${readFileSync(join(folder, 'files', name), 'base64')})`)
    .replace(/,\s*url\(\.\/[^)]+\) format\('woff'\)/g, '')).join('\n');
}

/** The sentence before "Diagram {@code x.bpmn}" in the package-info of the flow's room. */
function purposeOf(file) {
  const java = join(ROOT, 'processes/src/main/java');
  for (const entry of readdirSync(java, { recursive: true }).filter(name => name.endsWith('package-info.java'))) {
    const text = readFileSync(join(java, entry), 'utf8').replace(/\s*\n\s*\*(?!\/)\s*/g, ' ');
    const found = /\/\*\*\s*(.*?)\s*Diagrams? (\{@code [^/]*)\*\//.exec(text);
    if (found && found[2].includes(file)) {
      return found[1];
    }
  }
  remark(file, `no purpose: neither a bpmn:documentation of its process nor a package-info names it`);
  return '';
}

function pageOf(drawn) {
  return `# Diagrams

Written by the program in [processes/src/test/diagrams](../processes/src/test/diagrams/README.md); names as people read them.

${drawn.map(({ file, name, purpose }) => `## ${name}

[${file}](../processes/src/main/resources/bpmn/${file}): ${purpose}

![${name}](pictures/diagrams/${file.replace(/\.bpmn$/, '.png')})
`).join('\n')}`;
}
