import { loadApart } from '../../../ingest/formats/load-apart.ts';
for (let i=0;i<3;i++){
const t=Date.now();
console.log(await loadApart(Buffer.from('<html><body><p>全区经济稳中有进。</p></body></html>')), Date.now()-t);
}
