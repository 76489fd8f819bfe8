import { availableParallelism } from 'node:os';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../config.ts';
import { usualManners } from '../models/chat/chat-model-for.ts';

/** What a wrong environment is told. */
function complaint(variables: NodeJS.ProcessEnv): string {
  try {
    readConfig(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('Nothing was complained of.');
}

describe('the address that readers know', () => {
  it.each([
    ['https://www.example.gov.cn', 'https://www.example.gov.cn/'],
    ['https://www.example.gov.cn/wenbao', 'https://www.example.gov.cn/wenbao/'],
    ['https://www.example.gov.cn/wenbao//?a=1#b', 'https://www.example.gov.cn/wenbao/'],
  ])('ends with one slash: %s', (PUBLIC_URL, publicUrl) => {
    expect(readConfig({ PUBLIC_URL }).publicUrl).toBe(publicUrl);
  });
});

describe('who may read what', () => {
  it('is told by the sign-on of the office where its header is named', () => {
    const AUTH_HEADER = 'X-Remote-User';
    expect(readConfig({ AUTH_HEADER }).signOn).toEqual({
      ...{ header: 'x-remote-user', groupsHeader: 'x-remote-groups' },
      proxies: ['127.0.0.1', '::1'],
    });
    const AUTH_PROXIES = '10.0.0.0/8, fd00::/8 192.0.2.7';
    expect(readConfig({ AUTH_HEADER, AUTH_PROXIES }).signOn?.proxies).toEqual([
      ...['10.0.0.0/8', 'fd00::/8', '192.0.2.7'],
    ]);
  });

  it.each(['10.0.0.0/33', 'proxy.example', '10.0.0', '10.0.0.0/8/1', '10.0.0.0/'])(
    'is told by no proxy that is no address: %s',
    (AUTH_PROXIES) => {
      expect(complaint({ AUTH_HEADER: 'X-User', AUTH_PROXIES })).toContain('AUTH_PROXIES');
    },
  );
});

describe('settings', () => {
  it('have defaults that need nothing from outside', () => {
    expect(readConfig({})).toEqual({
      dataDir: 'data',
      auditDays: 184,
      openApi: 'closed',
      port: 3000,
      host: '127.0.0.1',
      contacts: { hotline: '12345' },
      keysFile: join('data', 'keys.json'),
      anonymous: 'public',
      sessionIdleMilliseconds: 1_800_000,
      signOn: undefined,
      auditSyslog: undefined,
      rateLimitPerMinute: 30,
      journalDays: 30,
      journalMegabytes: 512,
      answerCacheSize: 500,
      answerThreads: Math.max(1, availableParallelism() - 1),
      mostAnswers: 200,
      longestWaitMilliseconds: 500,
      drainMilliseconds: 10_000,
      trustedProxies: 0,
      allowedOrigins: [],
      chatModel: undefined,
      embeddingModel: undefined,
      reranker: undefined,
      reviewToken: undefined,
      logLevel: 'info',
    });
  });

  it('are taken where they are given, and others of the machine are left alone', () => {
    const config = readConfig({
      PATH: '/usr/bin',
      DATA_DIR: ' /srv/wenbao ',
      PORT: '8080',
      HOST: '0.0.0.0',
      RATE_LIMIT_PER_MINUTE: '5',
      LOG_LEVEL: 'silent',
    });
    expect(config).toMatchObject({
      dataDir: '/srv/wenbao',
      port: 8080,
      host: '0.0.0.0',
      rateLimitPerMinute: 5,
      logLevel: 'silent',
    });
  });

  it('say where people are to turn', () => {
    const contacts = { CONTACT_HOTLINE: 'none', CONTACT_PORTAL: '政务服务网' };
    expect(readConfig(contacts).contacts).toEqual({ portal: '政务服务网' });
  });

  it('that are empty count as not given', () => {
    const variables = { PORT: '', HOST: ' ', LLM_BASE_URL: '', LLM_API_KEY: '', DATA_DIR: '' };
    expect(readConfig(variables)).toEqual(readConfig({}));
  });

  it('name origins one after the other, by commas or spaces', () => {
    const { allowedOrigins } = readConfig({
      ALLOWED_ORIGINS: 'https://a.gov.cn, https://b.gov.cn\nhttps://c.gov.cn,',
    });
    expect(allowedOrigins).toEqual(['https://a.gov.cn', 'https://b.gov.cn', 'https://c.gov.cn']);
  });

  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('have a port up to the last there is: %s', (PORT, port) => {
    expect(readConfig({ PORT }).port).toBe(port);
  });
});

describe('a model', () => {
  it('is an endpoint with a key', () => {
    const { chatModel, embeddingModel } = readConfig({
      LLM_BASE_URL: 'https://api.example.com/v1',
      LLM_API_KEY: 'a-key',
      LLM_MODEL: 'a-model',
      EMBEDDING_API_KEY: 'another-key',
      EMBEDDING_MODEL: 'another-model',
    });
    expect(chatModel).toMatchObject({
      baseUrl: 'https://api.example.com/v1',
      apiKey: 'a-key',
      model: 'a-model',
    });
    expect(embeddingModel).toMatchObject({
      baseUrl: undefined,
      apiKey: 'another-key',
      model: 'another-model',
    });
  });

  it('is waited for as long as is set, and as usual where nothing is', () => {
    const variables = { LLM_BASE_URL: 'http://localhost:11434/v1', LLM_MODEL: 'm' };
    expect(readConfig(variables).chatModel?.manners).toEqual(usualManners);
    const patient = readConfig({
      ...variables,
      LLM_CONNECT_TIMEOUT_MS: '1',
      LLM_FIRST_TOKEN_TIMEOUT_MS: '2',
      LLM_IDLE_TIMEOUT_MS: '3',
      LLM_TOTAL_TIMEOUT_MS: '4',
      LLM_RETRIES: '0',
      LLM_LONGEST_RETRY_WAIT_MS: '6',
      LLM_FAILURES_BEFORE_REST: '7',
      LLM_REST_MS: '8',
    });
    expect(Object.values(patient.chatModel?.manners ?? {})).toEqual([1, 2, 3, 4, 0, 6, 7, 8]);
  });

  it('on a few cores of the own machine is waited for minutes', () => {
    const variables = {
      LLM_BASE_URL: 'http://localhost/v1',
      LLM_MODEL: 'm',
      LLM_PATIENCE: 'local',
    };
    expect(readConfig(variables).chatModel).toMatchObject({
      patience: 'local',
      manners: {
        firstTokenMilliseconds: 280_000,
        idleMilliseconds: 280_000,
        totalMilliseconds: 400_000,
      },
    });
    const hurried = readConfig({ ...variables, LLM_IDLE_TIMEOUT_MS: '9' }).chatModel?.manners;
    expect(hurried).toMatchObject({ firstTokenMilliseconds: 280_000, idleMilliseconds: 9 });
  });

  it('is used where it is needed, or always', () => {
    const variables = { LLM_BASE_URL: 'http://localhost/v1', LLM_MODEL: 'm' };
    expect(readConfig(variables).chatModel?.use).toBe('when_needed');
    expect(readConfig({ ...variables, LLM_USE: 'always' }).chatModel?.use).toBe('always');
    expect(complaint({ ...variables, LLM_USE: 'often' })).toContain('LLM_USE');
  });

  it('of another provider needs neither address nor key', () => {
    const { chatModel } = readConfig({ LLM_PROVIDER: 'ollama', LLM_MODEL: 'qwen3:4b' });
    expect(chatModel).toMatchObject({ provider: 'ollama', model: 'qwen3:4b', baseUrl: undefined });
  });

  it('is reached as the variables of the machine say, the lower case first', () => {
    const variables = { LLM_BASE_URL: 'http://a.example/v1', LLM_MODEL: 'm' };
    const { chatModel } = readConfig({
      ...variables,
      HTTP_PROXY: 'http://upper:1',
      http_proxy: 'lower:2',
      HTTPS_PROXY: 'http://secure:3',
      NO_PROXY: 'localhost',
    });
    expect(chatModel?.network).toEqual({
      httpProxy: 'http://lower:2',
      httpsProxy: 'http://secure:3',
      noProxy: 'localhost',
      caFile: undefined,
    });
    expect(complaint({ ...variables, HTTPS_PROXY: 'socks5://a:1' })).toContain('HTTPS_PROXY');
    expect(complaint({ ...variables, MODEL_CA_FILE: '/none.pem' })).toContain('/none.pem');
    expect(readConfig({ HTTPS_PROXY: 'socks5://a:1' }).chatModel).toBeUndefined();
  });

  it('on the own network needs no key', () => {
    const { chatModel } = readConfig({ LLM_BASE_URL: 'http://localhost:11434/v1', LLM_MODEL: 'm' });
    expect(chatModel?.apiKey).not.toBe('');
  });

  it('for embedding may run here, and then needs no endpoint', () => {
    const { embeddingModel } = readConfig({
      DATA_DIR: '/srv/wenbao',
      EMBEDDING_MODEL: 'local:Xenova/bge-small-zh-v1.5',
      EMBEDDING_MIRROR: 'https://mirror.example.com',
    });
    expect(embeddingModel).toMatchObject({
      model: 'local:Xenova/bge-small-zh-v1.5',
      mirror: 'https://mirror.example.com',
      modelsFolder: join('/srv/wenbao', 'models'),
    });
  });

  it('for embedding may have a price', () => {
    const { embeddingModel } = readConfig({
      EMBEDDING_API_KEY: 'a-key',
      EMBEDDING_MODEL: 'a-model',
      EMBEDDING_PRICE_PER_MILLION_TOKENS: '0.5',
    });
    expect(embeddingModel?.pricePerMillionTokens).toBe(0.5);
  });

  it('for ranking again is an endpoint', () => {
    const { reranker } = readConfig({
      RERANK_BASE_URL: 'http://localhost:8000/v1',
      RERANK_API_KEY: 'a-key',
      RERANK_MODEL: 'bge-reranker-v2-m3',
    });
    expect(reranker).toMatchObject({
      baseUrl: 'http://localhost:8000/v1',
      apiKey: 'a-key',
      model: 'bge-reranker-v2-m3',
    });
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['RERANK_BASE_URL', { RERANK_MODEL: 'bge-reranker-v2-m3' }],
    ['RERANK_BASE_URL', { RERANK_MODEL: 'm', RERANK_API_KEY: 'a-key' }],
    ['RERANK_MODEL', { RERANK_BASE_URL: 'http://localhost:8000/v1' }],
    ['LLM_MODEL', { LLM_BASE_URL: 'http://localhost:11434/v1' }],
    ['LLM_MODEL', { LLM_API_KEY: 'a-key' }],
    ['EMBEDDING_MODEL', { EMBEDDING_BASE_URL: 'http://localhost:11434/v1' }],
  ])('without its name or address is asked for it: %s', (name, variables) => {
    expect(complaint(variables)).toContain(name);
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['JOURNAL_DAYS', '-1'],
    ['ANSWER_CACHE_SIZE', '1.5'],
    ['LOG_LEVEL', 'loud'],
    ['LLM_BASE_URL', 'localhost:11434'],
    ['LLM_BASE_URL', 'ftp://localhost'],
    ['EMBEDDING_BASE_URL', 'x'],
    ['EMBEDDING_MIRROR', 'mirror'],
    ['EMBEDDING_PRICE_PER_MILLION_TOKENS', '-1'],
    ['RERANK_BASE_URL', 'localhost'],
  ])('are named: %s=%s', (name, value) => {
    expect(complaint({ [name]: value })).toContain(name);
  });

  it('are named all at once', () => {
    const message = complaint({ PORT: 'x', LOG_LEVEL: 'x', RATE_LIMIT_PER_MINUTE: 'x' });
    for (const name of ['PORT', 'LOG_LEVEL', 'RATE_LIMIT_PER_MINUTE', '.env.example']) {
      expect(message).toContain(name);
    }
  });

  it('are named together with the models that have no name', () => {
    const message = complaint({ PORT: 'x', LLM_API_KEY: 'a', EMBEDDING_API_KEY: 'b' });
    for (const name of ['PORT', 'LLM_MODEL', 'EMBEDDING_MODEL']) expect(message).toContain(name);
  });

  it('are complained of without the keys', () => {
    const message = complaint({ PORT: 'x', LLM_API_KEY: 'sk-secret', LLM_BASE_URL: 'y' });
    expect(message).not.toContain('sk-secret');
  });
});

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
const hasExample = existsSync(fileURLToPath(new URL('../.env.example', import.meta.url)));

describe('.env.example', () => {
  it.skipIf(!hasExample)('lists exactly the settings that config.ts reads', () => {
    const known = [...read('config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gmu)].map(
      ([, name]) => name,
    );
    const listed = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gmu)].map(
      ([, name]) => name,
    );
    expect(known).toContain('DATA_DIR');
    expect(listed.toSorted()).toEqual(known.toSorted());
  });
});
