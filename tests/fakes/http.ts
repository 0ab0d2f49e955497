import { BroadsheetError } from '../../src/domain/errors.ts';
import type { Http, HttpAnswer, HttpRequest } from '../../src/ports/http.ts';

export interface FakeHttp extends Http {
  readonly requests: readonly HttpRequest[];
  /** What the address answers from now on: a text, a part of an answer, or an error. */
  answer(url: string, answer: FakeAnswer): void;
}

export type FakeAnswer =
  | string
  | (Partial<Omit<HttpAnswer, 'body'>> & { readonly text?: string })
  | BroadsheetError;

/** A web of addresses that are told what to answer; every other one is unreachable. */
export function createFakeHttp(answers: Readonly<Record<string, FakeAnswer>> = {}): FakeHttp {
  const held = new Map(Object.entries(answers));
  const requests: HttpRequest[] = [];
  return {
    requests,
    answer: (url, answer) => {
      held.set(url, answer);
    },
    async get(request) {
      requests.push(request);
      const answer = held.get(request.url);
      if (answer === undefined) {
        throw new BroadsheetError('unreachable', `${request.url} is not there`, {
          advice: 'It does not answer.',
          isTransient: true,
        });
      }
      if (answer instanceof BroadsheetError) throw answer;
      return toAnswer(request.url, typeof answer === 'string' ? { text: answer } : answer);
    },
  };
}

function toAnswer(
  url: string,
  { text = '', ...parts }: Exclude<FakeAnswer, string | BroadsheetError>,
): HttpAnswer {
  return {
    status: 200,
    url,
    movedTo: null,
    contentType: null,
    etag: null,
    lastModified: null,
    retryAfterMs: null,
    body: new TextEncoder().encode(text),
    ...parts,
  };
}
