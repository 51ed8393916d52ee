import { defineWords } from '../../words/words';

/** The words of the page about the product and its accuracy. `{name}` stands for what is filled in. */
export const aboutWords = /* @__PURE__ */ defineWords('about', {
  title: 'How often is this right?',
  intro:
    'Clauselight reads a policy on this device, by a small classifier and by word lists. It is often right and sometimes wrong. Here is how often, measured, and on what.',
  answersTitle: 'The answers',
  answers:
    'Careful readers answered the same {questions} questions for {policies} policies. The card gave the same answer in {equal} of {all} cases. In {wrong} it said something that the policy does not say. In {missed} it found nothing where the policy says something. In {unsure} it was unsure.',
  tuned:
    'The word lists were written with these policies in view. So expect less of a policy that nobody looked at before: for {policies} such policies the card gave the answer of their readers in {equal} of {all} cases.',
  question: 'Question',
  right: 'Right, of {policies} policies',
  labelsTitle: 'The kinds of clauses',
  labels:
    'Each clause is given kinds by the classifier. Measured over {folds} groups of policies, each by a classifier that had not seen that group.',
  kind: 'Kind',
  precision: 'Of the clauses given this kind, right',
  recall: 'Of the clauses of this kind, found',
  limitsTitle: 'What it cannot do',
  limits: [
    'It tells what the policy says. Whether the site does so, nobody can read in a policy.',
    'It reads English only. Text in another language, in pictures or in frames of other sites is not read, and the card says so.',
    '“Not stated” means that nothing was found in the text. It is neither a yes nor a no.',
    'It gives no legal advice. Read the clause behind an answer before you rely on it.',
  ],
  dataTitle: 'What it was made from',
  data: [
    'The classifier learned from clauses that were read and labelled one by one. They are from policies that Open Terms Archive collected (Open Data Commons Attribution License, ODC-BY 1.0), from the corpus APPSI-139 (CC BY 4.0), and from five example policies.',
    'Nothing of a page you read is sent anywhere or learnt from.',
  ],
  licencesTitle: 'Bundled software',
  licencesInFull: 'Their licences in full',
  model: 'Model {model}',
} as const);

/** The libraries in the package, with their licences. A test compares them with the dependencies. */
export const bundledSoftware = [
  ['@mozilla/readability', 'Apache-2.0'],
  ['@noble/hashes', 'MIT'],
  ['approx-string-match', 'MIT'],
  ['diff', 'BSD-3-Clause'],
  ['idb', 'ISC'],
  ['marked', 'MIT'],
  ['pdfjs-dist', 'Apache-2.0'],
  ['preact', 'MIT'],
  ['zod', 'MIT'],
] as const;
