type HttpErrorOptions = ErrorOptions & { readonly retryAfterSeconds?: number };

/** An error that a client is told about: status, a code for programs, a Chinese sentence for people. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly code: string;
  /** When to ask again, where that would help. */
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, code: string, message: string, options: HttpErrorOptions = {}) {
    super(message, options);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
