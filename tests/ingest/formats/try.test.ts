import { it } from 'vitest';
import { aPdf } from '../../support/a-pdf.ts';
import { loadApart } from '../../../ingest/formats/load-apart.ts';
it('x', async () => {
  const pdf = await aPdf([[{text:'政府工作报告', x:200,y:700,size:22}]]);
  for (let i=0;i<3;i++){ const t=Date.now();
  console.log(await loadApart(pdf), Date.now()-t);}
});
