import { labelGroups, type LabelGroup } from '../../taxonomy/label-groups';
import { stances, type Stance } from '../../taxonomy/labels';
import { readLook } from '../mark-styles';

/** One property of a kind, for light and dark. */
function writeTones(group: LabelGroup, stance: Stance, part: 'ground' | 'line' | 'color'): string {
  return `light-dark(${readLook(group, stance, 'light')[part]},${readLook(group, stance, 'dark')[part]})`;
}

/** The kinds as they look in the page, for the legend, the details and the overview. */
function writeKindStyles(): string {
  return labelGroups
    .flatMap((group) => [
      `.tick[data-kind=${group}]{background:${writeTones(group, 'says', 'line')}}`,
      ...stances.map((stance) => {
        const { decoration } = readLook(group, stance, 'light');
        return `.kind[data-kind=${group}][data-stance=${stance}]{color:${writeTones(group, stance, 'color')};background:${writeTones(group, stance, 'ground')};text-decoration:${decoration};text-decoration-color:${writeTones(group, stance, 'line')}}`;
      }),
    ])
    .join('\n');
}

/**
 * The style sheet of the bar's own tree. What is said of the host is important, since a page's rules for it would otherwise come first; nothing
 * else of the page reaches in. Contrasts are those of `components/styles/tokens.css`.
 */
export function writeBarStyles(): string {
  return `
:host{all:initial!important;color-scheme:light dark!important;position:fixed!important;display:block!important;inset:0 auto auto 0!important;inline-size:0!important;block-size:0!important;overflow:visible!important;z-index:2147483647!important;
  --paper:light-dark(#fbfaf7,#1a1917);--ink:light-dark(#1d1b17,#f2eee6);--soft:light-dark(#57524a,#bdb5a8);--line:light-dark(#e3ded4,#38342e);--edge:light-dark(#8b8478,#8c8477);--accent:light-dark(#0d5a63,#8ccfd3);--sunken:light-dark(#f0ede6,#2b2824);--mind:light-dark(#fff1cf,#3a2e12);--on-mind:light-dark(#4f3600,#ffe2a3)}
@media print{:host{display:none!important}}
*{box-sizing:border-box;margin:0}
.bar,.detail{position:fixed;font:.875em/1.4 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:10px;box-shadow:0 4px 20px rgb(0 0 0/.28);text-align:start}
.bar{display:flex;flex-direction:column;inline-size:min(31em,calc(100vw - 16px));max-block-size:min(60vh,34em)}
.bar[data-at^=bottom]{bottom:8px}.bar[data-at^=top]{top:8px}.bar[data-at$=right]{right:20px}.bar[data-at$=left]{left:8px}
@media (max-width:30em){.bar[data-at$=right]{right:8px}}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:1px;padding:4px 6px;flex:none}
.place{flex:1 0 auto;min-inline-size:5em;padding-inline:3px;text-align:center;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
button{font:inherit;color:inherit;background:none;border:1px solid transparent;border-radius:6px;min-block-size:2.3em;padding:2px 6px;cursor:pointer}
.tools button{padding-inline:5px}.tools button.icon{padding:0}
button:hover{background:var(--sunken)}
button:focus-visible,summary:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
button.icon{display:inline-grid;place-items:center;flex:none;inline-size:1.9em;padding:0}
button[aria-expanded=true]{background:var(--sunken)}
button[disabled]{opacity:.45;cursor:default}
button.plain{border-color:var(--edge);min-block-size:1.9em}
@media (max-width:30em){.tools{gap:0;padding-inline:2px}.tools button{padding-inline:3px}.tools .place{min-inline-size:0;font-size:.93em}}
@media (max-width:30em) and (not (pointer:coarse)){.tools button.icon{inline-size:1.6em}}
svg{inline-size:16px;block-size:16px;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.bar:dir(rtl) [data-do]:not([data-do=move],[data-do=close])>svg{scale:-1 1}
@media (pointer:coarse){button,button.plain{min-block-size:44px}button.icon{inline-size:44px}}
.notice,.clause,.panel{border-block-start:1px solid var(--line);padding:6px 12px}
.notice{background:var(--mind);color:var(--on-mind);display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;flex:none}
.notice>span{flex:1 1 14em}
.panel{overflow:auto;overscroll-behavior:contain;padding-block:8px}
.clause{flex:0 0 auto;overflow:auto;max-block-size:min(11em,24vh);font-size:.93em}
[hidden]{display:none!important}
.bar,.overview{animation:leave 1ms step-end 10s forwards}@keyframes leave{to{visibility:hidden}}
.legend{display:flex;flex-wrap:wrap;gap:4px 6px;padding:0;list-style:none}
.legend button{min-block-size:1.9em;padding:0 8px;border-color:var(--edge)}
.legend button[aria-pressed=false]{color:var(--soft);border-style:dashed}
.legend button[aria-pressed=false]>.kind{background:none;color:inherit;text-decoration:line-through}
.count{font-variant-numeric:tabular-nums;margin-inline-start:.4em;color:var(--soft)}
.apart{font-size:0}
.hint{font-size:.86em;color:var(--soft);margin-block-start:6px}
.kind{padding:0 3px 3px;text-underline-offset:.15em;text-decoration-skip-ink:none;border-radius:2px}
dl{display:grid;grid-template-columns:4.4em 1fr;gap:3px 8px}.keys{grid-template-columns:1fr auto}
dt{color:var(--soft);font-size:.9em}dd{overflow-wrap:anywhere}
dd ul{padding:0;list-style:none}
dd li+li{margin-block-start:2px}
dd button.plain{text-align:start;padding:0 6px;min-block-size:1.7em}
.stance{font-weight:600}
.closed{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;margin-block-end:5px;font-weight:600}
ol.clauses{padding:0;list-style:none}
ol.clauses button{display:block;inline-size:100%;text-align:start;padding:5px 6px;border-radius:4px;overflow-wrap:anywhere}
ol.clauses li+li{border-block-start:1px solid var(--line)}
ol.clauses [aria-current=true]{background:var(--sunken);box-shadow:inset 3px 0 0 var(--accent)}.bar:dir(rtl) ol.clauses [aria-current=true]{box-shadow:inset -3px 0 0 var(--accent)}
ol.clauses .what{display:block;font-size:.86em;margin-block-end:2px}
.keys{margin-block-start:8px}
kbd{font:inherit;font-size:.9em;border:1px solid var(--edge);border-radius:4px;padding:0 4px;white-space:nowrap}
label{display:flex;gap:8px;align-items:center;min-block-size:2em}
.detail{inline-size:max-content;max-inline-size:min(24em,calc(100vw - 16px));max-block-size:50vh;overflow:auto;padding:8px 12px;font-size:.8125em}
.overview{position:fixed;inset:0 0 0 auto;inline-size:12px;cursor:pointer;background:light-dark(rgb(251 250 247/.85),rgb(26 25 23/.85))}
.tick{position:absolute;inset-inline:2px;block-size:3px;border-radius:1px}
.tick[data-now]{z-index:1;inset-inline:0;block-size:5px;outline:2px solid var(--ink)}
.heard{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.tick{background:CanvasText!important;forced-color-adjust:none}.kind{text-decoration-color:CanvasText!important}.overview{background:Canvas;border-inline-start:1px solid CanvasText}button{border-color:ButtonBorder}}
${writeKindStyles()}`;
}
