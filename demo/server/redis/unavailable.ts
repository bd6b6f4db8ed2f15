/** What is kept cannot be reached now. Nothing was lost by it, and the same request may well be answered later. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
