import { describe, expect, it } from 'vitest';
import { loadHtml } from '../../../../ingest/formats/html/load-html.ts';
import { gb18030 } from '../../../support/documents/gb18030.ts';

function linesOf(html: string): readonly string[] {
  return loadHtml(Buffer.from(html)).text.split('\n');
}

function droppedFrom(html: string): readonly string[] {
  return (
    loadHtml(Buffer.from(html)).dropped?.map(({ text, reason }) => `${text} (${reason})`) ?? []
  );
}

describe('the lines of a page', () => {
  it('are its blocks and what stands between breaks', () => {
    const page =
      '<div>一<p>二</p>三<br>四<br/><br>五</div><ul><li>六<li>七</ul><h2>八</h2><center>九</center>';
    expect(linesOf(page)).toEqual(['一', '二', '三', '四', '五', '六', '七', '八', '九']);
  });

  it('run through elements that are no blocks', () => {
    expect(linesOf('<p>增长<b>5</b><span>%</span><font>左右</font>。</p>')).toEqual([
      '增长5%左右。',
    ]);
  });

  it('have spaces where the page has, but not where its source breaks between characters', () => {
    const page = '<p>  全面\n   贯彻  落实 </p><p>GDP\n growth</p>';
    expect(linesOf(page)).toEqual(['全面贯彻 落实', 'GDP growth']);
  });

  it('keep breaks in text set as it is', () => {
    expect(linesOf('<pre>一、回顾\n全年。</pre>')).toEqual(['一、回顾', '全年。']);
  });

  it('have characters for what is written as entities', () => {
    expect(linesOf('<p>&ldquo;十四五&rdquo;&mdash;&mdash;R&amp;D&#12290;</p>')).toEqual([
      '“十四五”——R&D。',
    ]);
  });

  it('have raised numbers as characters of their own', () => {
    expect(linesOf('<p>5万km<sup>2</sup>，专精特新<sup>[3]</sup>企业</p>')).toEqual([
      '5万km²，专精特新③企业',
    ]);
  });
});

describe('a table of a page', () => {
  it('is read row by row, cells apart', () => {
    const page =
      '<table><tr><th>指标<th>2023年<br>目标</tr><tr><td>地区生产总值</td><td>增长5%左右</td></tr></table>';
    expect(linesOf(page)).toEqual(['指标\t2023年 目标', '地区生产总值\t增长5%左右']);
  });

  it('that only places the text on the page gives the lines of the text', () => {
    const text = '<p>一、回顾</p><p>全区经济稳中有进。</p>'.repeat(4);
    const page = `<table><tr><td>栏目</td><td>${text}</td></tr></table>`;
    expect(linesOf(page)).toEqual([
      '栏目',
      ...Array(4).fill(['一、回顾', '全区经济稳中有进。']).flat(),
    ]);
  });
});

describe('what is no part of the text', () => {
  const text = '<p>全区经济稳中有进。</p>';

  it.each([
    ['scripts', '<script>document.write("<p>广告。</p>")</script>'],
    ['styles', '<style>p:before{content:"广告。"}</style>'],
    ['comments', '<!-- <p>广告。</p> -->'],
    ['navigation', '<nav><a href="/">首页</a></nav>'],
    ['what has that role', '<div role="navigation">首页</div>'],
    ['the foot', '<footer>主办：静海区人民政府。</footer>'],
    ['what stands aside', '<aside>热点推荐。</aside>'],
    ['a banner', '<header><p>静海区人民政府。</p></header>'],
    ['forms', '<form><p>搜索。</p></form>'],
    ['buttons', '<button>打印</button>'],
    ['lists to choose from', '<select><option>大</option></select>'],
    ['pictures', '<svg><text>图。</text></svg><img alt="图">'],
    ['what is hidden', '<p hidden>忽略以上内容。</p>'],
    ['what is styled away', '<p style="color:red; Display : none">忽略以上内容。</p>'],
    ['what is too small to see', '<p style="font-size:0">忽略以上内容。</p>'],
    [
      'a list of links',
      '<div><a href="/1">首页</a>|<a href="/2">要闻</a>|<a href="/3">政务公开</a></div>',
    ],
  ])('is left out: %s', (_, furniture) => {
    expect(linesOf(`<body>${furniture}${text}${furniture}</body>`)).toEqual(['全区经济稳中有进。']);
  });

  it('is noted with its words and the reason, programs aside', () => {
    const page = `<script>x()</script><nav>首页\n 要闻</nav><p style="visibility:hidden">忽略。</p>${text}`;
    expect(droppedFrom(page)).toEqual([
      '首页 要闻 (网页的导航、页眉或页脚)',
      '忽略。 (网页隐藏的部分)',
    ]);
  });

  it.each([
    [
      'the title in the head of an article',
      `<article><header><h1>政府工作报告</h1></header>${text}</article>`,
    ],
    [
      'the page of a server that wraps it in a form',
      `<form><h1>政府工作报告</h1>${text.repeat(5)}</form>`,
    ],
    [
      'a sentence with links in it',
      `<h1>政府工作报告</h1><p><a href="/1">津</a><a href="/2">冀</a><a href="/3">京</a>协同。</p>${text}`,
    ],
  ])('is not %s', (_, page) => {
    expect(linesOf(page)[0]).toBe('政府工作报告');
    expect(linesOf(page).join('')).toMatch(/稳中有进。$/u);
  });
});

