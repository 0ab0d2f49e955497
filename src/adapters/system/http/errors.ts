import { BroadsheetError } from '../../../domain/errors.ts';

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|ERR_SSL/;
/** What answers on the port speaks no TLS at all. */
const NO_TLS =
  /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|RECORD_LAYER_FAILURE)$/;
const NO_SUCH_NAME = /^(?:ENOTFOUND|ENODATA|EAI_NONAME|ENONAME)$/;
const TOO_SLOW = /TIMEOUT|ETIMEDOUT|ETIMEOUT/;
const MALFORMED = /^HPE_|^UND_ERR_(?:RES_|RESPONSE|REQ_CONTENT|INVALID)|HTTP_PARSER/;

/** What went wrong on the way to `host`, in the product's words. */
export function describeFailure(error: unknown, host: string): BroadsheetError {
  const known = findKnown(error);
  if (known !== null) return known;
  const codes = codesOf(error);
  const has = (pattern: RegExp): boolean => codes.some((code) => pattern.test(code));
  if (codes.includes('ERR_IP_BLOCKED')) {
    return new BroadsheetError('refused-address', `refused: ${host} leads to a private address`, {
      advice: 'Only addresses on the public internet are read.',
      cause: error,
    });
  }
  if (codes.includes('UND_ERR_HEADERS_OVERFLOW')) {
    return failure(
      'too-large',
      `${host} sent too many headers`,
      'The site sent a broken answer.',
      error,
    );
  }
  if (has(NO_SUCH_NAME)) {
    return failure(
      'unreachable',
      `no address for ${host}`,
      `There is no site named ${host}. Check the spelling.`,
      error,
    );
  }
  if (has(NO_TLS)) {
    return failure(
      'unreachable',
      `${host} speaks no TLS (${codes.join(', ')})`,
      `${host} does not answer over https. If it answers over http alone, give its address with http:// before it.`,
      error,
    );
  }
  if (has(CERTIFICATE)) {
    return failure(
      'unreachable',
      `the certificate of ${host} is refused (${codes.join(', ')})`,
      `The certificate of ${host} is not valid, so nobody can tell whose answers these are. Its owner has to renew it.`,
      error,
    );
  }
  if (has(TOO_SLOW)) return tooSlow(host, error);
  if (has(MALFORMED)) {
    return failure(
      'bad-answer',
      `${host} sent no proper HTTP`,
      'The site sent a broken answer.',
      error,
    );
  }
  return failure(
    'unreachable',
    `${host} did not answer (${codes.join(', ') || String(error)})`,
    `${host} does not answer at the moment. A later try may do better.`,
    error,
  );
}

export function tooSlow(host: string, cause: unknown): BroadsheetError {
  return failure(
    'too-slow',
    `${host} took too long`,
    `${host} took too long to answer. A later try may do better.`,
    cause,
  );
}

function failure(
  code: 'unreachable' | 'bad-answer' | 'too-large' | 'too-slow',
  message: string,
  advice: string,
  cause: unknown,
): BroadsheetError {
  return new BroadsheetError(code, message, { advice, isTransient: true, cause });
}

function findKnown(error: unknown): BroadsheetError | null {
  if (error instanceof BroadsheetError) return error;
  return error instanceof Error && error.cause !== undefined ? findKnown(error.cause) : null;
}

/** The codes of an error, of its causes and of the attempts that it sums up. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const name = error.name === 'TimeoutError' ? ['ETIMEDOUT'] : [];
  const inner: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...own, ...name, ...[error.cause, ...inner].flatMap((one) => codesOf(one, depth + 1))];
}
