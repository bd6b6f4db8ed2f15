import {isIP} from 'node:net';
import type {ServiceConfig} from './config.js';

/** The names under which this service is reached. */
export interface Site {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** The origin that people see: PUBLIC_ORIGIN, or the URL. */
  readonly origin: string;
  /** Whether cookies may be kept to https. */
  readonly secure: boolean;
  /** Values of a Host header that mean this service. */
  readonly hosts: ReadonlySet<string>;
  /** Origins whose pages may change something here: its own and the configured ones. */
  readonly origins: ReadonlySet<string>;
}

export function siteOf(config: ServiceConfig, port: number): Site {
  const at = (host: string) => new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}:${port.toString()}`);
  const url = at(config.host).origin;
  const origin = config.publicOrigin ?? url;
  // Loopback names cannot be pointed here by someone else's DNS, so they are always ours.
  const own = [new URL(origin), ...['127.0.0.1', 'localhost', '::1'].map(at)];
  return {
    url,
    origin,
    secure: origin.startsWith('https:'),
    hosts: new Set(own.map(({host}) => host)),
    origins: new Set([...own.map((name) => name.origin), ...config.allowedOrigins]),
  };
}
