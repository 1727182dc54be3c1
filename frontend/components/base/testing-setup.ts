// What a page without a layout lacks.
class NoSizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoSizes;
window.matchMedia ??= (media: string) => ({ matches: false, media }) as MediaQueryList;
window.scrollBy = () => {};
