import type { ComponentChildren } from 'preact';
import { buildCard } from '../../lib/summary/build-card';
import { readLetter } from '../../lib/summary/letter-choice';
import type { CardOptOut, CardRequest } from '../../lib/summary/summary-card';
import { BesideList } from '../BesideList';
import { LetterPage } from '../LetterPage';
import { NoWay } from '../NoWay';
import { OptOutList } from '../OptOutList';
import { RequestForm } from '../RequestForm';
import { Signals } from '../Signals';
import { WayContext, type SentSignal, type WayActs } from '../way-acts';
import { larkspur, oneSentence } from './example-policies';
import { makeAnalysis, type ExamplePolicy } from './make-analysis';
import type { PreviewState } from './preview-states';

const nothing = () => {};

function makeActs(gpc: SentSignal, dnt: SentSignal): WayActs {
  return { onCopyText: () => Promise.resolve(true), onOpenLetter: nothing, onSent: () => Promise.resolve(true), signals: { gpc, dnt } };
}

const page = 'https://www.larkspur-maps.example/legal/privacy';
const sentence = 'You may act on this by any of these ways; we may verify your identity.';

/** Ways of every make, with everything that may be wrong with them. */
const everyWay: ExamplePolicy = {
  url: page,
  title: 'Larkspur Privacy Policy',
  sections: [
    { heading: 'Your California rights', clauses: [sentence] },
    { heading: 'Choices', clauses: ['You can change this in your browser or on your device.'] },
  ],
  answers: { 'signal.dnt': { answer: 'no', quotes: ['You can change'] }, 'contact.email': { answer: ['privacy@larkspur-maps.example'], quotes: [] } },
  optOuts: [
    { kind: 'marketing', via: 'link', quote: 'You can change' },
    { kind: 'marketing', via: 'phone', target: '+1 555 010 1234', quote: 'You can change' },
    { kind: 'ads', via: 'link', target: 'https://optout.aboutads.info/', quote: 'You can change' },
    { kind: 'sale', via: 'link', target: 'http://larkspur-choices.example/', quote: 'You may act' },
    { kind: 'sale', via: 'link', target: '#', quote: 'You may act' },
    { kind: 'sale', via: 'email', quote: 'You may act' },
    { kind: 'cookies', via: 'browser-settings', quote: 'You can change' },
    { kind: 'consent', via: 'device-settings', quote: 'You can change' },
    { kind: 'delete', via: 'link', target: 'https://privacyportal.onetrust.com/webform/1', quote: 'You may act' },
    { kind: 'delete', via: 'email', target: 'privacy@larkspur-maps.example', quote: 'You may act' },
    { kind: 'delete', via: 'post', target: 'Larkspur Maps Inc., Attn: Privacy and Data Protection Department, 2 Harbour Road, Springfield, IL 62701', quote: 'You may act' },
    { kind: 'delete', via: 'account-settings', quote: 'You may act' },
  ],
};

const beside = [
  { text: 'Do Not Sell or Share My Personal Information', href: 'https://www.larkspur-maps.example/dns' },
  { text: 'Cookie settings', href: 'http://cookies.larkspur-consent.example/' },
];

const card = () => buildCard(makeAnalysis(everyWay), beside);
const control = () => card().rows.find(({ id }) => id === 'control')!;
const allWays = (): CardOptOut[] => card().rows.flatMap(({ optOuts }) => optOuts);

function findRequest(via: CardOptOut['via']): CardRequest {
  return allWays().find((way) => way.via === via && way.request !== null)!.request!;
}

function frame(title: string, children: ComponentChildren, acts: WayActs | null = makeActs('no', 'yes')) {
  return (
    <WayContext.Provider value={acts}>
      <main class="popup" data-state="card">
        <h1 class="spoken">{title}</h1>
        <section class="row">
          <div class="row-head">
            <h2 class="row-title">{title}</h2>
          </div>
          <div class="row-panel">{children}</div>
        </section>
      </main>
    </WayContext.Provider>
  );
}

function makeLetter(fragment: string) {
  return (
    <WayContext.Provider value={makeActs('no', 'no')}>
      <LetterPage letter={readLetter(fragment)} today="3 March 2025" onPrint={nothing} />
    </WayContext.Provider>
  );
}

const address = new URLSearchParams({ company: 'Larkspur Maps Inc.', to: 'Larkspur Maps Inc., Attn: Privacy, 2 Harbour Road, Springfield, IL 62701', kind: 'delete', law: 'ccpa' }).toString();

/** The ways to act in all their makes, the request, the letter, the signals of the browser. */
export function listWayStates(): PreviewState[] {
  return [
    { id: 'ways', title: 'Ways to act, with what may be wrong', place: 'popup', render: () => frame('Ways to act', <OptOutList optOuts={allWays()} onOpenLink={nothing} onShow={nothing} />) },
    { id: 'ways-beside', title: 'Ways to act outside the policy', place: 'popup', render: () => frame('Outside the policy', <BesideList beside={control().beside} onOpenLink={nothing} />) },
    { id: 'request-mail', title: 'A request by mail', place: 'popup', render: () => frame('Request', <RequestForm request={findRequest('email')} via="email" onOpenLink={nothing} />) },
    { id: 'request-post', title: 'A request by post', place: 'popup', render: () => frame('Request', <RequestForm request={findRequest('post')} via="post" onOpenLink={nothing} />) },
    { id: 'request-form', title: 'A request for a form', place: 'popup', render: () => frame('Request', <RequestForm request={findRequest('link')} via="link" onOpenLink={nothing} />, null) },
    { id: 'no-way', title: 'No way to act, but a contact', place: 'popup', render: () => frame('Nothing found', <NoWay noWay={buildCard(makeAnalysis({ ...larkspur, optOuts: [] })).rows.find(({ id }) => id === 'control')!.noWay!} onOpenLink={nothing} />) },
    { id: 'no-way-bare', title: 'No way to act and no contact', place: 'popup', render: () => frame('Nothing found', <NoWay noWay={buildCard(makeAnalysis(oneSentence)).rows.find(({ id }) => id === 'control')!.noWay!} onOpenLink={nothing} />) },
    { id: 'signals', title: 'What this browser sends', place: 'popup', render: () => frame('Signals', <Signals items={control().items} />) },
    { id: 'signals-sent', title: 'A browser that sends both', place: 'popup', render: () => frame('Signals', <Signals items={control().items} />, makeActs('yes', 'unknown')) },
    { id: 'letter', title: 'A letter', place: 'page', render: () => makeLetter(address) },
    { id: 'letter-unknown', title: 'No letter', place: 'page', render: () => makeLetter('') },
  ];
}
