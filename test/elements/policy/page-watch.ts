/** What a page said, kept and sent while it was watched, each as a text. */
export interface PageWatch {
  readonly said: readonly string[];
  stop(): void;
}

type Method = (this: unknown, ...values: unknown[]) => unknown;

/** Everything by which a script can store, send or announce something; by class, and by object. */
const OF_CLASSES: Readonly<Record<string, readonly string[]>> = {
  Storage: ['setItem'],
  IDBFactory: ['open'],
  CacheStorage: ['open'],
  History: ['pushState', 'replaceState'],
  BroadcastChannel: ['postMessage'],
  XMLHttpRequest: ['open', 'send'],
  Navigator: ['sendBeacon'],
  Performance: ['mark', 'measure'],
  Clipboard: ['readText', 'read', 'writeText', 'write'],
};

function ways(): [holder: object, name: string][] {
  const list: [object, readonly string[]][] = [
    [console, Object.keys(console)],
    [globalThis, ['postMessage', 'fetch', 'reportError']],
  ];
  for (const [name, methods] of Object.entries(OF_CLASSES)) {
    const type = Reflect.get(globalThis, name) as {prototype: object} | undefined;
    if (type) list.push([type.prototype, methods]);
  }
  return list.flatMap(([holder, names]) => names.map((name): [object, string] => [holder, name]));
}

/** Watches consoles, stores, requests, errors and every event that reaches the window. */
export function watchPage(): PageWatch {
  const said: string[] = [];
  const undo = ways().map(([holder, name]) =>
    wrap(holder, name, (values) => said.push(`${name} ${textOf(values)}`)),
  );
  const hear = (event: Event) => said.push(`event ${event.type} ${textOf(ownOf(event))}`);
  const types = eventTypes();
  for (const type of types) addEventListener(type, hear, true);
  return {
    said,
    stop: () => {
      for (const each of undo) each();
      for (const type of types) removeEventListener(type, hear, true);
    },
  };
}

function wrap(holder: object, name: string, tell: (values: unknown[]) => void): () => void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  const method = Reflect.get(holder, name) as unknown;
  if (typeof method !== 'function') return () => undefined;
  const spy: Method = function (...values) {
    tell(values);
    return (method as Method).apply(this, values);
  };
  Object.defineProperty(holder, name, {configurable: true, writable: true, value: spy});
  return () => {
    if (before) Object.defineProperty(holder, name, before);
    else Reflect.deleteProperty(holder, name);
  };
}

/** All that the platform has a handler for, and the field's own. */
function eventTypes(): string[] {
  const names = new Set<string>();
  for (const target of [window, document, document.body] as object[]) {
    for (const name in target) if (name.startsWith('on')) names.add(name.slice(2));
  }
  for (const name of ['complete', 'resend', 'expire', 'unusable', 'status-change']) names.add(`otp-${name}`);
  return [...names, 'compositionstart', 'compositionend', 'focusin', 'focusout', 'unhandledrejection'];
}

/** What recorders copy of an event: what it has itself, what it turns into as JSON, its detail and what went wrong. */
function ownOf(event: Event): unknown[] {
  const {detail, reason, error, message} = event as unknown as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
  return [JSON.stringify(event), own, detail, reason, error, message];
}

/** A value as somebody would read it; elements as nothing, for they are looked at by themselves. */
function textOf(value: unknown): string {
  if (value instanceof Error) return `${value.message} ${value.stack ?? ''} ${textOf(value.cause)}`;
  if (value instanceof Node || value instanceof Window) return '';
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(' ');
  return String(value);
}
