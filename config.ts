import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/u });

const headerName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z\d-]+$/u, 'is no name of a header');

const proxies = z
  .string()
  .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])));

const milliseconds = z.coerce.number().int().positive().max(600_000);

const environment = z.object({
  DATA_DIR: text.default('data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: text.default('127.0.0.1'),
  PUBLIC_URL: url.optional(),
  OPENAPI: z.enum(['closed', 'public']).default('closed'),
  HOME_REGION: text.optional(),
  CONTACT_HOTLINE: z.string().trim().default('12345'),
  CONTACT_PORTAL: text.optional(),
  CONTACT_MAILBOX: text.optional(),
  KEYS_FILE: text.optional(),
  ANONYMOUS_ACCESS: z.enum(['public', 'none']).default('public'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().positive().max(1440).default(30),
  AUTH_HEADER: headerName.optional(),
  AUTH_GROUPS_HEADER: headerName.default('x-remote-groups'),
  AUTH_PROXIES: proxies.default(['127.0.0.1', '::1']),
  AUDIT_SYSLOG: z.url({ protocol: /^(?:udp|tcp)$/u }).optional(),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(30),
  JOURNAL_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
  AUDIT_DAYS: z.coerce.number().int().min(184).max(36_500).default(184),
  JOURNAL_MAX_MB: z.coerce.number().int().positive().max(1_000_000).default(512),
  ANSWER_CACHE_SIZE: z.coerce.number().int().min(0).max(100_000).default(500),
  ANSWER_THREADS: z.coerce.number().int().min(0).max(64).optional(),
  MOST_ANSWERS: z.coerce.number().int().positive().max(100_000).default(200),
  LONGEST_WAIT_MS: milliseconds.default(500),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(600).default(10),
  FORBIDDEN_WORDS: text.optional(),
  AIGC_PRODUCER: text.optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  ALLOWED_ORIGINS: text.optional(),
  LLM_BASE_URL: url.optional(),
  LLM_API_KEY: text.optional(),
  LLM_MODEL: text.optional(),
  LLM_PROVIDER: text.optional(),
  LLM_USE: z.enum(['when_needed', 'always']).default('when_needed'),
  LLM_PATIENCE: z.enum(['usual', 'local']).default('usual'),
  MODEL_CA_FILE: text.optional(),
  LLM_CONNECT_TIMEOUT_MS: milliseconds.default(3000),
  LLM_FIRST_TOKEN_TIMEOUT_MS: milliseconds.optional(),
  LLM_IDLE_TIMEOUT_MS: milliseconds.optional(),
  LLM_TOTAL_TIMEOUT_MS: milliseconds.optional(),
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
  METRICS_TOKEN: text.min(16, 'needs 16 characters or more').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** How endpoints are reached from here. */
export type NetworkConfig = {
  readonly httpProxy: string | undefined;
  readonly httpsProxy: string | undefined;
  readonly noProxy: string | undefined;
  /** A file of certificates that are trusted beside those of Node. */
  readonly caFile: string | undefined;
};

/** An endpoint that speaks the OpenAI protocol. */
export type EndpointConfig = {
  readonly baseUrl: string | undefined;
  readonly apiKey: string;
  readonly model: string;
  readonly network: NetworkConfig;
};

/**
 * Which questions are put to the chat model: those that the table of figures does not answer
 * whole, or every one for which there are passages.
 */
export type ModelUse = 'when_needed' | 'always';

/** How long people wait for the chat model; `local` is for one on a few cores of the own machine. */
export type ModelPatience = 'usual' | 'local';

export type ChatModelConfig = EndpointConfig & {
  /** As LangChain calls it, such as anthropic; absent: an endpoint of the OpenAI protocol. */
  readonly provider: string | undefined;
  readonly use: ModelUse;
  readonly patience: ModelPatience;
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
  /** Where readers find the server, perhaps under a path of its own; ends with a slash. */
  readonly publicUrl: string | undefined;
  /** Whether /openapi.json is there for everybody. */
  readonly openApi: 'closed' | 'public';
  /** The place whose portal this serves: 我们区 in a question is this one. */
  readonly homeRegion: string | undefined;
  /** Where people are told to turn with what no report answers. */
  readonly contacts: {
    readonly hotline: string | undefined;
    readonly portal: string | undefined;
    readonly mailbox: string | undefined;
  };
  /** Who may do and read what. */
  readonly keysFile: string;
  /** What who shows no credential may read. */
  readonly anonymous: 'public' | 'none';
  readonly sessionIdleMilliseconds: number;
  /** Headers in which proxies say who signed on, and the proxies that are believed. Absent: none. */
  readonly signOn:
    | {
        readonly header: string;
        readonly groupsHeader: string;
        readonly proxies: readonly string[];
      }
    | undefined;
  /** Where the audit goes beside its file: udp:// or tcp://. Absent: nowhere. */
  readonly auditSyslog: string | undefined;
  /** Questions a client may ask in a minute. */
  readonly rateLimitPerMinute: number;
  /** How long answers, conversations and feedback are kept; 0 keeps nothing. */
  readonly journalDays: number;
  /** How long the audit is kept; six months at least. */
  readonly auditDays: number;
  /** How large the journal may become, in megabytes; the oldest answers go first. */
  readonly journalMegabytes: number;
  /** How many answers are kept in memory to be given again; 0 keeps none. */
  readonly answerCacheSize: number;
  /** Threads that answers are made in; 0 makes them in the thread that serves. */
  readonly answerThreads: number;
  /** How many answers may be under way, those that wait for a model among them. */
  readonly mostAnswers: number;
  /** How long an answer that is let in may wait for its turn. */
  readonly longestWaitMilliseconds: number;
  /** How long answers under way may take to end when the server is told to stop. */
  readonly drainMilliseconds: number;
  /** Who is said to have produced what a model writes: name or code of the office. */
  readonly producer: string | undefined;
  /** File of words that are neither asked nor written by a model. Absent: all are. */
  readonly forbiddenWords: string | undefined;
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
  /** What whoever reads /metrics needs to know. Absent: there is no such address. */
  readonly metricsToken: string | undefined;
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
  const network = networkOf(variables, read.data?.MODEL_CA_FILE);
  const problems = [
    ...(read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ...modelsWithoutName(variables),
    ...rerankerWithoutAddress(variables),
    ...unusableNetwork(variables, network),
  ];
  if (!read.success || problems.length > 0) throw new ConfigError(describe(problems));
  const values = { ...read.data, network };
  return {
    dataDir: values.DATA_DIR,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/[?#].*$/u, '').replace(/\/*$/u, '/'),
    openApi: values.OPENAPI,
    homeRegion: values.HOME_REGION,
    contacts: {
      hotline: values.CONTACT_HOTLINE === 'none' ? undefined : values.CONTACT_HOTLINE,
      portal: values.CONTACT_PORTAL,
      mailbox: values.CONTACT_MAILBOX,
    },
    keysFile: keysFile(values),
    anonymous: values.ANONYMOUS_ACCESS,
    sessionIdleMilliseconds: values.SESSION_IDLE_MINUTES * 60_000,
    signOn: signOn(values),
    auditSyslog: values.AUDIT_SYSLOG,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    journalDays: values.JOURNAL_DAYS,
    auditDays: values.AUDIT_DAYS,
    journalMegabytes: values.JOURNAL_MAX_MB,
    answerCacheSize: values.ANSWER_CACHE_SIZE,
    answerThreads: values.ANSWER_THREADS ?? Math.max(1, availableParallelism() - 1),
    mostAnswers: values.MOST_ANSWERS,
    longestWaitMilliseconds: values.LONGEST_WAIT_MS,
    drainMilliseconds: values.DRAIN_SECONDS * 1000,
    forbiddenWords: values.FORBIDDEN_WORDS,
    producer: values.AIGC_PRODUCER,
    trustedProxies: values.TRUSTED_PROXIES,
    allowedOrigins: values.ALLOWED_ORIGINS?.split(/[\s,]+/u).filter(Boolean) ?? [],
    chatModel: chatModel(values),
    embeddingModel: embeddingModel(values),
    reranker: reranker(values),
    judgeModel: endpoint(values, 'JUDGE'),
    evaluatedChatKey: values.EVAL_CHAT_API_KEY,
    reviewToken: values.REVIEW_TOKEN,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
}

/** What can be set. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

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

type Values = z.infer<typeof environment> & { readonly network: NetworkConfig };

function keysFile({ KEYS_FILE, DATA_DIR }: Values): string {
  return KEYS_FILE ?? join(DATA_DIR, 'keys.json');
}

function signOn(values: Values): Config['signOn'] {
  const { AUTH_HEADER: header, AUTH_GROUPS_HEADER: groupsHeader, AUTH_PROXIES } = values;
  return header === undefined ? undefined : { header, groupsHeader, proxies: AUTH_PROXIES };
}

/** In milliseconds; a prompt of 3,000 characters takes a minute to be read on two cores. */
const patiences: Readonly<
  Record<
    ModelPatience,
    { readonly firstToken: number; readonly idle: number; readonly total: number }
  >
> = {
  usual: { firstToken: 20_000, idle: 15_000, total: 90_000 },
  local: { firstToken: 280_000, idle: 280_000, total: 400_000 },
};

function chatModel(values: Values): ChatModelConfig | undefined {
  const chosen = endpoint(values, 'LLM');
  const patience = patiences[values.LLM_PATIENCE];
  return (
    chosen && {
      ...chosen,
      provider: values.LLM_PROVIDER,
      use: values.LLM_USE,
      patience: values.LLM_PATIENCE,
      manners: {
        connectMilliseconds: values.LLM_CONNECT_TIMEOUT_MS,
        firstTokenMilliseconds: values.LLM_FIRST_TOKEN_TIMEOUT_MS ?? patience.firstToken,
        idleMilliseconds: values.LLM_IDLE_TIMEOUT_MS ?? patience.idle,
        totalMilliseconds: values.LLM_TOTAL_TIMEOUT_MS ?? patience.total,
        retries: values.LLM_RETRIES,
        longestRetryWaitMilliseconds: values.LLM_LONGEST_RETRY_WAIT_MS,
        failuresBeforeRest: values.LLM_FAILURES_BEFORE_REST,
        restMilliseconds: values.LLM_REST_MS,
      },
    }
  );
}

function embeddingModel(values: Values): EmbeddingConfig | undefined {
  const { EMBEDDING_MODEL: model, network } = values;
  const chosen = model?.startsWith('local:')
    ? { baseUrl: undefined, apiKey: 'none', model, network }
    : endpoint(values, 'EMBEDDING');
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
  const { RERANK_BASE_URL: baseUrl } = values;
  const chosen = endpoint(values, 'RERANK');
  return chosen && baseUrl ? { ...chosen, baseUrl } : undefined;
}

/** A model on the local network often wants no key; the protocol wants one all the same. */
function endpoint(
  values: Values,
  kind: 'LLM' | 'EMBEDDING' | 'RERANK' | 'JUDGE',
): EndpointConfig | undefined {
  const baseUrl = values[`${kind}_BASE_URL`];
  const apiKey = values[`${kind}_API_KEY`];
  const model = values[`${kind}_MODEL`];
  const isElsewhere = kind === 'LLM' && values.LLM_PROVIDER !== undefined;
  if (model === undefined) return undefined;
  if (baseUrl === undefined && apiKey === undefined && !isElsewhere) return undefined;
  return { baseUrl, apiKey: apiKey ?? 'none', model, network: values.network };
}

/** The variables that programs share; the lower case goes first, as with curl. */
function networkOf(variables: NodeJS.ProcessEnv, caFile: string | undefined): NetworkConfig {
  const either = (name: string) =>
    [variables[name.toLowerCase()], variables[name]].map((value) => value?.trim()).find(Boolean);
  return {
    httpProxy: withScheme(either('HTTP_PROXY')),
    httpsProxy: withScheme(either('HTTPS_PROXY')),
    noProxy: either('NO_PROXY'),
    caFile,
  };
}

function withScheme(proxy: string | undefined): string | undefined {
  return proxy === undefined || proxy.includes('://') ? proxy : `http://${proxy}`;
}

/** Where no model is asked, it is no matter of ours what the machine's proxies are. */
function unusableNetwork(
  variables: NodeJS.ProcessEnv,
  { httpProxy, httpsProxy, caFile }: NetworkConfig,
): readonly string[] {
  const kinds = ['LLM', 'EMBEDDING', 'RERANK', 'JUDGE'];
  if (!kinds.some((kind) => isSet(variables, `${kind}_MODEL`))) return [];
  const isProxy = (proxy: string) => url.safeParse(proxy).success;
  return [
    ...(httpProxy && !isProxy(httpProxy) ? ['HTTP_PROXY: is no http:// or https:// address.'] : []),
    ...(httpsProxy && !isProxy(httpsProxy)
      ? ['HTTPS_PROXY: is no http:// or https:// address.']
      : []),
    ...(caFile && !existsSync(caFile) ? [`MODEL_CA_FILE: there is no file ${caFile}.`] : []),
  ];
}

function describe(problems: readonly string[]): string {
  const lines = problems.map((problem) => `  ${problem}`);
  return `Settings that cannot be used (see .env.example):\n${lines.join('\n')}`;
}
