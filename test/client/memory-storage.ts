import type {ChallengeStorage} from '../../src/client/challenge-memory.js';

/** A storage that keeps every text that was ever written to it. */
export class MemoryStorage implements ChallengeStorage {
  readonly written: string[] = [];
  readonly entries = new Map<string, string>();

  get content(): string | undefined {
    return this.entries.get('otp-stepup');
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.entries.set(key, value);
    this.written.push(`${key}=${value}`);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}
