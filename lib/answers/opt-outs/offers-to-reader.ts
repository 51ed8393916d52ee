/** Words by which a sentence hands something to its reader: "you can", "by visiting", "please", "to do so, go to". */
const hands = /\b(?:you|users?|visitors?|members?|customers?|holders?|individuals?|residents?|consumers?|subscribers?|agents?)(?:['’]ll| (?:can|may|could|should|must|will need to|will be able to|are (?:able|entitled|free) to|have (?:the|a) (?:ability|option|right|choice|possibility)|wish to|want to|would like to|also|prefer|choose|need to|might|at any time))\b|\bby (?:\p{L}+ing|e-?mail|phone|telephone|mail|post|letter|toll)\b|\bplease\b|\bable to\b|\b(?:allows?|enables?|permits?|lets?|helps?) you\b|\b(?:click|visit|go to|contact|call|e-?mail|write to|submit|complete|fill)\b|\b(?:available|here|below)\b|\bvia\b|\bthrough (?:our|the|your|this|account)\b|\bway to\b|\bconsult your\b|\b(?:have|has) (?:a|the) right to\b|\bwith the (?:right|ability|option|choice|opportunity) to\b|\b(?:controlled|managed|changed) (?:in|on|through) your\b|\bto use the\b|\b(?:provide|give|offer)s? (?:you (?:with )?)?(?:the |an? )?(?:ability|options?|choices?|controls?|functionality)\b|\b(?:type|text|reply) [“"'‘]?stop\b|\b(?:provide|offer|include)s? (?:an? |the )?[“"]?(?:opt-?[- ]?out|unsubscribe)/iu;
/** Sentences that begin so stand as the order they are: "To opt out, …", "Log in to …". */
const begins = /^(?:[\p{L}\p{N} ’'&/-]{1,40}: )?(?:to|visit|go|log|sign|update|manage|access|edit|delete|close|adjust|change|turn|disable|switch|deactivate|cancel|withdraw|revoke|unsubscribe|open|select|install|use|using|completing|calling|e-?mailing|mailing|sending|opt)\b/iu;
/** … and so tell what the company or somebody else does. */
const tells = /^(?:for example, |[\p{L}\p{N} ’'&/-]{1,40}: )?(?!(?:you|users?|visitors?|members?|customers?|individuals?|residents?|consumers?|subscribers?|please|also|and|to|or)\b)(?:we|our|[\p{Lu}][\p{L}&]{1,20}) (?:may |will |also |might )?(?:collect|receive|use|obtain|share|disclose|store|process|combine|delete|retain|keep|remove)s?\b|^(?:for example,? |for instance,? )?when you\b(?![^.]{0,400}\byou (?:can|may)\b)|\b(?:need|have) to (?:opt[- ]?out|renew|repeat)\b(?: \w+){0,5} again\b|\b(?:need|have) to renew\b|\bwill allow (?:the public|others|anyone)\b|\bregardless of your\b|\bonly (?:\p{L}+ )?members\b[^.;]{0,60}\bcan (?:access|see|view)\b|\b(?:need|have) to opt[- ]?out\b[^.;]{0,60}\b(?:each|every)\b|^this (?:paragraph|section|policy|notice|statement|page) (?:explains|describes|tells|covers)\b|\beven (?:if|after) you\b|^to [^,]{3,160}, we (?:collect|use|need|process|ask)\b|(?:^|[;|.] )(?:if|when|where|once) (?:you|a user)\b[^;.]{3,200}[,)] we (?:(?:may|will|might|also|then) ){0,2}(?:collect|receive|use|obtain|share|disclose|store|process|combine|retain|keep|need|ask|require|publish|reserve)\b|\b(?:asked|asking you|ask you|require you|requiring you) to (?:verify|give|log|sign|provide)|\bmake it possible for you\b|\b(?:other|third)[- ](?:users|part(?:y|ies)(?: \p{L}+)?) (?:may|can|will)\b|\b(?:administrators?|others|the public|creators?|employers?|organi[sz]ations?|everyone|anyone) (?:who [^.,;]{1,60} )?(?:may|can|will|is|are) (?:still |also )?(?:be able to |able to |continue to )?(?:access|see|view|read)\b|\b(?:separate|same) log-?in\b/iu;

/** … but turns to its reader in the end: "We use this address to write to you, but you may opt out in …". */
const turns = /[,;] (?:but|and|however,?|although|so) you (?:can|may) (?:always |also |at any time )?(?:access|block|change|correct|delete|disable|edit|manage|object|opt|refuse|remove|request|stop|turn|unsubscribe|update|withdraw)/i;

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
