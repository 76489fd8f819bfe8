/** The look of the report. No outside font or picture: it opens anywhere, also years later. */
export const reportStyle = `
:root{--ink:#1c2430;--soft:#5d6879;--line:#dfe4ec;--paper:#fff;--back:#f4f6f9;--blue:#1f5fa8;--good:#1c7a4a;--bad:#b3261e;--warn:#8a5a00;--good-back:#e4f4ea;--bad-back:#fdeceA;--warn-back:#fdf3dc}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.65 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
.page{max-width:1120px;margin:0 auto;padding:20px 16px 64px}
h1{font-size:24px;line-height:1.3;margin:0 0 2px}
h2{font-size:18px;margin:0 0 6px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
h3{font-size:15px;margin:0;display:inline}
h4{font-size:14px;margin:14px 0 4px}
h4 small{font-weight:400;color:var(--soft)}
p{margin:4px 0}
.keep{white-space:nowrap}
code{font:12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft)}
section>.note,.banner+.note{margin-bottom:10px}
.note{color:var(--soft);font-size:13px}
nav{position:sticky;top:0;z-index:2;display:flex;gap:2px;overflow-x:auto;margin:12px -16px 16px;padding:6px 12px;background:var(--back);border-bottom:1px solid var(--line)}
nav a{padding:6px 10px;border-radius:6px;color:var(--ink);text-decoration:none;white-space:nowrap}
nav a:hover{background:#e6ebf3}
section{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:18px;margin:0 0 16px;scroll-margin-top:56px}
#verdict{background:none;border:0;padding:0}
.banner{display:block;margin:0 0 14px;padding:14px 18px;border-radius:10px;border-left:6px solid}
.banner b{font-size:20px;margin-right:12px}
.banner ul{margin:6px 0 0;padding-left:20px}
.banner.pass{background:var(--good-back);border-color:var(--good)}
.banner.fail{background:var(--bad-back);border-color:var(--bad)}
.banner.inconclusive{background:var(--warn-back);border-color:#d99a1c}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:12px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:14px 16px}
.card h3{font-weight:500;color:var(--soft);font-size:14px}
.figure{font-size:30px;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums;margin:2px 0}
.bar{display:block;width:100%;height:12px;min-width:90px}
.bar .track{fill:var(--line)}.bar .range{fill:#a9c6e8}.bar .value{fill:var(--blue)}
.bar.lower .range{fill:#eccaa8}.bar.lower .value{fill:#b4541a}
.scroll{overflow-x:auto;margin:0 -4px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:14px}
th,td{padding:5px 8px;text-align:left;border-bottom:1px solid var(--line);vertical-align:middle}
thead th{color:var(--soft);font-weight:500;font-size:13px;white-space:nowrap}
tbody th{font-weight:400;min-width:9em}
tbody th code{margin-left:8px;white-space:nowrap}tbody th{white-space:nowrap}
@media(max-width:640px){tbody th{white-space:normal}tbody th code{display:block;margin:0}}
.n{text-align:right;white-space:nowrap}
.wide{min-width:110px;width:18%}
.value{font-weight:650}
tr.none td,td.none{color:#98a1b0;font-weight:400}
tr.group th{padding-top:14px;font-weight:650;color:var(--blue)}
td.alarm{color:var(--bad);font-weight:650}
.matrix{max-width:560px}.matrix .good{background:var(--good-back);font-weight:650}
.tag{display:inline-block;padding:0 7px;border-radius:9px;background:#eaeef4;color:#3c4656;font-size:12px;line-height:19px;white-space:nowrap}
.tag.worse,.tag.wrong,.tag.wrong-number,.tag.lost{background:var(--bad-back);color:var(--bad)}
.tag.wrong-number{background:var(--bad);color:#fff}
.tag.better,.tag.won{background:var(--good-back);color:var(--good)}
.tag.inconclusive,.tag.refused{background:var(--warn-back);color:var(--warn)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:16px}
.chart svg{width:100%;height:auto;display:block}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:4px 20px;margin:6px 0}
dl div{display:flex;gap:8px;min-width:0}dt{color:var(--soft);flex:none}dd{margin:0;min-width:0}
.filters{display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center;margin:6px 0 12px}
button,select,input{font:inherit;font-size:14px;color:inherit;border:1px solid #c6cdd8;border-radius:7px;background:#fff;padding:4px 10px;min-height:34px}
button{cursor:pointer}button:hover{border-color:var(--blue)}
button[aria-pressed=true]{background:var(--blue);border-color:var(--blue);color:#fff}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
output{color:var(--soft);font-size:13px}
details>summary{cursor:pointer}
section>details{margin:10px 0}
.item{border-top:1px solid var(--line);margin:0;scroll-margin-top:60px}
.item summary{display:flex;gap:10px;align-items:baseline;padding:9px 4px;list-style:none}
.item summary::-webkit-details-marker{display:none}
.item summary:hover{background:#f7f9fc}
.item[open]>summary .asked{font-weight:600}
.asked{flex:1;min-width:0;font-weight:400}
.tags{display:flex;gap:5px;flex-wrap:wrap;justify-content:flex-end;align-items:center}
.dot{width:9px;height:9px;border-radius:50%;background:var(--good);flex:none;align-self:center}
.item.wrong .dot{background:var(--bad)}
.body{padding:0 4px 16px 23px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,320px),1fr));gap:0 24px}
.answer{white-space:pre-line;margin:0}
.history{color:var(--soft);border-left:3px solid var(--line);padding-left:10px;margin:4px 0}
blockquote{margin:6px 0;padding:6px 12px;border-left:3px solid #b9c9de;background:#f7f9fc;border-radius:0 6px 6px 0}
cite{display:block;font-style:normal;color:var(--soft);font-size:13px}
.faults{margin:2px 0;padding-left:20px;color:var(--bad)}
.flips{list-style:none;margin:6px 0;padding:0}.flips li{padding:3px 0}
a{color:var(--blue)}
[hidden]{display:none!important}
@media(max-width:640px){.page{padding:14px 12px 48px}nav{margin:10px -12px 12px}section{padding:14px 12px}.item summary{flex-wrap:wrap}.asked{flex-basis:calc(100% - 24px)}.tags{justify-content:flex-start;padding-left:19px}.body{padding-left:4px}.cards{grid-template-columns:1fr 1fr}.figure{font-size:25px}.banner b{display:block}}
@media print{nav,.filters{display:none}section{break-inside:avoid;border:0}.item{break-inside:avoid}}
`;
