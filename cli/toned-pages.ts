import { htmlPage, type SitePage } from '../tests/browsers/serve-site';

const clauses = [
  'We collect your name, your e-mail address and your date of birth when you open an account, and we use them to run it.',
  'We do not sell your personal information to third parties for money.',
  'We share your order history with advertising partners, unless you have opted out in your settings.',
  'You may ask us to delete your personal information at any time by writing to privacy@acorn.example.',
  'We keep your personal information for 24 months after you close your account.',
  'We protect your personal information by encryption while it is sent.',
  'Changes to this privacy policy are announced on this page thirty days before.',
];
const body = `<main><h1>Privacy policy</h1><p>This privacy policy says what Acorn does with the personal information of its visitors.</p>${clauses.map((clause, index) => `<h2>${index + 1}. Of what we do</h2><p>${clause} This is so wherever you live, and <a href="#top">further words</a> are added here so that lines break.</p>`).join('')}</main>`;

function writePage(style: string, html = body): SitePage {
  return htmlPage(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy</title><style>body{font:16px/1.6 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}${style}</style></head><body>${html}</body></html>`);
}

/** Pages of one policy on grounds of different colours, for pictures of marks; by their path. */
export const tonedPages: Readonly<Record<string, SitePage>> = {
  '/light': writePage(''),
  '/dark': writePage('html{background:#14171c;color:#d8dde4}a{color:#8ab4ff}'),
  '/dialog': writePage('main{background:#1d2127;color:#e6e6e6;padding:1rem 2rem;border-radius:12px}', `<p>The page around it is light.</p>${body}`),
  '/blue': writePage('html{background:#1f4e9c;color:#fff}a{color:#ffe08a}'),
  '/sand': writePage('html{background:#f3d9a4;color:#3a2a00}'),
};
