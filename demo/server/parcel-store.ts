/** One parcel on its way. */
export interface Parcel {
  /** What is printed on it, and known to who holds it in their hands. */
  readonly label: string;
  /** Whose it is: a person's id. */
  readonly recipient: string;
  readonly sender: string;
  readonly what: string;
  /** The challenge of the newest hand-over, whose code the recipient's screen shows. */
  readonly challenge?: string;
  /** When it was handed over, epoch milliseconds. */
  readonly deliveredAt?: number;
}

/** Where parcels are kept. Each method is to be done as one atomic step. */
export interface ParcelStore {
  add(parcel: Parcel): Promise<void>;
  find(label: string): Promise<Parcel | undefined>;
  /** A person's parcels, oldest first. */
  list(recipient: string): Promise<readonly Parcel[]>;
  /** Those that were not handed over yet, oldest first. */
  listOpen(limit: number): Promise<readonly Parcel[]>;
  /** Names the challenge that a parcel waits for, while it was not handed over. */
  await(label: string, challenge: string): Promise<void>;
  /** Marks it as handed over; says whether it was not before. */
  deliver(label: string, now: number): Promise<boolean>;
}

/** A parcel once it was handed over; undefined where it was before, or there is none. */
export function deliverStep(parcel: Parcel | undefined, now: number): Parcel | undefined {
  if (!parcel || parcel.deliveredAt !== undefined) return undefined;
  const {challenge: _over, ...rest} = parcel;
  return {...rest, deliveredAt: now};
}

/** Parcels in this process. Each method runs without a pause, which is what makes it atomic here. */
export class MemoryParcelStore implements ParcelStore {
  readonly #parcels = new Map<string, Parcel>();

  add(parcel: Parcel): Promise<void> {
    this.#parcels.set(parcel.label, parcel);
    return Promise.resolve();
  }

  find(label: string): Promise<Parcel | undefined> {
    return Promise.resolve(this.#parcels.get(label));
  }

  list(recipient: string): Promise<readonly Parcel[]> {
    return Promise.resolve([...this.#parcels.values()].filter((parcel) => parcel.recipient === recipient));
  }

  listOpen(limit: number): Promise<readonly Parcel[]> {
    const open = [...this.#parcels.values()].filter(({deliveredAt}) => deliveredAt === undefined);
    return Promise.resolve(open.slice(-limit));
  }

  await(label: string, challenge: string): Promise<void> {
    const parcel = this.#parcels.get(label);
    if (parcel && parcel.deliveredAt === undefined) this.#parcels.set(label, {...parcel, challenge});
    return Promise.resolve();
  }

  deliver(label: string, now: number): Promise<boolean> {
    const delivered = deliverStep(this.#parcels.get(label), now);
    if (delivered) this.#parcels.set(label, delivered);
    return Promise.resolve(delivered !== undefined);
  }
}
