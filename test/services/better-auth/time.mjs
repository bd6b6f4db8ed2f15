// @ts-check
/** This process's clock, which the tests may put forward: better-auth reads no other. */
const RealDate = Date;
let aheadMs = 0;

const now = () => RealDate.now() + aheadMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts, made) => Reflect.construct(target, parts.length > 0 ? parts : [now()], made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

/** @param {number} seconds */
export function forward(seconds) {
  aheadMs += seconds * 1000;
  return aheadMs;
}
