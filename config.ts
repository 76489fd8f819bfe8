import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/u });

const milliseconds = z.coerce.number().int().positive().max(600_000);

const environment = z.object({
  DATA_DIR: text.default('data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: text.default('127.0.0.1'),
  HOME_REGION: text.optional(),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(30),
  JOURNAL_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
  ANSWER_CACHE_SIZE: z.coerce.number().int().min(0).max(100_000).default(500),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  ALLOWED_ORIGINS: text.optional(),
  LLM_BASE_URL: url.optional(),
  LLM_API_KEY: text.optional(),
  LLM_MODEL: text.optional(),
  LLM_CONNECT_TIMEOUT_MS: milliseconds.default(3000),
  LLM_FIRST_TOKEN_TIMEOUT_MS: milliseconds.default(20_000),
  LLM_IDLE_TIMEOUT_MS: milliseconds.default(15_000),
  LLM_TOTAL_TIMEOUT_MS: milliseconds.default(90_000),
  LLM_RETRIES: z.coerce.number().int().min(0).max(5).default(2),
  LLM_LONGEST_RETRY_WAIT_MS: z.coerce.number().int().min(0).max(60_000).default(5000),
  LLM_FAILURES_BEFORE_REST: z.coerce.number().int().positive().default(5),
  LLM_REST_MS: milliseconds.default(30_000),
  EMBEDDING_BASE_URL: url.optional(),
  EMBEDDING_API_KEY: text.optional(),
  EMBEDDING_MODEL: text.optional(),
  EMBEDDING_MIRROR: url.optional(),
  EMBEDDING_PRICE_PER_MILLION_TOKENS: z.coerce.number().nonnegative().optional(),
  RERANK_BASE_URL: url.optional(),
  RERANK_API_KEY: text.optional(),
  RERANK_MODEL: text.optional(),
  JUDGE_BASE_URL: url.optional(),
  JUDGE_API_KEY: text.optional(),
  JUDGE_MODEL: text.optional(),
  EVAL_CHAT_API_KEY: text.optional(),
  REVIEW_TOKEN: text.min(16, 'needs 16 characters or more').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** An endpoint that speaks the OpenAI protocol. */
export type EndpointConfig = {
  readonly baseUrl: string | undefined;
  readonly apiKey: string;
  readonly model: string;
};

export type ChatModelConfig = EndpointConfig & {
  /** How long it is waited for, how often it is asked, and when it is left alone. */
  readonly manners: {
    readonly connectMilliseconds: number;
    readonly firstTokenMilliseconds: number;
    readonly idleMilliseconds: number;
    readonly totalMilliseconds: number;
    readonly retries: number;
    readonly longestRetryWaitMilliseconds: number;
    readonly failuresBeforeRest: number;
    readonly restMilliseconds: number;
  };
};

/** Its model may be `local:…`, which runs in the process and has no endpoint. */
export type EmbeddingConfig = EndpointConfig & {
  readonly pricePerMillionTokens: number | undefined;
  /** Where local models are downloaded from, in the place of huggingface.co, and kept. */
  readonly mirror: string | undefined;
  readonly modelsFolder: string;
};

export type RerankConfig = EndpointConfig & { readonly baseUrl: string };

export type Config = {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** The place whose portal this serves: 我们区 in a question is this one. */
  readonly homeRegion: string | undefined;
  /** Questions a client may ask in a minute. */
  readonly rateLimitPerMinute: number;
  /** How long answers, conversations and feedback are kept; 0 keeps nothing. */
  readonly journalDays: number;
  /** How many answers are kept in memory to be given again; 0 keeps none. */
  readonly answerCacheSize: number;
  /** How many proxies stand between clients and the server. */
  readonly trustedProxies: number;
  /** Portals whose pages may call the API, such as https://www.example.gov.cn. */
  readonly allowedOrigins: readonly string[];
  /** Absent: answers are quoted. */
  readonly chatModel: ChatModelConfig | undefined;
  /** Absent: the embedded stand-in embeds. */
  readonly embeddingModel: EmbeddingConfig | undefined;
  /** Absent: search ranks by itself. */
  readonly reranker: RerankConfig | undefined;
  /** Judges answers in an evaluation, when that is asked for. Absent: no model judges. */
  readonly judgeModel: EndpointConfig | undefined;
  /** Key of a chat endpoint that is evaluated beside the product. */
  readonly evaluatedChatKey: string | undefined;
  /** What raters need to know to score answers at /review. Absent: there is no such page. */
  readonly reviewToken: string | undefined;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
};

/** The settings are wrong; the message names every one of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from the environment and, where it is silent, from a file `.env`. The only
 * place that reads the environment; .env.example lists what can be set.
 * @throws ConfigError naming every setting that is wrong.
 */
export function readConfig(variables: NodeJS.ProcessEnv = withEnvFile()): Config {
  const set = Object.entries(variables).filter(([, value]) => value?.trim() !== '');
  const read = environment.safeParse(Object.fromEntries(set));
  const problems = [
    ...(read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ...modelsWithoutName(variables),
    ...rerankerWithoutAddress(variables),
  ];
  if (!read.success || problems.length > 0) throw new ConfigError(describe(problems));
  const values = read.data;
  return {
    dataDir: values.DATA_DIR,
    port: values.PORT,
    host: values.HOST,
    homeRegion: values.HOME_REGION,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    journalDays: values.JOURNAL_DAYS,
    answerCacheSize: values.ANSWER_CACHE_SIZE,
    trustedProxies: values.TRUSTED_PROXIES,
    allowedOrigins: values.ALLOWED_ORIGINS?.split(/[\s,]+/u).filter(Boolean) ?? [],
    chatModel: chatModel(values),
    embeddingModel: embeddingModel(values),
    reranker: reranker(values),
    judgeModel: endpoint(values.JUDGE_BASE_URL, values.JUDGE_API_KEY, values.JUDGE_MODEL),
    evaluatedChatKey: values.EVAL_CHAT_API_KEY,
    reviewToken: values.REVIEW_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}

function withEnvFile(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  // LangChain sends every prompt to LangSmith where these are set; nothing is to leave unasked.
  for (const name of tracingVariables) process.env[name] = 'false';
  return process.env;
}

const tracingVariables = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
];

function modelsWithoutName(variables: NodeJS.ProcessEnv): readonly string[] {
  return ['LLM', 'EMBEDDING', 'RERANK', 'JUDGE']
    .filter((kind) => isSet(variables, `${kind}_BASE_URL`) || isSet(variables, `${kind}_API_KEY`))
    .filter((kind) => !isSet(variables, `${kind}_MODEL`))
    .map((kind) => `${kind}_MODEL: not set. Name the model that ${kind}_BASE_URL serves.`);
}

/** Of rerankers no endpoint is the usual one. */
function rerankerWithoutAddress(variables: NodeJS.ProcessEnv): readonly string[] {
  const isMeant = isSet(variables, 'RERANK_MODEL') || isSet(variables, 'RERANK_API_KEY');
  if (!isMeant || isSet(variables, 'RERANK_BASE_URL')) return [];
  return ['RERANK_BASE_URL: not set. Give the address of the endpoint, without /rerank.'];
}

function isSet(variables: NodeJS.ProcessEnv, name: string): boolean {
  return (variables[name]?.trim() ?? '') !== '';
}

type Values = z.infer<typeof environment>;

function chatModel(values: Values): ChatModelConfig | undefined {
  const chosen = endpoint(values.LLM_BASE_URL, values.LLM_API_KEY, values.LLM_MODEL);
  return (
    chosen && {
      ...chosen,
      manners: {
        connectMilliseconds: values.LLM_CONNECT_TIMEOUT_MS,
        firstTokenMilliseconds: values.LLM_FIRST_TOKEN_TIMEOUT_MS,
        idleMilliseconds: values.LLM_IDLE_TIMEOUT_MS,
        totalMilliseconds: values.LLM_TOTAL_TIMEOUT_MS,
        retries: values.LLM_RETRIES,
        longestRetryWaitMilliseconds: values.LLM_LONGEST_RETRY_WAIT_MS,
        failuresBeforeRest: values.LLM_FAILURES_BEFORE_REST,
        restMilliseconds: values.LLM_REST_MS,
      },
    }
  );
}

function embeddingModel(values: Values): EmbeddingConfig | undefined {
  const { EMBEDDING_BASE_URL: baseUrl, EMBEDDING_API_KEY: key, EMBEDDING_MODEL: model } = values;
  const chosen = model?.startsWith('local:')
    ? { baseUrl: undefined, apiKey: 'none', model }
    : endpoint(baseUrl, key, model);
  return (
    chosen && {
      ...chosen,
      pricePerMillionTokens: values.EMBEDDING_PRICE_PER_MILLION_TOKENS,
      mirror: values.EMBEDDING_MIRROR,
      modelsFolder: join(values.DATA_DIR, 'models'),
    }
  );
}

function reranker(values: Values): RerankConfig | undefined {
  const { RERANK_BASE_URL: baseUrl, RERANK_API_KEY: key, RERANK_MODEL: model } = values;
  const chosen = endpoint(baseUrl, key, model);
  return chosen && baseUrl ? { ...chosen, baseUrl } : undefined;
}

/** A model on the local network often wants no key; the protocol wants one all the same. */
function endpoint(
  baseUrl: string | undefined,
  apiKey: string | undefined,
  model: string | undefined,
): EndpointConfig | undefined {
  if (model === undefined || (baseUrl === undefined && apiKey === undefined)) return undefined;
  return { baseUrl, apiKey: apiKey ?? 'none', model };
}

function describe(problems: readonly string[]): string {
  const lines = problems.map((problem) => `  ${problem}`);
  return `Settings that cannot be used (see .env.example):\n${lines.join('\n')}`;
}
