import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { goBack, upgradeFolder } from '../../server/upgrade/upgrade-folder.ts';

const [dataDir = '', way = ''] = process.argv.slice(2);
process.stdout.write('begins\n');
if (way === 'back') await goBack(dataDir);
else await upgradeFolder({ dataDir, embedder: standInEmbedder, now: () => performance.now() });
process.stdout.write('done\n');
