import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer, AnswerEvent } from '../answer/answer.ts';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import type { AnswerSource } from '../answer/record/answer-cache.ts';
import type { AnswerJournal } from '../journal/answer-journal.ts';
import type { Admission } from '../pool/admission.ts';

/** What is read at the moment at which somebody asks for the metrics. */
export type MeteredParts = {
  readonly parts: LiveAnswerParts;
  readonly admission: Pick<Admission, 'load'>;
  readonly journal: AnswerJournal;
};

const stepSeconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 90];

/** Counts what the server does, in the form that Prometheus reads. No word of a question is in it. */
export class Metrics {
  readonly registry = new Registry();
  readonly #answers = new Counter({
    name: 'wenbao_answers_total',
    help: 'Answers by how they ended, who put the words together, and whether they were kept ones.',
    labelNames: ['status', 'mode', 'cached'] as const,
    registers: [this.registry],
  });
  readonly #steps = new Histogram({
    name: 'wenbao_step_seconds',
    help: 'How long the steps of answers take that are made anew.',
    labelNames: ['step'] as const,
    buckets: stepSeconds,
    registers: [this.registry],
  });
  readonly #sentences = new Counter({
    name: 'wenbao_gate_sentences_total',
    help: 'Sentences at the gate: shown, withheld, repaired, or quoted in their place.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  readonly #tokens = new Counter({
    name: 'wenbao_model_tokens_total',
    help: 'Tokens of the chat model, as its endpoint tells them.',
    labelNames: ['kind'] as const,
    registers: [this.registry],
  });
  readonly #trouble = new Counter({
    name: 'wenbao_model_trouble_total',
    help: 'Answers that a model did not write, or not all of, by the reason.',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  });
  readonly #requests = new Counter({
    name: 'wenbao_requests_total',
    help: 'Requests by method and status.',
    labelNames: ['method', 'status'] as const,
    registers: [this.registry],
  });

  constructor(metered: MeteredParts) {
    collectDefaultMetrics({ register: this.registry });
    this.#readLoad(metered);
    this.#readIndex(metered);
    this.#readJournal(metered);
  }

  /** The same answers, counted. */
  counting(answer: AnswerSource): AnswerSource {
    return (request, parts, signal) => this.#counted(answer(request, parts, signal));
  }

  readonly countRequests: RequestHandler = (request, response, next) => {
    response.once('close', () => {
      this.#requests.inc({ method: request.method, status: response.statusCode });
    });
    next();
  };

  async *#counted(events: AsyncIterable<AnswerEvent>): AsyncGenerator<AnswerEvent> {
    for await (const event of events) {
      if (event.type === 'end') this.#count(event.answer);
      yield event;
    }
  }

  #count({ status, mode, cached, timings, checks, usage, modelTrouble }: Answer): void {
    this.#answers.inc({ status, mode, cached: String(cached === true) });
    if (modelTrouble) this.#trouble.inc({ reason: modelTrouble });
    // What is given again was worked on once.
    if (cached) return;
    for (const [step, milliseconds] of Object.entries(timings)) {
      this.#steps.observe({ step }, milliseconds / 1000);
    }
    this.#sentences.inc({ outcome: 'shown' }, checks.sentences);
    this.#sentences.inc({ outcome: 'withheld' }, checks.withheld);
    this.#sentences.inc({ outcome: 'repaired' }, checks.repaired ?? 0);
    this.#sentences.inc({ outcome: 'quoted_instead' }, checks.quotedInstead ?? 0);
    this.#tokens.inc({ kind: 'prompt' }, usage?.promptTokens ?? 0);
    this.#tokens.inc({ kind: 'completion' }, usage?.completionTokens ?? 0);
  }

  #gauge(name: string, help: string, read: () => number): void {
    const registers = [this.registry];
    new Gauge({
      name,
      help,
      registers,
      collect: function () {
        this.set(read());
      },
    });
  }

  #readLoad({ admission }: MeteredParts): void {
    this.#gauge('wenbao_answers_under_way', 'Answers under way.', () => admission.load.underWay);
    this.#gauge(
      'wenbao_answers_waiting',
      'Answers that wait for a turn.',
      () => admission.load.waiting,
    );
  }

  #readIndex({ parts }: MeteredParts): void {
    const index = () => parts.current().index;
    this.#gauge('wenbao_reports', 'Reports that can be asked.', () => index().reports.length);
    this.#gauge('wenbao_index_generation', 'Number of the live index.', () =>
      Number(index().generation),
    );
    this.#gauge('wenbao_index_problems', 'What is wrong with it.', () => index().problems.length);
  }

  #readJournal({ journal }: MeteredParts): void {
    const state = () => journal.state?.();
    this.#gauge('wenbao_journal_waiting', 'Answers not written yet.', () => state()?.waiting ?? 0);
    this.#gauge('wenbao_journal_lost', 'Answers never to be written.', () => state()?.lost ?? 0);
  }
}
