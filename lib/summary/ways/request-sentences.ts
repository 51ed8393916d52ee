import type { OptOut } from '../../answers/analysis';
import type { RequestLaw } from '../request-laws';

/** A sentence of a request with the article that it rests on; the article is for those who review it and is not sent. */
export type RequestSentence = readonly [text: string, article: string];

/** One request: what it is about and what it asks. */
export type RequestWords = { readonly subject: string; readonly asks: readonly RequestSentence[] };

/** The wording of all requests under one law. A kind without words of its own is written as a general request. */
export type LawWords = {
  readonly opening: RequestSentence;
  readonly closing: readonly RequestSentence[];
  readonly requests: Readonly<Partial<Record<OptOut['kind'], RequestWords>>>;
};

// Articles are those of Regulation (EU) 2016/679.
const gdpr: LawWords = {
  opening: ['I write to you as a data subject under the General Data Protection Regulation (GDPR).', 'Art. 4(1)'],
  closing: [
    ['Please answer within one month and free of charge.', 'Art. 12(3), 12(5)'],
    ['If you have doubts who I am, please tell me what you need to be sure.', 'Art. 12(6)'],
  ],
  requests: {
    access: {
      subject: 'Request for access to my personal data (Art. 15 GDPR)',
      asks: [
        ['Please confirm whether you process personal data about me and, if you do, give me access to them.', 'Art. 15(1)'],
        ['Please tell me the purposes, the categories of data, the recipients by name, how long the data are kept, their source if it is not me, and the safeguards of any transfer to a third country.', 'Art. 15(1)(a)–(d), (g), 15(2); recipients by name: CJEU C-154/21'],
        ['Please tell me whether decisions about me are automated, including profiling, the logic involved and what it means for me.', 'Art. 15(1)(h)'],
        ['Please send me a copy of the data in a commonly used electronic form.', 'Art. 15(3)'],
      ],
    },
    correct: {
      subject: 'Request to correct my personal data (Art. 16 GDPR)',
      asks: [
        ['Please correct without undue delay these inaccurate data about me: [what is wrong]; correct is: [what is right].', 'Art. 16, first sentence'],
        ['Please complete what is incomplete: [what is missing].', 'Art. 16, second sentence'],
        ['Please pass the correction on to everybody to whom you disclosed the data, and tell me who they are.', 'Art. 19'],
      ],
    },
    delete: {
      subject: 'Request to erase my personal data (Art. 17 GDPR)',
      asks: [
        ['Please erase the personal data that you hold about me without undue delay.', 'Art. 17(1)'],
        ['The ground is: [they are no longer needed / I withdraw my consent / I object / they were processed unlawfully].', 'Art. 17(1)(a)–(d)'],
        ['Please pass the erasure on to everybody to whom you disclosed the data, and tell me who they are.', 'Art. 19'],
        ['If you keep any of the data, please tell me which and why.', 'Art. 12(4), 17(3)'],
      ],
    },
    port: {
      subject: 'Request for my personal data in a portable form (Art. 20 GDPR)',
      asks: [
        ['Please give me the personal data that I provided to you in a structured, commonly used and machine-readable format.', 'Art. 20(1)'],
        ['I ask for all that you process by automated means on the basis of my consent or of our contract.', 'Art. 20(1)(a), (b)'],
        ['Where it is technically feasible, please send them directly to: [another provider, or strike this out].', 'Art. 20(2)'],
      ],
    },
    object: {
      subject: 'Objection to the processing of my personal data (Art. 21 GDPR)',
      asks: [
        ['I object to the processing of my personal data for: [purpose], on grounds that relate to my situation: [grounds].', 'Art. 21(1), first sentence'],
        ['Please stop it, unless you demonstrate compelling legitimate grounds that override my interests, rights and freedoms.', 'Art. 21(1), second sentence'],
        ['Please restrict the processing until that is verified.', 'Art. 18(1)(d)'],
      ],
    },
    marketing: {
      subject: 'Objection to direct marketing (Art. 21 GDPR)',
      asks: [
        ['I object to the processing of my personal data for direct marketing, including profiling related to it.', 'Art. 21(2)'],
        ['Please no longer process my data for this purpose.', 'Art. 21(3)'],
      ],
    },
    ads: {
      subject: 'Objection to targeted advertising (Art. 21 GDPR)',
      asks: [
        ['I object to the processing of my personal data for advertising aimed at me, including profiling related to it.', 'Art. 21(2)'],
        ['Where you rely on my consent for it, I withdraw that consent.', 'Art. 7(3)'],
        ['Please no longer process my data for this purpose.', 'Art. 21(3)'],
      ],
    },
    consent: {
      subject: 'Withdrawal of my consent (Art. 7 GDPR)',
      asks: [
        ['I withdraw my consent to the processing of my personal data for: [purpose].', 'Art. 7(3)'],
        ['Please erase the data that you process on this basis alone.', 'Art. 17(1)(b)'],
      ],
    },
  },
};

const optOutWithinDays: RequestSentence = ['Please comply as soon as feasibly possible, at the latest within 15 business days.', '11 CCR § 7026(f)(1)'];

