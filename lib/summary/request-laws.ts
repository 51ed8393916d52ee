/** Under which law a request is written: the European regulation, California's act, or none that is known. */
export const requestLaws = ['gdpr', 'ccpa', 'general'] as const;

/** One of the laws. */
export type RequestLaw = (typeof requestLaws)[number];
