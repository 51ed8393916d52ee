/**
 * The questions of the card, in the order in which they are asked. Ids and answers stay as they are: saved policies,
 * the command line and the reference answers under `seeds/` speak in them.
 */
export const questionIds = [
  'collect.contact',
  'collect.payment',
  'collect.government-id',
  'collect.location',
  'collect.device',
  'collect.usage',
  'collect.cookies',
  'collect.communications',
  'collect.address-book',
  'collect.demographics',
  'collect.health',
  'collect.biometrics',
  'collect.media',
  'collect.social-profile',
  'collect.employment',
  'use.service',
  'use.analytics',
  'use.personalization',
  'use.marketing',
  'use.advertising',
  'use.security',
  'use.ai-training',
  'use.automated-decisions',
  'share.service-providers',
  'share.affiliates',
  'share.advertisers',
  'share.analytics',
  'share.authorities',
  'share.successors',
  'share.partners',
  'share.public',
  'sell.data',
  'choice.marketing',
  'choice.ads',
  'choice.sale',
  'choice.cookies',
  'choice.consent',
  'rights.access',
  'rights.correct',
  'rights.delete',
  'rights.port',
  'rights.object',
  'signal.dnt',
  'signal.gpc',
  'retain.period',
  'secure.measures',
  'secure.breach-notice',
  'transfer.abroad',
  'children.minimum-age',
  'change.notice',
  'policy.updated',
  'contact.email',
] as const;

/** The id of one question. */
export type QuestionId = (typeof questionIds)[number];

/** The answers a yes/no question can have; `not-stated` is silence and is never read as yes or no. */
export const stateAnswers = ['yes', 'no', 'limited', 'not-stated'] as const;

/** The answer to a yes/no question. */
export type StateAnswer = (typeof stateAnswers)[number];
