/** What a link is about, best first: the policy itself, a part of it, a way to act. */
export const policyLinkKinds = ['policy', 'privacy', 'choice', 'cookies', 'request'] as const;

/** One kind of policy link. */
export type PolicyLinkKind = (typeof policyLinkKinds)[number];

/** How much each kind counts; the steps are larger than all that a link's own words and address can add. */
export const policyLinkRanks: Readonly<Record<PolicyLinkKind, number>> = { policy: 100, privacy: 80, choice: 60, cookies: 40, request: 20 };

/**
 * The words of links to privacy policies and to what belongs to them, in lower case, by language (BCP 47). A link counts when its text
 * holds one of them as whole words; in languages that are written without spaces, anywhere.
 */
export const policyLinkWords: Readonly<Record<string, Readonly<Partial<Record<PolicyLinkKind, readonly string[]>>>>> = {
  en: {
    policy: [
      'privacy policy', 'privacy policies', 'privacy notice', 'privacy notices', 'privacy statement', 'data policy', 'data privacy', 'privacy & cookies', 'privacy and cookies', 'privacy & cookie policy', 'privacy and cookie policy', 'data protection policy',
      'data protection notice', 'data protection statement', 'data protection information', 'privacy & terms', 'privacy and terms', 'personal data policy', 'privacy policy & terms', 'online privacy', 'website privacy', 'privacy charter', 'privacy promise',
    ],
    privacy: ['privacy', 'privacy center', 'privacy centre', 'privacy hub', 'privacy and security', 'privacy & security', 'data protection', 'gdpr', 'ccpa', 'california privacy', 'state privacy', 'notice at collection', 'notice of collection', 'consumer health data'],
    choice: [
      'do not sell', 'do not sell or share', "don't sell", 'do not share my', 'your privacy choices', 'privacy choices', 'your privacy rights', 'privacy rights', 'your california privacy rights', 'opt out of sale', 'opt-out of sale', 'opt out', 'opt-out', 'limit the use of my sensitive',
      'privacy settings', 'privacy preferences', 'privacy options', 'ad choices', 'adchoices', 'your ad choices', 'about ads', 'interest-based ads', 'consent preferences', 'manage consent', 'consent settings',
    ],
    cookies: ['cookie policy', 'cookies policy', 'cookie notice', 'cookie statement', 'cookie declaration', 'cookie settings', 'cookies settings', 'cookie preferences', 'manage cookies', 'manage cookie preferences', 'cookie list', 'cookie consent', 'about cookies', 'use of cookies', 'cookies'],
    request: ['data request', 'privacy request', 'data subject request', 'data subject access request', 'subject access request', 'request my data', 'access my data', 'delete my data', 'data deletion', 'delete account', 'delete my account', 'download your data', 'your data rights', 'dsar', 'personal information request', 'consumer request'],
  },
  de: {
    policy: ['datenschutz', 'datenschutzerklärung', 'datenschutzhinweise', 'datenschutzhinweis', 'datenschutzrichtlinie', 'datenschutzbestimmungen', 'datenschutzinformationen', 'datenschutzinformation', 'hinweise zum datenschutz'],
    choice: ['datenschutzeinstellungen', 'privatsphäre', 'privatsphäre-einstellungen', 'einwilligungen', 'widerruf'],
    cookies: ['cookie-richtlinie', 'cookie-einstellungen', 'cookie einstellungen', 'cookies verwalten', 'cookie-hinweis', 'cookie-hinweise'],
    request: ['auskunftsanfrage', 'betroffenenrechte', 'daten löschen'],
  },
  fr: {
    policy: ['politique de confidentialité', 'politique de protection des données', 'politique relative à la vie privée', 'protection des données', 'charte de confidentialité', 'déclaration de confidentialité', 'avis de confidentialité', 'données personnelles', 'vie privée', 'confidentialité'],
    choice: ['gérer mes préférences', 'paramètres de confidentialité', 'vos choix en matière de confidentialité', 'gérer le consentement'],
    cookies: ['politique de cookies', 'politique relative aux cookies', 'gestion des cookies', 'gérer les cookies', 'paramètres des cookies', 'préférences cookies', 'témoins'],
    request: ['exercer vos droits', "demande d'accès"],
  },
  es: {
    policy: ['política de privacidad', 'aviso de privacidad', 'declaración de privacidad', 'políticas de privacidad', 'protección de datos', 'tratamiento de datos', 'privacidad'],
    choice: ['no vender', 'no vendan', 'opciones de privacidad', 'preferencias de privacidad', 'configuración de privacidad'],
    cookies: ['política de cookies', 'configuración de cookies', 'configurar cookies', 'preferencias de cookies'],
    request: ['ejercer derechos', 'derechos arco'],
  },
  pt: {
    policy: ['política de privacidade', 'aviso de privacidade', 'proteção de dados', 'declaração de privacidade', 'privacidade', 'lgpd'],
    choice: ['não venda', 'preferências de privacidade', 'opções de privacidade'],
    cookies: ['política de cookies', 'definições de cookies', 'preferências de cookies', 'configurações de cookies'],
  },
  it: {
    policy: ['informativa sulla privacy', 'informativa privacy', 'politica sulla privacy', 'protezione dei dati', 'trattamento dei dati', 'riservatezza'],
    choice: ['preferenze privacy', 'impostazioni privacy'],
    cookies: ['informativa sui cookie', 'informativa cookie', 'preferenze cookie', 'impostazioni cookie', 'gestisci cookie'],
  },
  nl: { policy: ['privacybeleid', 'privacyverklaring', 'privacystatement', 'privacy statement', 'gegevensbescherming'], choice: ['privacy-instellingen', 'privacyvoorkeuren'], cookies: ['cookiebeleid', 'cookieverklaring', 'cookie-instellingen', 'cookievoorkeuren'] },
  sv: { policy: ['integritetspolicy', 'sekretesspolicy', 'personuppgiftspolicy', 'dataskydd', 'integritet', 'personuppgifter'], cookies: ['cookiepolicy', 'cookieinställningar', 'om cookies', 'kakor'] },
  da: { policy: ['privatlivspolitik', 'persondatapolitik', 'databeskyttelse', 'beskyttelse af personlige oplysninger'], cookies: ['cookiepolitik', 'cookieindstillinger'] },
  no: { policy: ['personvern', 'personvernerklæring', 'personvernregler'], cookies: ['informasjonskapsler', 'cookieinnstillinger'] },
  fi: { policy: ['tietosuoja', 'tietosuojaseloste', 'tietosuojakäytäntö', 'yksityisyys'], cookies: ['evästeet', 'evästeasetukset', 'evästekäytäntö'] },
  pl: { policy: ['polityka prywatności', 'ochrona danych', 'prywatność', 'ochrona prywatności'], cookies: ['polityka cookies', 'ustawienia plików cookie', 'pliki cookie'] },
  cs: { policy: ['ochrana osobních údajů', 'zásady ochrany osobních údajů', 'ochrana soukromí'], cookies: ['zásady cookies', 'nastavení cookies'] },
  sk: { policy: ['ochrana osobných údajov', 'zásady ochrany osobných údajov'], cookies: ['nastavenia cookies'] },
  hu: { policy: ['adatvédelem', 'adatvédelmi tájékoztató', 'adatvédelmi szabályzat', 'adatkezelési tájékoztató'], cookies: ['süti szabályzat', 'sütik', 'süti beállítások'] },
  ro: { policy: ['politica de confidențialitate', 'protecția datelor', 'confidențialitate'], cookies: ['politica de cookies', 'setări cookies'] },
  bg: { policy: ['политика за поверителност', 'защита на личните данни', 'поверителност'] },
  el: { policy: ['πολιτική απορρήτου', 'προστασία δεδομένων', 'πολιτική προστασίας προσωπικών δεδομένων', 'απόρρητο'], cookies: ['πολιτική cookies', 'ρυθμίσεις cookies'] },
  ru: { policy: ['политика конфиденциальности', 'конфиденциальность', 'персональные данные', 'политика обработки персональных данных'], cookies: ['политика cookie', 'файлы cookie'] },
  uk: { policy: ['політика конфіденційності', 'конфіденційність', 'захист персональних даних'], cookies: ['файли cookie'] },
  tr: { policy: ['gizlilik politikası', 'gizlilik bildirimi', 'gizlilik', 'kişisel verilerin korunması', 'kvkk', 'aydınlatma metni'], cookies: ['çerez politikası', 'çerez ayarları'] },
  ar: { policy: ['سياسة الخصوصية', 'الخصوصية', 'إشعار الخصوصية'], cookies: ['ملفات تعريف الارتباط'] },
  he: { policy: ['מדיניות פרטיות', 'מדיניות הפרטיות', 'פרטיות'] },
  hi: { policy: ['गोपनीयता नीति', 'निजता नीति'] },
  id: { policy: ['kebijakan privasi', 'privasi'] },
  vi: { policy: ['chính sách bảo mật', 'chính sách quyền riêng tư', 'quyền riêng tư'] },
  th: { policy: ['นโยบายความเป็นส่วนตัว', 'ความเป็นส่วนตัว'] },
  ja: { policy: ['プライバシーポリシー', 'プライバシー', '個人情報保護方針', '個人情報の取り扱い', '個人情報の取扱い', '個人情報保護'], cookies: ['クッキーポリシー', 'cookieポリシー', 'cookie設定'] },
  ko: { policy: ['개인정보처리방침', '개인정보 처리방침', '개인정보취급방침', '개인정보 보호', '개인정보보호'] },
  zh: { policy: ['隐私政策', '隐私权政策', '隐私声明', '隐私条款', '隐私', '隱私權政策', '隱私政策', '隱私權聲明', '隱私權', '个人信息保护', '個人資料'], cookies: ['cookie 政策', 'cookie政策', 'cookie 设置'] },
};

/** Parts of addresses that lead to privacy policies; they help a link whose words say so, and stand in for words that are missing. */
export const policyPathWords: readonly string[] = [
  'privacy', 'datenschutz', 'confidentialite', 'vie-privee', 'privacidad', 'privacidade', 'riservatezza', 'personvern', 'tietosuoja', 'integritet', 'dataskydd', 'privatliv', 'prywatnosc', 'adatvedelem', 'gizlilik', 'cookie', 'do-not-sell', 'donotsell', 'gdpr', 'ccpa', 'data-protection', 'dsar', 'opt-out', 'optout',
];