// Sections are those of the California Civil Code as amended by the CPRA, and of the regulations under it (11 CCR).
const ccpa: LawWords = {
  opening: ['I am a California resident and write to you under the California Consumer Privacy Act (CCPA).', '§ 1798.140(i)'],
  closing: [],
  requests: {
    access: {
      subject: 'Request to know (CCPA)',
      asks: [
        ['Please tell me the categories of personal information that you collected about me, of its sources, the purposes of collecting, selling or sharing it, and the categories of third parties to whom you disclosed it.', '§ 1798.110(a)(1)–(4)'],
        ['Please tell me which categories you sold, shared or disclosed for a business purpose, and to which categories of recipients.', '§ 1798.115(a)'],
        ['Please send me the specific pieces of personal information that you collected about me.', '§ 1798.110(a)(5)'],
        ['Please confirm receipt within 10 business days and answer within 45 days.', '11 CCR § 7021(a), (b); § 1798.130(a)(2)(A)'],
      ],
    },
    correct: {
      subject: 'Request to correct (CCPA)',
      asks: [
        ['Please correct this inaccurate personal information about me: [what is wrong]; correct is: [what is right].', '§ 1798.106(a)'],
        ['Please instruct the service providers and contractors that maintain it to correct it as well.', '11 CCR § 7023(c)'],
        ['Please confirm receipt within 10 business days and answer within 45 days.', '11 CCR § 7021(a), (b); § 1798.130(a)(2)(A)'],
      ],
    },
    delete: {
      subject: 'Request to delete (CCPA)',
      asks: [
        ['Please delete the personal information about me that you collected from me.', '§ 1798.105(a)'],
        ['Please notify your service providers and contractors, and the third parties to whom you sold or with whom you shared it, to delete it as well.', '§ 1798.105(c)(1)'],
        ['If you keep any of it, please tell me the exception on which you rely.', '§ 1798.105(d); 11 CCR § 7022(f)(1)'],
        ['Please confirm receipt within 10 business days and answer within 45 days.', '11 CCR § 7021(a), (b); § 1798.130(a)(2)(A)'],
      ],
    },
    port: {
      subject: 'Request for my personal information in a portable form (CCPA)',
      asks: [
        ['Please send me the specific pieces of personal information that you collected about me.', '§ 1798.110(a)(5)'],
        ['Please send them in a form that I can understand easily and, to the extent technically feasible, in a structured, commonly used, machine-readable format.', '§ 1798.130(a)(3)(B)(iii)'],
        ['Please confirm receipt within 10 business days and answer within 45 days.', '11 CCR § 7021(a), (b); § 1798.130(a)(2)(A)'],
      ],
    },
    sale: {
      subject: 'Request to opt out of sale and sharing (CCPA)',
      asks: [
        ['Please do not sell or share my personal information.', '§ 1798.120(a)'],
        ['Please tell the third parties to whom you sell or with whom you share it after this request and before you comply that I have opted out, and direct them to comply.', '11 CCR § 7026(f)(2)'],
        optOutWithinDays,
      ],
    },
    ads: {
      subject: 'Request to opt out of sharing for advertising (CCPA)',
      asks: [
        ['Please do not share my personal information for cross-context behavioral advertising, and do not sell it.', '§§ 1798.120(a), 1798.140(ah)(1)'],
        optOutWithinDays,
      ],
    },
    object: {
      subject: 'Request to limit the use of sensitive personal information (CCPA)',
      asks: [
        ['Please limit the use and disclosure of my sensitive personal information to what the law allows without my choice.', '§ 1798.121(a)'],
        ['Please comply as soon as feasibly possible, at the latest within 15 business days.', '11 CCR § 7027(g)(1)'],
      ],
    },
  },
};

const noArticle = 'none: asked on no law in particular';

function ask(subject: string, ...asks: readonly string[]): RequestWords {
  return { subject, asks: asks.map((text) => [text, noArticle] as const) };
}

const general: LawWords = {
  opening: ['I write to you about the personal data that you hold about me.', noArticle],
  closing: [['Please tell me when this is done, or why it is not.', noArticle], ['If you have doubts who I am, please tell me what you need to be sure.', noArticle]],
  requests: {
    marketing: ask('Please stop marketing messages', 'Please send me no more marketing messages, and take my contact details off your lists.'),
    ads: ask('Please do not use my data for targeted ads', 'Please do not use my data for advertising that is aimed at me, and do not pass them on for it.'),
    sale: ask('Please do not sell or share my data', 'Please do not sell my personal data, and do not share them with others for their own purposes.'),
    cookies: ask('Please do not track me', 'Please set no cookies and similar trackers for me that the service does not need, and delete what they collected.'),
    consent: ask('I take back my consent', 'I take back my consent to the use of my personal data for: [purpose].'),
    access: ask('Please tell me what you know about me', 'Please tell me which personal data you hold about me, what for, from where, and who else received them.', 'Please send me a copy of them.'),
    correct: ask('Please correct my data', 'Please correct these data about me: [what is wrong]; correct is: [what is right].'),
    delete: ask('Please delete my data', 'Please delete my account and the personal data that you hold about me.', 'If you must keep some of them, please tell me which and why.'),
    port: ask('Please send me my data', 'Please send me the data that I gave you in a common machine-readable format.'),
    object: ask('I object to the use of my data', 'I object to the use of my personal data for: [purpose]. Please stop it.'),
  },
};

/** All wordings by law. */
export const requestWords: Readonly<Record<RequestLaw, LawWords>> = { gdpr, ccpa, general };
