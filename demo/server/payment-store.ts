import type {Payment} from './payment-schemas.js';

/** One payment that was made. */
export interface PaymentRecord extends Payment {
  readonly id: string;
  /** Who paid: a person's id. */
  readonly person: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}

/** Where payments are kept. They are only ever added. */
export interface PaymentStore {
  add(payment: PaymentRecord): Promise<void>;
  find(id: string): Promise<PaymentRecord | undefined>;
  /** A person's payments, newest first. */
  list(person: string, limit: number): Promise<readonly PaymentRecord[]>;
}

export const KEEP_PAYMENTS_MS = 30 * 24 * 60 * 60 * 1000;

export class MemoryPaymentStore implements PaymentStore {
  /** In the order in which they were made. */
  readonly #payments = new Map<string, PaymentRecord>();

  add(payment: PaymentRecord): Promise<void> {
    this.#payments.set(payment.id, payment);
    return Promise.resolve();
  }

  find(id: string): Promise<PaymentRecord | undefined> {
    return Promise.resolve(this.#payments.get(id));
  }

  list(person: string, limit: number): Promise<readonly PaymentRecord[]> {
    const theirs = [...this.#payments.values()].filter((payment) => payment.person === person);
    return Promise.resolve(theirs.reverse().slice(0, limit));
  }

  purge(now: number): void {
    for (const [id, {madeAt}] of this.#payments)
      if (madeAt + KEEP_PAYMENTS_MS <= now) this.#payments.delete(id);
  }
}
