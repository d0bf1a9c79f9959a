// Makes a browser's picture small: at most 256 colours, as a palette.
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * @param {Buffer} png eight bits a channel, RGB or RGBA, not interlaced: what Chromium writes
 * @param {Record<string, string>} notes kept in the file, ASCII
 */
export function smaller(png, notes = {}) {
  const { width, height, channels, rows } = pixels(png);
  const { palette, indexOf } = paletteOf(rows, channels);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      lines[y * (width + 1) + 1 + x] = indexOf(rows, (y * width + x) * channels);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), ...Object.entries(notes).map(([name, value]) => chunk('tEXt', Buffer.from(`${name}\0${value}`, 'latin1'))),
    chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** @returns {string | undefined} what {@link smaller} noted under that name */
export function note(png, name) {
  return [...chunks(png)].filter(({ type }) => type === 'tEXt').map(({ body }) => body.toString('latin1').split('\0')).find(([key]) => key === name)?.[1];
}

function* chunks(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) {
    throw new Error('not a PNG');
  }
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function pixels(png) {
  let width, height, channels;
  const data = [];
  for (const { type, body } of chunks(png)) {
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = { 2: 3, 6: 4 }[body[9]];
      if (body[8] !== 8 || !channels || body[12] !== 0) {
        throw new Error('a PNG of another kind than the browser writes');
      }
    } else if (type === 'IDAT') {
      data.push(body);
    }
  }
  return { width, height, channels, rows: unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels) };
}

function unfiltered(raw, stride, height, channels) {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? rows[y * stride + x - channels] : 0;
      const up = y > 0 ? rows[(y - 1) * stride + x] : 0;
      const corner = x >= channels && y > 0 ? rows[(y - 1) * stride + x - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      rows[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function paeth(left, up, corner) {
  const p = left + up - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The most frequent colours; any other is painted in the nearest of them. */
function paletteOf(rows, channels) {
  const counts = new Map();
  for (let at = 0; at < rows.length; at += channels) {
    const colour = (rows[at] << 16) | (rows[at + 1] << 8) | rows[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COLOURS)
    .map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const known = new Map(palette.map(([r, g, b], index) => [(r << 16) | (g << 8) | b, index]));
  const indexOf = (buffer, at) => {
    const colour = (buffer[at] << 16) | (buffer[at + 1] << 8) | buffer[at + 2];
    let index = known.get(colour);
    if (index === undefined) {
      let best = Infinity;
      palette.forEach(([r, g, b], candidate) => {
        const distance = (buffer[at] - r) ** 2 + (buffer[at + 1] - g) ** 2 + (buffer[at + 2] - b) ** 2;
        if (distance < best) {
          best = distance;
          index = candidate;
        }
      });
      known.set(colour, index);
    }
    return index;
  };
  return { palette, indexOf };
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc(named), named.length + 4);
  return whole;
}

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}
