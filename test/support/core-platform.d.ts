// The only platform types that core may name, as types, in its ports. Whatever else it touches fails its type check.
interface AbortSignal {
  readonly aborted: boolean;
}
interface Request {
  readonly url: string;
}