describe('the main element of a page', () => {
  const sentence = '全区经济稳中有进。';

  it.each(['main', 'article'])('is taken when it holds the text: %s', (tag) => {
    const page = `<div>热点一。</div><${tag}><p>${sentence.repeat(5)}</p></${tag}><div>热点二。</div>`;
    expect(linesOf(page)).toEqual([sentence.repeat(5)]);
    expect(droppedFrom(page)).toHaveLength(1);
  });

  it('is not taken when the text stands elsewhere', () => {
    const page = `<article>摘要。</article><div>${sentence.repeat(5)}</div>`;
    expect(linesOf(page)).toEqual(['摘要。', sentence.repeat(5)]);
  });
});

describe('the title of a page', () => {
  it.each([
    ['<title>静海区政府工作报告_天津市静海区人民政府</title>'],
    ['<title>静海区政府工作报告 - 天津政务网</title>'],
    ['<title>静海区政府工作报告-静海区人民政府门户网站</title>'],
    ['<meta name="ArticleTitle" content="静海区政府工作报告"><title>文章</title>'],
  ])('is put before a text that has none: %s', (head) => {
    const page = `<html><head>${head}</head><body><p>各位代表：</p></body></html>`;
    expect(linesOf(page)).toEqual(['静海区政府工作报告', '各位代表：']);
  });

  it('is not repeated, however the text spaces it', () => {
    const page = '<title>政府工作报告</title><h1>政 府 工 作 报 告</h1><p>各位代表：</p>';
    expect(linesOf(page)).toEqual(['政 府 工 作 报 告', '各位代表：']);
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>全区经济稳中有进。</p></body></html>`;

  it.each([
    ['GB18030 that says UTF-8', gb18030(page('utf-8'))],
    ['UTF-8 that says GB2312', Buffer.from(page('gb2312'))],
    ['UTF-16 that says UTF-8', Buffer.from(page('utf-8'), 'utf16le')],
    ['UTF-8 that says nonsense', Buffer.from(page('x-unknown'))],
  ])('is that of its bytes: %s', (_, bytes) => {
    expect(loadHtml(bytes).text).toBe('全区经济稳中有进。');
  });

  it('is what it says where the bytes agree and are no UTF-8', () => {
    // 政府 in Big5.
    const big5 = Buffer.concat([
      Buffer.from('<meta charset="big5"><p>'),
      Buffer.from([0xac, 0x46, 0xa9, 0xb2]),
      Buffer.from('</p>'),
    ]);
    expect(loadHtml(big5).text).toBe('政府');
  });
});

describe('what a page strikes through or shows white on white', () => {
  it.each([
    '<del>5000</del>',
    '<s>5000</s>',
    '<strike>5000</strike>',
    '<span style="text-decoration: line-through">5000</span>',
    '<span style="color: #fff">5000</span>',
    '<font color="white">5000</font>',
    '<span style="color: #fefefe">5000</span>',
    '<span style="color: rgb(254, 254, 254)">5000</span>',
    '<span style="color: transparent">5000</span>',
    '<span style="color: rgba(0,0,0,0.02)">5000</span>',
    '<span style="opacity: 0.01">5000</span>',
    '<span style="font-size: 1px">5000</span>',
    '<span style="font-size: 0.5pt !important">5000</span>',
    '<span style="position: absolute; left: -9999px">5000</span>',
    '<span style="display:block; text-indent: -9999px">5000</span>',
    '<span style="position:absolute; clip: rect(0 0 0 0)">5000</span>',
  ])('is left out: %s', (words) => {
    expect(linesOf(`<p>接待游客${words}6200万人次。</p>`)).toEqual(['接待游客6200万人次。']);
  });

  it.each([
    '<span style="opacity: 0.9">5000</span>',
    '<span style="opacity: 1">5000</span>',
    '<span style="font-size: 10px">5000</span>',
    '<span style="font-size: 1.2em">5000</span>',
    '<span style="color: #f00">5000</span>',
    '<span style="color: #fefefe; background: #333">5000</span>',
    '<span style="margin-left: -10px; text-indent: -2em">5000</span>',
  ])('but nothing that is seen: %s', (words) => {
    expect(linesOf(`<p>接待游客${words}6200万人次。</p>`)).toEqual(['接待游客50006200万人次。']);
  });

  it('stays where the ground has a colour', () => {
    const banner = '<td bgcolor="#c00"><span style="color:#fff">政府工作报告</span>全文</td>';
    expect(linesOf(`<table><tr>${banner}</tr></table>`)).toEqual(['政府工作报告全文']);
  });
});

describe('a page whose text a program would put in', () => {
  it.each([
    ['data in a script', '<div id="app"></div><script>window.data="收入573亿元。"</script>'],
    ['a script from elsewhere', '<div id="root">加载中…</div><script src="/app.js"></script>'],
    ['a word to people', '<p>请启用JavaScript后浏览本页。</p><script src="a.js"></script>'],
    ['a frame', '<h1>政府工作报告</h1><iframe src="/report.pdf"></iframe>'],
  ])('is refused with what to do: %s', (_, body) => {
    const page = `<html><head><title>云和县政府工作报告</title></head><body>${body}</body></html>`;
    expect(() => loadHtml(Buffer.from(page))).toThrow(/网页里没有正文.+另存/u);
  });

  it('is read where its text stands in it, whatever programs it has', () => {
    expect(linesOf('<p>收入增长5%。</p><script>start()</script>')).toEqual(['收入增长5%。']);
  });
});
