import type {FastifyInstance} from 'fastify';
import {OPERATIONS} from './contract.js';
import {requireJson} from './json-body.js';
import {routeOf} from './operation.js';
import type {OtpHandlers} from './otp-handlers.js';
import type {
  ChallengeReference,
  IssueAnswer,
  IssueRequest,
  RecoverAnswer,
  ResendAnswer,
  VerifyAnswer,
  VerifyRequest,
} from './schemas.js';

/** The five operations of the contract, each with the schema that its document shows. */
export function otpRoutes(app: FastifyInstance, handlers: OtpHandlers): void {
  app.addHook('onRequest', (request, _reply, done) => {
    requireJson(request.headers['content-type']);
    done();
  });
  app.route<{Body: IssueRequest; Reply: IssueAnswer}>({
    ...routeOf(OPERATIONS.issue),
    handler: (request, reply) => handlers.issue(request, reply),
  });
  app.route<{Body: VerifyRequest; Reply: VerifyAnswer}>({
    ...routeOf(OPERATIONS.verify),
    handler: (request, reply) => handlers.verify(request, reply),
  });
  app.route<{Body: ChallengeReference; Reply: ResendAnswer}>({
    ...routeOf(OPERATIONS.resend),
    handler: (request) => handlers.resend(request),
  });
  app.route<{Body: ChallengeReference}>({
    ...routeOf(OPERATIONS.cancel),
    handler: (request, reply) => handlers.cancel(request, reply),
  });
  app.route<{Body: ChallengeReference; Reply: RecoverAnswer}>({
    ...routeOf(OPERATIONS.recover),
    handler: (request, reply) => handlers.recover(request, reply),
  });
}
