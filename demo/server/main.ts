import process from 'node:process';
import {ConfigError, configFromEnvironment} from './environment.js';
import {createService, type Service} from './service.js';

/** The process: reads the environment, starts the service, says where it is, and stops it when asked to. */
async function main(): Promise<void> {
  const service = await createService(configFromEnvironment(process.env));
  const inbox = service.mailbox ? `   inbox: ${service.origin}/inbox` : '';
  const phone = service.phone ? `   phone: ${service.origin}/phone` : '';
  console.log(`Larkpost demo: ${service.origin}${inbox}${phone}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(service));
}

/** Whatever is open is answered first, but nothing is waited for longer than this. */
const STOP_MS = 10_000;

async function stop(service: Service): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await service.close();
  process.exit(0);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}
