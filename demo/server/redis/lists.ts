import {type ActivityRecord, type ActivityStore, KEEP_ACTIVITY} from '../activity-store.js';
import type {Enrolment, EnrolmentStore} from '../enrolment-store.js';
import {deliverStep, type Parcel, type ParcelStore} from '../parcel-store.js';
import {KEEP_PAYMENTS_MS, type PaymentRecord, type PaymentStore} from '../payment-store.js';
import {reach, type RedisClient} from './client.js';
import {RedisRecords} from './records.js';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** Newer ones push the oldest out of a person's list. */
const LISTED = 500;

export class RedisEnrolmentStore implements EnrolmentStore {
  readonly #bySession: RedisRecords<Enrolment>;

  /** @param now epoch milliseconds */
  constructor(client: RedisClient, now: () => number) {
    this.#bySession = new RedisRecords(client, 'enrolment', ({expiresAt}) => expiresAt - now());
  }

  put(session: string, enrolment: Enrolment): Promise<void> {
    return this.#bySession.put(session, enrolment);
  }

  async find(session: string, now: number): Promise<Enrolment | undefined> {
    const enrolment = await this.#bySession.find(session);
    return enrolment && enrolment.expiresAt > now ? enrolment : undefined;
  }

  remove(session: string): Promise<void> {
    return this.#bySession.remove(session);
  }
}

export class RedisActivityStore implements ActivityStore {
  readonly #client: RedisClient;

  constructor(client: RedisClient) {
    this.#client = client;
  }

  async add(person: string, record: ActivityRecord): Promise<void> {
    const key = `larkpost:activity:${person}`;
    const adding = this.#client
      .multi()
      .lPush(key, JSON.stringify(record))
      .lTrim(key, 0, KEEP_ACTIVITY - 1);
    await reach(adding.exec());
  }

  async list(person: string, limit: number): Promise<readonly ActivityRecord[]> {
    const texts = await reach(this.#client.lRange(`larkpost:activity:${person}`, 0, limit - 1));
    return texts.map((text) => JSON.parse(text) as ActivityRecord);
  }
}

export class RedisPaymentStore implements PaymentStore {
  readonly #client: RedisClient;
  readonly #payments: RedisRecords<PaymentRecord>;

  constructor(client: RedisClient) {
    this.#client = client;
    this.#payments = new RedisRecords(client, 'payment', () => KEEP_PAYMENTS_MS);
  }

  async add(payment: PaymentRecord): Promise<void> {
    await this.#payments.put(payment.id, payment);
    const key = listOf(payment.person);
    const adding = this.#client
      .multi()
      .lPush(key, payment.id)
      .lTrim(key, 0, LISTED - 1);
    await reach(adding.pExpire(key, KEEP_PAYMENTS_MS).exec());
  }

  find(id: string): Promise<PaymentRecord | undefined> {
    return this.#payments.find(id);
  }

  async list(person: string, limit: number): Promise<readonly PaymentRecord[]> {
    const ids = await reach(this.#client.lRange(listOf(person), 0, limit - 1));
    const found = await Promise.all(ids.map((id) => this.#payments.find(id)));
    return found.filter((payment) => payment !== undefined);
  }
}

export class RedisParcelStore implements ParcelStore {
  readonly #client: RedisClient;
  readonly #parcels: RedisRecords<Parcel>;

  constructor(client: RedisClient) {
    this.#client = client;
    this.#parcels = new RedisRecords(client, 'parcel', () => YEAR_MS);
  }

  async add(parcel: Parcel): Promise<void> {
    if (!(await this.#parcels.add(parcel.label, parcel))) return;
    const adding = this.#client.multi().rPush(parcelsOf(parcel.recipient), parcel.label);
    await reach(adding.rPush(OPEN_PARCELS, parcel.label).exec());
  }

  find(label: string): Promise<Parcel | undefined> {
    return this.#parcels.find(label);
  }

  async list(recipient: string): Promise<readonly Parcel[]> {
    return this.#all(await reach(this.#client.lRange(parcelsOf(recipient), 0, -1)));
  }

  async listOpen(limit: number): Promise<readonly Parcel[]> {
    return this.#all(await reach(this.#client.lRange(OPEN_PARCELS, -limit, -1)));
  }

  await(label: string, challenge: string): Promise<void> {
    return this.#parcels.change(label, (parcel) => {
      const isOpen = parcel && parcel.deliveredAt === undefined;
      return {result: undefined, next: isOpen ? {...parcel, challenge} : undefined};
    });
  }

  async deliver(label: string, now: number): Promise<boolean> {
    const isDelivered = await this.#parcels.change(label, (parcel) => {
      const next = deliverStep(parcel, now);
      return {result: next !== undefined, next};
    });
    if (isDelivered) await reach(this.#client.lRem(OPEN_PARCELS, 1, label));
    return isDelivered;
  }

  async #all(labels: readonly string[]): Promise<readonly Parcel[]> {
    const found = await Promise.all(labels.map((label) => this.#parcels.find(label)));
    return found.filter((parcel) => parcel !== undefined);
  }
}

const OPEN_PARCELS = 'larkpost:parcels:open';

function parcelsOf(recipient: string): string {
  return `larkpost:parcels:of:${recipient}`;
}

function listOf(person: string): string {
  return `larkpost:payments:of:${person}`;
}
