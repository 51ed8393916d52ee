import { describe, expect, it } from 'vitest';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';

/** Whether the words of a sentence speak to a question. */
const cases: readonly (readonly [string, string, boolean])[] = [
  ['We guard data against loss, disclosure, unauthorized access and misuse.', 'secure.breach-notice', false],
  ['The log helps in reporting on security breaches to the authorities.', 'secure.breach-notice', false],
  ['We respond to security incidents and alerts.', 'secure.breach-notice', false],
  ['We make all disclosures of any breach that the law asks for.', 'secure.breach-notice', true],
  ['Should an unauthorized person see your data, we will notify you.', 'secure.breach-notice', true],
  ['If there is unauthorised access to your data, we inform you.', 'secure.breach-notice', true],
  ['We protect data obtained from others according to the practices described in this notice.', 'secure.measures', false],
  ['We protect your data with great care.', 'secure.measures', true],
  ['We limit access to your personal data to a few of our staff.', 'secure.measures', true],
  ['All is done so that your data is treated securely.', 'secure.measures', true],
  ['The files are stored safely.', 'secure.measures', true],
  ['Our people get security training every year.', 'secure.measures', true],
  ['We take all measures reasonably necessary to protect your account.', 'secure.measures', true],
  ['We shield it from unauthorised disclosure and protect it against unauthorised access.', 'secure.measures', true],
  ['Only employees who need the data may see it.', 'secure.measures', true],
  ['We use commercially acceptable means of guarding it.', 'secure.measures', true],
  ['Place of processing: United States.', 'transfer.abroad', true],
  ['We store it on servers in several countries.', 'transfer.abroad', true],
  ['The site is controlled and operated by us from Canada.', 'transfer.abroad', true],
  ['The address is sent to a server in the USA and kept there.', 'transfer.abroad', true],
  ['We host the service in Frankfurt, Germany.', 'transfer.abroad', true],
  ['Some recipients sit outside of Europe.', 'transfer.abroad', true],
  ['Privacy laws there may differ from those at home.', 'transfer.abroad', true],
  ['We share data globally within our group.', 'transfer.abroad', true],
  ['We look for an adequate level of protection.', 'transfer.abroad', true],
  ['We keep it on our servers so that it is at hand for us.', 'transfer.abroad', false],
  ['When we have no ongoing legitimate business need for it, we delete it.', 'retain.period', true],
  ['Once data is no longer needed, we delete it.', 'retain.period', true],
  ['How long we keep it depends on the kind of data.', 'retain.period', true],
  ['We may be legally obliged to keep your data.', 'retain.period', true],
  ['It is stored for the duration of the contract.', 'retain.period', true],
  ['We act to enforce the terms of our agreements.', 'retain.period', false],
  ['The most recent version of this policy is found here.', 'change.notice', true],
  ['Please review this policy each time you visit.', 'change.notice', true],
  ['From time to time we revise this policy.', 'change.notice', true],
  ['You will have the opportunity to review the new policy first.', 'change.notice', true],
  ['We may choose to give notification by email.', 'change.notice', true],
  ['We cannot guarantee the security of your data in an open network.', 'secure.measures', false],
  ['The security of your data is important to us.', 'secure.measures', false],
  ['We do all that we can for the security of your data.', 'secure.measures', true],
];

describe('words of the practices', () => {
  it.each(cases)('%s %s %s', (text, question, isFound) => {
    expect(findWords(readTokens(text)).hits.some((hit) => hit.question === question && !hit.weak)).toBe(isFound);
  });
});
