// Questions to the server. What is sent is kept with the answer, so that every view can show it.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

import { fromBase } from '../address/base';

/** A question with the types of its answer and its variables. */
export type Question<T, V> = DocumentTypeDecoration<T, V> & { toString(): string };

/** A question as it was sent. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The language of the answer, where the question itself does not say it. */
  readonly language?: string;
}

/** An answer, with what was asked for it. */
export interface Answer<T> {
  readonly data: T;
  /** What the server says went wrong with parts of the answer. */
  readonly errors: readonly ServerError[];
  readonly asked: Asked;
  /** How long it took from sending to having read the answer, in milliseconds. */
  readonly took: number;
}

/** An error as the server tells it. */
export interface ServerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly help?: string };
}

/** Why there is no answer: the server was not reached, it failed, or it refused the question. */
export class AskError extends Error {
  override readonly name = 'AskError';

  constructor(
    readonly reason: 'offline' | 'failed' | 'refused',
    message: string,
    readonly asked: Asked,
  ) {
    super(message);
  }
}

/** Asks the server. Throws an `AskError` where there is no answer. */
export async function ask<T, V>(document: Question<T, V>, variables: V, signal?: AbortSignal, language?: string): Promise<Answer<T>> {
  const asked = { query: plain(document.toString()), variables: variables as Asked['variables'], ...(language !== undefined && { language }) };
  const begun = performance.now();
  const response = await send(asked, signal);
  const body = await read<T>(response, asked);
  if (body.data === undefined || body.data === null) {
    const told = body.errors?.map((error) => error.message).join('\n');
    throw new AskError(response.status >= 500 ? 'failed' : 'refused', told || `${response.status} ${response.statusText}`, asked);
  }
  return { data: body.data, errors: body.errors ?? [], asked, took: performance.now() - begun };
}

interface Body<T> {
  readonly data?: T | null;
  readonly errors?: readonly ServerError[];
}

async function send(asked: Asked, signal?: AbortSignal): Promise<Response> {
  const { query, variables, language } = asked;
  try {
    return await fetch(fromBase('graphql'), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json',
        ...(language !== undefined && { 'Accept-Language': language }),
      },
      body: JSON.stringify({ query, variables }),
      signal: signal ?? null,
    });
  } catch (error) {
    throw signal?.aborted ? error : new AskError('offline', String(error), asked);
  }
}

async function read<T>(response: Response, asked: Asked): Promise<Body<T>> {
  try {
    return (await response.json()) as Body<T>;
  } catch {
    throw new AskError(response.ok ? 'offline' : response.status >= 500 ? 'failed' : 'refused', `${response.status} ${response.statusText}`, asked);
  }
}

/** Removes the indentation that the generated document carries around. */
function plain(document: string): string {
  return document.trim();
}
