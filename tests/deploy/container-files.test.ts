import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../config.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string) => readFileSync(path(name), 'utf8');
const dockerfile = read('deploy/Dockerfile');
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Whether a program of the system can be run; a notice where it cannot. */
function isHere(program: string, ...args: readonly string[]): boolean {
  const here = spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!here)
    console.info(`A check of deploy/ is skipped: ${program} ${args.join(' ')} cannot be run.`);
  return here;
}

const ends = (program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

describe('the Dockerfile', () => {
  it.skipIf(!isHere('hadolint', '--version'))('has nothing that hadolint finds', () => {
    expect(ends('hadolint', path('deploy/Dockerfile'))).toEqual({ status: 0, said: '' });
  });

  it('runs what npm start runs, with nothing between it and the signals', () => {
    const [, command = '[]'] = /^CMD (\[.*\])$/mu.exec(dockerfile) ?? [];
    expect((JSON.parse(command) as readonly string[]).join(' ')).toBe(
      scripts['start']?.replace('exec ', ''),
    );
  });

  it('installs and builds as a reader is told to, and runs as a user without rights', () => {
    expect(dockerfile).toMatch(/^RUN npm ci --omit=dev$/mu);
    expect(dockerfile).toMatch(/^RUN npm run build$/mu);
    const users = [...dockerfile.matchAll(/^USER (.*)$/gmu)].map(([, user]) => user);
    expect(users.at(-1)).toBe('1000:1000');
    expect(dockerfile).toContain('COPY --from=build --chown=root:root');
  });

  it('brings a Node that package.json allows and that is still looked after', () => {
    const images = [...dockerfile.matchAll(/^FROM node:(\d+)/gmu)].map(([, line]) => line);
    expect(new Set(images)).toEqual(new Set(['22']));
  });
});

const composeSchema = z.object({
  services: z.object({
    wenbao: z.strictObject({
      build: z.strictObject({ context: z.literal('..'), dockerfile: z.string() }),
      image: z.string(),
      restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
      ports: z.array(z.string().startsWith('127.0.0.1:')),
      env_file: z.array(z.strictObject({ path: z.string(), required: z.boolean() })),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      read_only: z.literal(true),
      tmpfs: z.array(z.string()),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]),
      stop_grace_period: z.string().regex(/^\d+s$/u),
    }),
    ollama: z.looseObject({ profiles: z.tuple([z.literal('model')]) }),
  }),
  volumes: z.record(z.string(), z.null()),
});

describe('compose.yaml', () => {
  const composed = () => composeSchema.parse(load(read('deploy/compose.yaml')));

  it('gives the server no rights and no place to write but its data, on this machine alone', () => {
    const { services, volumes } = composed();
    expect(services.wenbao.volumes).toEqual(['data:/data']);
    expect(Object.keys(volumes)).toContain('data');
  });

  it('waits for answers under way as long as the server does', () => {
    const grace = Number.parseInt(composed().services.wenbao.stop_grace_period, 10);
    expect(grace * 1000).toBeGreaterThan(readConfig({}).drainMilliseconds);
  });

  it.skipIf(!isHere('docker', 'compose', 'version'))('is what docker compose understands', () => {
    expect(ends('docker', 'compose', '-f', path('deploy/compose.yaml'), 'config', '-q').said).toBe(
      '',
    );
  });
});

describe('nginx.conf', () => {
  it('takes a client’s address from nobody but nginx, and holds no stream back', () => {
    const nginx = read('deploy/nginx.conf');
    expect(nginx).not.toContain('$proxy_add_x_forwarded_for');
    const [, ask = ''] = /location = \/api\/ask \{(.*?)\n {2}\}/su.exec(nginx) ?? [];
    expect(ask).toContain('proxy_buffering off;');
    expect(ask).toContain('proxy_http_version 1.1;');
  });
});
