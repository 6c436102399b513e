/** A page for form-js outside of a browser. */
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true, url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis))) {
  Object.defineProperty(globalThis, name, { get: () => window[name], set: () => {}, configurable: true });
}
globalThis.ResizeObserver = globalThis.IntersectionObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
/** Holds the files that were chosen before, of which there are none. */
globalThis.DataTransfer = class {
  files = null;
};
