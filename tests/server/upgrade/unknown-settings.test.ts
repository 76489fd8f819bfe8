import { expect, it } from 'vitest';
import { settingNames } from '../../../config.ts';
import { unknownSettings } from '../../../server/upgrade/unknown-settings.ts';

it('names the settings of an .env file that nobody reads, and no others', () => {
  const envFile =
    'PORT=80\n# LLM_KIND=x\nexport LLM_MODLE=qwen\nHTTPS_PROXY=http://proxy\nTZ=UTC\n';
  expect(unknownSettings(envFile, settingNames)).toEqual(['LLM_MODLE']);
});
