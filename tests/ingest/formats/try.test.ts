import { it } from 'vitest';
import { aPdf } from '../../support/a-pdf.ts';
import { loadPdf } from '../../../ingest/formats/load-pdf.ts';
it('x', async () => {
  const pdf = await aPdf([[{text:'政府工作报告', x:200,y:700,size:22},{text:'地区生产总值增长5%左右，一般公共预算收入增长6.5%。', x:80,y:600}, {text:'数字经济',x:80,y:560},{text:'12',x:144,y:566,size:9},{text:'增长',x:153,y:560}]]);
  const t=Date.now();
  console.log(await loadPdf(pdf), Date.now()-t);
});
