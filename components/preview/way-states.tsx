import type { ComponentChildren } from 'preact';
import { buildCard } from '../../lib/summary/card/build-card';
import { readLetter } from '../../lib/summary/ways/letter-choice';
import { writeSentNote } from '../../lib/summary/ways/sent-note';
import type { CardNoWay, CardOptOut, CardRequest, SummaryCard } from '../../lib/summary/summary-card';
import { BesideList } from '../ways/BesideList';
import { LetterPage } from '../pages/LetterPage';
import { NoWay } from '../ways/NoWay';
import { OptOutList } from '../ways/OptOutList';
import { RememberContext, type Memory } from '../parts/remember';
import { RequestForm } from '../ways/RequestForm';
import { Signals } from '../ways/Signals';
import { useRequest } from '../ways/use-request';
import { WayContext, type SentSignal, type WayActs } from '../parts/way-acts';
import { larkspur, oneSentence } from './example-policies';
import { makeAnalysis, type ExamplePolicy } from './make-analysis';
import type { PreviewState } from './preview-states';

const nothing = () => {};

function makeActs(gpc: SentSignal, dnt: SentSignal): WayActs {
  return { onCopyText: () => Promise.resolve(true), onOpenLetter: nothing, onSent: () => Promise.resolve(null), onTakeBack: () => Promise.resolve(true), signals: { gpc, dnt } };
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

/** Everything that may be wrong with a way. */
const everyWarning: ExamplePolicy = {
  ...everyWay,
  links: [{ clause: sentence, words: 'any of these ways', href: `${page}#gone` }],
  optOuts: [
    { kind: 'sale', via: 'link', target: 'http://larkspur-choices.example/', quote: 'You may act' },
    { kind: 'sale', via: 'link', target: 'https://www.larkspur-maps.example/', quote: 'You may act' },
    { kind: 'sale', via: 'link', target: `${page}#gone`, quote: 'You may act' },
    { kind: 'sale', via: 'link', target: 'javascript:void(0)', quote: 'You may act' },
    { kind: 'sale', via: 'email', quote: 'You may act' },
    { kind: 'sale', via: 'link', target: 'https://bit.ly/3xampl3', quote: 'You may act' },
    { kind: 'sale', via: 'link', target: 'https://go.larkspur-maps.example/out?to=https%3A%2F%2Fforms.larkspur-partners.example%2Fopt-out&utm_source=policy&utm_campaign=2025', quote: 'You may act' },
  ],
};

const longAddress = 'Rheinisch-Westfälische Gesundheitsversicherungsgesellschaft mbH, Abteilung für Datenschutzangelegenheiten und Auskunftsersuchen, Donaudampfschifffahrtsgesellschaftsstraße 123, 45127 Essen';

/** Addresses that are longer than any window is wide. */
const longWays: ExamplePolicy = {
  ...everyWay,
  optOuts: [
    { kind: 'delete', via: 'link', target: 'https://anfragen.rheinisch-westfaelische-gesundheitsversicherung.example/de-de/rechtliches/datenschutz/loeschung-ihrer-daten?utm_source=policy&utm_campaign=2025', quote: 'You may act' },
    { kind: 'delete', via: 'email', target: 'datenschutzbeauftragte.auskunft-und-loeschung@rheinisch-westfaelische-gesundheitsversicherung.example', quote: 'You may act' },
    { kind: 'delete', via: 'post', target: longAddress, quote: 'You may act' },
    { kind: 'delete', via: 'phone', target: '+49 (0)201 555 0101 ext. 20204', quote: 'You may act' },
  ],
};

/** More than any reader goes through, of all kinds. */
const fortyWays: ExamplePolicy = { ...everyWay, optOuts: Array.from({ length: 40 }, (_, index) => ({ kind: (['marketing', 'ads', 'sale', 'delete'] as const)[index % 4]!, via: 'link', target: `https://www.larkspur-maps.example/choices/${index + 1}`, quote: 'You may act' })) };

/** Signals that the policy honours. */
const honoured: ExamplePolicy = { ...everyWay, answers: { 'signal.dnt': { answer: 'yes', quotes: ['You can change'] }, 'signal.gpc': { answer: 'yes', quotes: ['You can change'] } } };

const beside = [
  { text: 'Do Not Sell or Share My Personal Information', href: 'https://www.larkspur-maps.example/dns' },
  { text: 'Cookie settings', href: 'http://cookies.larkspur-consent.example/' },
  { text: 'Your ad choices', href: '' },
];

const card = () => buildCard(makeAnalysis(everyWay), beside);
const controlOf = ({ rows }: SummaryCard) => rows.find(({ id }) => id === 'control')!;
const control = () => controlOf(card());

function listWays(example: ExamplePolicy): CardOptOut[] {
  const analysis = makeAnalysis(example);
  // What the capture says of a link to a place that is not there.
  const links = analysis.policy.links.map((link) => (link.href.endsWith('#gone') ? { ...link, lost: true } : link));
  return buildCard({ ...analysis, policy: { ...analysis.policy, links } }).rows.flatMap(({ optOuts }) => optOuts);
}

const allWays = (): CardOptOut[] => listWays(everyWay);

function findRequest(via: CardOptOut['via']): CardRequest {
  return allWays().find((way) => way.via === via && way.request !== null)!.request!;
}

/** Noon of 3 March 2025, the same day in nearly every time zone. */
const sentAt = Date.UTC(2025, 2, 3, 12);

/** Whoever is asked remembers that this request was sent, or that its text was changed, and that everything was left open. */
function makeMemory(request: CardRequest, what: 'sent' | 'changed'): Memory {
  const places = new Map([[`draft ${request.kind} ${request.law} ${request.to} ${what === 'sent' ? 'sent' : 'body'}`, what === 'sent' ? `${writeSentNote(request, sentAt)}\n1\n0` : 'To Larkspur,\n\nPlease delete my account.\n\nA. Reader']]);
  return { recall: (place) => places.get(place) ?? (place.startsWith('request ') ? 'open' : undefined), note: nothing };
}

type DraftedRequestProps = { readonly request: CardRequest; readonly via: 'email' | 'post' | 'link' };

function DraftedRequest({ request, via }: DraftedRequestProps) {
  const draft = useRequest(request);
  return <RequestForm request={request} via={via} draft={draft} onOpenLink={nothing} />;
}

/** A way by mail whose request was sent or changed, with its form open. */
function showRemembered(what: 'sent' | 'changed') {
  const way = allWays().find(({ via, request }) => via === 'email' && request !== null)!;
  return (
    <RememberContext.Provider value={makeMemory(way.request!, what)}>
      <OptOutList optOuts={[way]} onOpenLink={nothing} onShow={nothing} />
    </RememberContext.Provider>
  );
}

function showNoWay(example: ExamplePolicy, changes: Partial<CardNoWay> = {}) {
  return <NoWay noWay={{ ...controlOf(buildCard(makeAnalysis(example))).noWay!, ...changes }} onOpenLink={nothing} />;
}

const noWayByPost = (): CardNoWay => {
  const { request, ...rest } = controlOf(buildCard(makeAnalysis(oneSentence))).noWay!;
  return { ...rest, via: 'post', request: { ...request, to: longAddress } };
};

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
    { id: 'ways-one', title: 'A single way to act', place: 'popup', render: () => frame('One way', <OptOutList optOuts={allWays().slice(0, 1)} onOpenLink={nothing} onShow={nothing} />) },
    { id: 'ways-forty', title: 'Forty ways to act', place: 'popup', render: () => frame('Many ways', <OptOutList optOuts={listWays(fortyWays)} onOpenLink={nothing} onShow={nothing} />) },
    { id: 'ways-long', title: 'Ways to act with long addresses', place: 'popup', render: () => frame('Long addresses', <OptOutList optOuts={listWays(longWays)} onOpenLink={nothing} onShow={nothing} />) },
    { id: 'ways-warned', title: 'Every warning', place: 'popup', render: () => frame('Warnings', <OptOutList optOuts={listWays(everyWarning)} onOpenLink={nothing} onShow={nothing} />) },
    { id: 'ways-beside', title: 'Ways to act outside the policy', place: 'popup', render: () => frame('Outside the policy', <BesideList beside={control().beside} onOpenLink={nothing} />) },
    { id: 'request-mail', title: 'A request by mail', place: 'popup', render: () => frame('Request', <DraftedRequest request={findRequest('email')} via="email" />) },
    { id: 'request-post', title: 'A request by post', place: 'popup', render: () => frame('Request', <DraftedRequest request={findRequest('post')} via="post" />) },
    { id: 'request-form', title: 'A request for a form', place: 'popup', render: () => frame('Request', <DraftedRequest request={findRequest('link')} via="link" />, null) },
    { id: 'request-changed', title: 'A request that its reader changed', place: 'popup', render: () => frame('Request', showRemembered('changed')) },
    { id: 'request-sent', title: 'A request that was sent', place: 'popup', render: () => frame('Request', showRemembered('sent')) },
    { id: 'no-way', title: 'No way to act, but a contact', place: 'popup', render: () => frame('Nothing found', showNoWay({ ...larkspur, optOuts: [] })) },
    { id: 'no-way-post', title: 'No way to act, but a postal address', place: 'popup', render: () => frame('Nothing found', showNoWay(oneSentence, noWayByPost())) },
    { id: 'no-way-bare', title: 'No way to act and no contact', place: 'popup', render: () => frame('Nothing found', showNoWay(oneSentence)) },
    { id: 'signals', title: 'What this browser sends', place: 'popup', render: () => frame('Signals', <Signals items={control().items} />) },
    { id: 'signals-sent', title: 'A browser that sends both', place: 'popup', render: () => frame('Signals', <Signals items={control().items} />, makeActs('yes', 'unknown')) },
    { id: 'signals-honoured', title: 'A policy that honours both', place: 'popup', render: () => frame('Signals', <Signals items={controlOf(buildCard(makeAnalysis(honoured))).items} />, makeActs('no', 'no')) },
    { id: 'letter', title: 'A letter', place: 'page', render: () => makeLetter(address) },
    { id: 'letter-unknown', title: 'No letter', place: 'page', render: () => makeLetter('') },
  ];
}
