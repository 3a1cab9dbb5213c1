import { maskFault, type ReportFault, requestError } from '@concord/kernel';
import type { ErrorRequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { bodyTooLarge } from '../limits/body-too-large.ts';
import type { Limits } from '../limits/limits.ts';

/** What the body parser throws. */
interface BodyFault {
  readonly type?: unknown;
  readonly limit?: unknown;
  readonly length?: unknown;
  readonly received?: unknown;
}

/** Answers in the shape of GraphQL what fails before the server is reached, such as a body that is no JSON. */
export function bodyFaults(report: ReportFault, limits: Limits): ErrorRequestHandler {
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(fault);
      return;
    }
    const refusal = refusalOf((fault ?? {}) as BodyFault, limits);
    const error = maskFault(refusal?.error.toJSON() ?? { message: '' }, fault, report);
    response.status(refusal?.status ?? 500).json({ errors: [error] });
  };
}

function refusalOf(
  fault: BodyFault,
  limits: Limits,
): { status: number; error: GraphQLError } | null {
  switch (fault.type) {
    case 'entity.too.large':
      return { status: 400, error: tooLarge(fault, limits) };
    case 'entity.parse.failed':
      return badRequest(400, 'The body is not JSON.');
    case 'encoding.unsupported':
      return badRequest(415, 'The body must not be compressed.');
    case 'charset.unsupported':
      return badRequest(415, 'The body must be in UTF-8.');
    case 'request.aborted':
    case 'request.size.invalid':
      return badRequest(400, 'The body ended early.');
    default:
      return null;
  }
}

function tooLarge({ limit, length, received }: BodyFault, limits: Limits): GraphQLError {
  return bodyTooLarge({ limit: Number(limit), actual: Number(length ?? received) }, limits);
}

function badRequest(status: number, message: string): { status: number; error: GraphQLError } {
  return { status, error: requestError('BAD_REQUEST', message) };
}
