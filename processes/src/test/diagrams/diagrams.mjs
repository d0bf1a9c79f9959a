// Draws every diagram of the house as docs/diagrams.md shows it, and says where a drawing cannot be read: labels that overlap or are cut, flows across boxes.
// --check draws nothing and writes nothing; it fails when a drawing cannot be read or the page is not what would be written.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { smaller } from '../../../../service/src/test/pictures/png.mjs';
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
const { values: options } = parseArgs({ options: { check: { type: 'boolean' } } });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'] });
const troubles = [];
try {
  const drawn = [];
  for (const file of readdirSync(DIAGRAMS).filter(name => name.endsWith('.bpmn')).sort()) {
    drawn.push(await draw(file));
  }
  const page = pageOf(drawn);
  if (!options.check) {
    writeFileSync(PAGE, page);
  } else if (readFileSync(PAGE, 'utf8') !== page) {
    troubles.push('docs/diagrams.md is not what would be written');
  }
  troubles.forEach(trouble => console.log(trouble));
  console.log(`${drawn.length} diagrams, ${troubles.length} remarks`);
  process.exitCode = troubles.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}

async function draw(file) {
  const xml = readFileSync(join(DIAGRAMS, file), 'utf8');
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('pageerror', error => troubles.push(`${file}: ${error}`));
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${fonts()} html, body { margin: 0; background: #fff }
    #canvas { width: 100vw; height: 100vh }</style><div id="canvas"></div>`);
  await page.addScriptTag({ path: join(HERE, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js') });
  const seen = await page.evaluate(show, { xml, font: FONT });
  seen.warnings.forEach(warning => troubles.push(`${file}: ${warning}`));
  remarks(seen).forEach(remark => troubles.push(`${file}: ${remark}`));
  await onlyOurFont(page, file);
  if (!options.check) {
    await picture(page, file, seen.box);
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

async function picture(page, file, { x, y, width, height }) {
  const size = { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN + SIGNATURE };
  await page.setViewportSize(size);
  await page.locator('#canvas svg').first().evaluate((svg, [left, top]) =>
    svg.querySelector('.viewport').setAttribute('transform', `matrix(1 0 0 1 ${left} ${top})`), [MARGIN - x, MARGIN - y]);
  const png = smaller(await page.screenshot());
  if (png.length > MOST_BYTES) {
    troubles.push(`${file}: a picture of ${png.length} bytes`);
  }
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, file.replace(/\.bpmn$/, '.png')), png);
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
    troubles.push(`${file}: letters from ${[...used].join(', ')}`);
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
  troubles.push(`${file}: no purpose: neither a bpmn:documentation of its process nor a package-info names it`);
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
