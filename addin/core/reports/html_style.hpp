// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace kpisheet {

/// The style sheet of the HTML report: calm on the screen, dark where the person's system is, plain on paper.
inline constexpr std::string_view html_style = R"(
:root { --ink: #1f2933; --soft: #5f6c7b; --line: #d9dee5; --page: #ffffff; --band: #f5f7fa;
  --error: #b42318; --warning: #9a5b00; --info: #1d5fa8; --ok: #1f7a4d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ef; --soft: #9aa7b5; --line: #3a444f; --page: #16191d;
  --band: #1f242a; --error: #ff8a7a; --warning: #f0b35a; --info: #7db8f5; --ok: #6fcf9a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: var(--page);
  font: 15px/1.7 "Hiragino Sans", "Yu Gothic UI", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", IPAexGothic,
  IPAGothic, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line);
  overflow-wrap: anywhere; }
h2 small, .soft { color: var(--soft); font-weight: normal; }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.counts li { min-width: 7rem; padding: .5rem 1rem; background: var(--band); border-left: 4px solid var(--line); }
.counts b { display: block; font-size: 1.5rem; line-height: 1.3; }
.counts .error { border-color: var(--error); } .counts .warning { border-color: var(--warning); }
.counts .info { border-color: var(--info); }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .85rem; }
th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tbody tr:nth-child(even) { background: var(--band); }
thead th { white-space: nowrap; }
.severity { white-space: nowrap; font-weight: 600; }
.error .severity, p.error { color: var(--error); } .warning .severity { color: var(--warning); }
.info .severity { color: var(--info); } .ok { color: var(--ok); }
.place { white-space: nowrap; } .place b { font-variant-numeric: tabular-nums; }
.fix { margin: .25rem 0 0; color: var(--ok); }
code { color: var(--soft); font-size: .85em; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } tr { break-inside: avoid; }
  h2 { break-after: avoid; } thead { display: table-header-group; } }
)";

}  // namespace kpisheet
