import type { ReportPart } from '../made/a-short-report.ts';

/** A report as a portal shows it, with what portals put around. */
export function aReportPage(parts: readonly ReportPart[], charset = 'utf-8'): string {
  const text = parts.map(({ role, text }) => `<${tags[role]}>　　${text}</${tags[role]}>`);
  return `<!DOCTYPE html>
<html><head><meta charset="${charset}"><title>政府工作报告_云和县人民政府</title>
<style>p { text-indent: 2em }</style><script>var menu = "<div>首页。</div>";</script></head>
<body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div>
<form action="/search"><input name="q" value="请输入"><button>搜索</button></form>
<div class="article">
${text.join('\n')}
</div>
<div class="links"><a href="/1">上一条：财政预算报告</a><a href="/2">下一条：计划报告</a><a href="/3">相关解读</a></div>
<footer><p>主办：云和县人民政府办公室。</p></footer>
</body></html>`;
}

const tags: Readonly<Record<ReportPart['role'], string>> = {
  title: 'h1',
  'under-title': 'p',
  heading: 'h2',
  subheading: 'h3',
  body: 'p',
};
