import { GatedPatterns } from '../../text/gated-patterns';

/** Words by which a sentence hands something to its reader: "you can", "by visiting", "please", "to do so, go to". */
const hands = new GatedPatterns([
  [/\b(?:you|(?:user|visitor|member|customer|holder|individual|resident|consumer|subscriber|agent)s?)(?:['’]ll| (?:can|may|could|should|must|will need to|will be able to|are (?:able|entitled|free) to|have (?:the|a) (?:ability|option|right|choice|possibility)|wish to|want to|would like to|also|prefer|choose|need to|might|at any time))\b/i, ['you', 'user', 'visitor', 'member', 'customer', 'holder', 'individual', 'resident', 'consumer', 'subscriber', 'agent']],
  [/\bplease\b/i, ['please']],
  [/\b(?:click|visit|go to|contact|call|e-?mail|write to|submit|complete|fill)\b/i, ['click', 'visit', 'go to', 'contact', 'call', 'email', 'e-mail', 'write to', 'submit', 'complete', 'fill']],
  [/\b(?:available|here|below)\b/i, ['available', 'here', 'below']],
  [/\bby (?:[a-zÀ-\u1fff]+ing|e-?mail|phone|telephone|mail|post|letter|toll)\b/i, ['by ']],
  [/\bvia\b/i, ['via']],
  [/\bthrough (?:our|the|your|this|account)\b/i, ['through ']],
  [/\b(?:able|way|(?:have|has) (?:a|the) right|with the (?:right|ability|option|choice|opportunity)) to\b/i, ['able to', 'way to', 'right to', 'ability to', 'option to', 'choice to', 'opportunity to']],
  [/\b(?:allow|enable|permit|let|help)s? you\b/i, ['allow', 'enable', 'permit', 'let you', 'lets you', 'help']],
  [/\bto use the\b/i, ['to use the']],
  [/\b(?:provide|give|offer)s? (?:you |with |the |an? )*(?:ability|options?|choices?|controls?|functionality)\b/i, ['ability', 'option', 'choice', 'control', 'functionality']],
  [/\b(?:provide|offer|include)s? (?:an? |the )?[“"]?(?:opt-?[- ]?out|unsubscribe)/i, ['opt-', 'opt out', 'optout', 'unsubscribe']],
  [/\b(?:controlled|managed|changed) (?:in|on|through) your\b/i, ['controlled ', 'managed ', 'changed ']],
  [/\bconsult your\b/i, ['consult your']],
  [/\b(?:type|text|reply) [“"'‘]?stop\b/i, ['type ', 'text ', 'reply ']],
]);

/** Sentences that begin so stand as the order they are: "To opt out, …", "Log in to …", behind a name and a colon, too. */
const begins = /^(?:[a-zÀ-\u1fff\d ’'&/-]{1,40}: )?(?:to|visit|go|log|sign|update|manage|access|edit|delete|close|adjust|change|turn|disable|switch|deactivate|cancel|withdraw|revoke|unsubscribe|open|select|install|use|using|completing|calling|e-?mailing|mailing|sending|opt)\b/i;

/** … and so tell what the company or somebody else does. */
const tells = new GatedPatterns([
  [/^(?:for example, |[a-zÀ-\u1fff\d ’'&/-]{1,40}: )?(?!(?:you|users?|visitors?|members?|customers?|individuals?|residents?|consumers?|subscribers?|please|also|and|to|or) )[a-zÀ-\u1fff&]{2,21} (?:may |will |also |might )?(?:collect|receive|use|obtain|share|disclose|store|process|combine|delete|retain|keep|remove)s?\b/i, [' collect', ' receive', ' use', ' obtain', ' share', ' disclose', ' store', ' process', ' combine', ' delete', ' retain', ' keep', ' remove']],
  [/^(?:for example,? |for instance,? )?when you\b(?![^.]{0,400}\byou (?:can|may)\b)/i, ['when you']],
  [/(?:^|[;|.] )(?:if|when|where|once) (?:you|a user)\b[^;.]{3,200}[,)] we (?:(?:may|will|might|also|then) )*(?:collect|receive|use|obtain|share|disclose|store|process|combine|retain|keep|need|ask|require|publish|reserve)\b/i, [', we ', ') we ']],
  [/^to [^,]{3,160}, we (?:collect|use|need|process|ask)\b/i, [', we ']],
  [/\b(?:need|have) to renew\b|\b(?:need|have) to (?:opt[- ]?out|renew|repeat)\b(?: \w+){0,5} again\b/i, ['to renew', ' again']],
  [/\b(?:need|have) to opt[- ]?out\b[^.;]{0,60}\b(?:each|every)\b/i, ['need to opt', 'have to opt']],
  [/\bwill allow (?:the public|others|anyone)\b/i, ['will allow ']],
  [/\bregardless of your\b/i, ['regardless of your']],
  [/\bonly (?:[a-zÀ-\u1fff]+ )?members\b[^.;]{0,60}\bcan (?:access|see|view)\b/i, ['members']],
  [/^this (?:paragraph|section|policy|notice|statement|page) (?:explains|describes|tells|covers)\b/i, [' explains', ' describes', ' tells', ' covers']],
  [/\beven (?:if|after) you\b/i, ['even if you', 'even after you']],
  [/\b(?:asked|asking you|ask you|require you|requiring you) to (?:verify|give|log|sign|provide)/i, ['asked to ', 'you to ']],
  [/\bmake it possible for you\b/i, ['make it possible']],
  [/\b(?:other|third)[- ](?:users|part(?:y|ies)(?: [a-zÀ-\u1fff]+)?) (?:may|can|will)\b/i, ['other users', 'other-users', 'third users', 'third-users', 'other part', 'other-part', 'third part', 'third-part']],
  [/\b(?:administrators?|others|the public|creators?|employers?|organi[sz]ations?|everyone|anyone) (?:who [^.,;]{1,60} )?(?:may|can|will|is|are) (?:still |also )?(?:be able to |able to |continue to )?(?:access|see|view|read)\b/i, ['administrator', 'others', 'the public', 'creator', 'employer', 'organisation', 'organization', 'everyone', 'anyone']],
  [/\b(?:separate|same) log-?in\b/i, ['separate log', 'same log']],
]);

/** … but turns to its reader in the end: "We use this address to write to you, but you may opt out in …". */
const turns = /[,;] (?:but|and|however,?|although|so) you (?:can|may) (?:always |also |at any time )*(?:access|block|change|correct|delete|disable|edit|manage|object|opt|refuse|remove|request|stop|turn|unsubscribe|update|withdraw)/i;

/** Whether the sentence offers its reader something to do, and does not only tell what others do. A sentence of few words, as in lists, may do so by its place. */
export function offersToReader(text: string): boolean {
  return (hands.test(text) || begins.test(text)) && (!tells.test(text) || turns.test(text));
}

/** Whether the sentence tells what the company or somebody else does, so that a link in it is no way to act. */
export function tellsOfOthers(text: string): boolean {
  return tells.test(text);
}

/** Whether the sentence speaks of what a reader's browser can do about cookies, be it only as a condition ("if you block cookies"). */
export function speaksOfBrowserChoice(text: string): boolean {
  // What is lost where cookies are refused, and what a browser has to let in, are no choices.
  if (/\bmust (?:allow|accept|enable|have)\b|\b(?:computer|browser|device) (?:does not|doesn['’]t) (?:accept|allow)\b/i.test(text)) return false;
  return offersToReader(text) || /\bif you(?:r browser is set to)? (?:do not|don['’]t|block|disable|refuse|reject|choose|decline|prefer|set|would)\b|\bbrowsers?\b.{0,60}\b(?:allow|lets?|offer|provide|include|permit|enable|can be set|settings|tells? you)\b/i.test(text);
}
