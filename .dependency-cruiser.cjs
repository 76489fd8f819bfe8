/**
 * The walls between the rooms, checked by `npm run walls`; each says why it stands. Types count as
 * imports. tests/walls/walls.test.ts holds a breach of every rule here and proves that it is seen.
 */

/** Whatever stands at the door of a room puts the product together; see the rules of the doors. */
const frontDoors =
  '^(ingest/main|figures/main|server/main|server/ask|server/backup|server/upgrade|server/admin|eval/main)[.]ts$';

/** Run by us only, never by those who use the product. */
const workshop = '^(tests|bench|deploy)/';

const language = '^language/';
const library = '^library/';
const question = '^question/';
const search = '^search/';
const figures = '^figures/';
const ingest = '^ingest/';
const models = '^models/';
const prompts = '^prompts/';
const answer = '^server/answer/';
const http = '^server/http/';
const journal = '^server/journal/';
const pool = '^server/pool/';
const control = '^server/control/';
const serverDoors = '^server/[^/]+[.]ts$';
const widget = '^widget/';
const evaluation = '^eval/';
/** Where evaluation meets the product that it judges. */
const product = '^eval/product/';

/** Where evaluation judges, which has to be done without the product. */
const judges = '^eval/(score|metrics|statements|numbers|damage|lint|gold-files|statistics)/';

const inRooms = [
  language,
  library,
  question,
  search,
  figures,
  ingest,
  models,
  prompts,
  '^server/',
  widget,
  evaluation,
];

/** A package where it is installed, and also under its bare name, where it is not. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

/** A room imports its own files and those of `mayImport`, and nothing else of ours. */
const wall = (name, room, mayImport, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: room, pathNot: frontDoors },
  // config.ts has a rule of its own, with the reason.
  to: { dependencyTypes: ['local'], pathNot: [room, ...mayImport, '^config[.]ts$'] },
});

/** A front door imports what it needs to put the product together. */
const door = (name, file, mayImport, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: file },
  to: { dependencyTypes: ['local'], pathNot: [...mayImport, '^config[.]ts$'] },
});

/** Packages that one place wraps, so that the rest of the house never knows them. */
const edge = (name, onlyIn, names, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: [workshop, ...onlyIn] },
  to: { path: packages(...names) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    wall(
      'language-knows-nobody',
      language,
      [],
      'Everyone reads Chinese through this room: if it knew a report, a question or a rank, two rooms would soon read one word apart.',
    ),
    wall(
      'library-stands-alone',
      library,
      [language],
      'The library is the truth on disk that all others stand on: if it knew any of them, none could change without it.',
    ),
    wall(
      'a-question-is-read-alone',
      question,
      [language, library],
      'A question is read against what places and indicators there are, and nothing else: what is found, ranked or written must not change what was asked.',
    ),
    {
      name: 'a-question-is-read-once',
      severity: 'error',
      comment:
        'What is found and answered works from the question as it was read: whoever reads its words once more will read them in another way.',
      from: { path: [search, '^server/'] },
      to: { path: '^question/slots/' },
    },
    wall(
      'search-knows-the-library',
      search,
      [language, library, question, models],
      'Search finds passages and nothing more: what is asked of it, and what becomes of its hits, must not bend the ranking.',
    ),
    wall(
      'figures-know-the-library',
      figures,
      [language, library],
      'Figures are read from sentences alike at ingest and when an answer is checked, so they know neither of the two.',
    ),
    wall(
      'ingest-fills-the-house',
      ingest,
      [language, library, '^search/index/', figures, models],
      'Ingest must give the same library whoever asks later: it knows no questions, no prompts and no server.',
    ),
    wall(
      'models-know-no-report',
      models,
      [],
      'Models talks to endpoints: whoever changes a protocol, a timeout or a breaker needs to know no report, and search and answering share one way to fail.',
    ),
    wall(
      'prompts-are-words',
      prompts,
      [],
      'Prompts hold the words for the model with named slots: whoever edits them needs to know no other room.',
    ),
    wall(
      'answer-knows-no-transport',
      answer,
      [language, question, search, figures, library, models, prompts],
      'Answering works the same over HTTP, on the command line and under evaluation, so it knows none of them.',
    ),
    wall(
      'http-carries-answers',
      http,
      [language, answer, pool, journal, control, figures, library],
      'HTTP carries what others make: retrieval or prompts in a route would escape the checks of server/answer.',
    ),
    wall(
      'pool-knows-no-transport',
      pool,
      [answer],
      'The pool says in which thread an answer is made and who waits: what an answer is, and who carries it, must be able to change without it.',
    ),
    wall(
      'control-decides-alone',
      control,
      [language, answer, library],
      'What an operator switches, and what is written down of it, must hold whoever carries, makes or keeps answers.',
    ),
    wall(
      'journal-keeps-answers',
      journal,
      [language, answer, library],
      'The journal keeps answers as they were given: whoever carries or searches them must be able to change without losing what is kept.',
    ),
    wall(
      'widget-speaks-http',
      widget,
      [answer],
      'The widget runs in the pages of others and knows the server by its HTTP interface: only the shapes of answers are shared.',
    ),
    {
      name: 'eval-judges-from-outside',
      severity: 'error',
      comment:
        'A judge that shares the eyes of the judged shares their faults: evaluation reads numbers and names by itself, and meets the product in eval/product/ alone. How wide a text is on a terminal judges nothing.',
      from: { path: evaluation, pathNot: product },
      to: {
        dependencyTypes: ['local'],
        pathNot: [evaluation, prompts, '^config[.]ts$', '^language/characters/display-width[.]ts$'],
      },
    },
    {
      name: 'judges-have-eyes-of-their-own',
      severity: 'error',
      comment:
        'What scores, measures, damages and lints reads Chinese by itself: whatever it shared with the product, by whatever way round, it could not see fail.',
      from: { path: judges },
      to: { path: [language, figures, question], reachable: true },
    },
    wall(
      'eval-meets-the-product',
      product,
      [
        language,
        library,
        question,
        search,
        figures,
        ingest,
        models,
        prompts,
        answer,
        journal,
        serverDoors,
        evaluation,
      ],
      'Evaluation judges the answers themselves: a page or a transport between would add its own faults to the score.',
    ),
    {
      name: 'no-detour-to-http',
      severity: 'error',
      comment:
        'Evaluation and the command line may put a product together with the help of server/, but neither loads a web server to get an answer.',
      from: { path: [evaluation, '^server/ask[.]ts$'] },
      to: { path: http, reachable: true },
    },
    {
      name: 'widget-shares-types-only',
      severity: 'error',
      comment:
        'A value imported from server/answer would carry the server into every page that shows the widget. Write `import type`.',
      from: { path: widget },
      to: { path: answer, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'widget-runs-in-a-browser',
      severity: 'error',
      comment: 'No browser has node: modules. Only the build script of the widget runs in Node.',
      from: { path: widget, pathNot: '^widget/(build|name-assets)[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'widget-ships-lit-alone',
      severity: 'error',
      comment:
        'Every package in the widget is downloaded by everyone who opens a page that shows it, often on a phone.',
      from: { path: widget, pathNot: '^widget/(build|name-assets)[.]ts$' },
      to: {
        dependencyTypesNot: ['core', 'local'],
        pathNot: packages('lit', 'lit-html', 'lit-element', '@lit/[^/]+', 'echarts'),
      },
    },
    {
      name: 'charts-stay-on-their-page',
      severity: 'error',
      comment:
        'The drawing of charts weighs ten times what the widget does: only the page of figures loads it.',
      from: { path: widget, pathNot: '^widget/pages/figures/' },
      to: { path: [packages('echarts'), '^widget/pages/figures/'] },
    },

    door(
      'ingest-door',
      '^ingest/main[.]ts$',
      [
        language,
        ingest,
        library,
        search,
        figures,
        models,
        '^server/(journal/forget-reports[.]ts$|control/audit/|upgrade/require-upgraded[.]ts$)',
      ],
      'The command line of ingest puts ingest together, and that needs neither questions nor a server; only what was removed has to go from the journal, and what was done be written down.',
    ),
    door(
      'figures-door',
      '^figures/main[.]ts$',
      [language, figures, library],
      'The table of figures is printed from what the library keeps: no question is asked and no file is read.',
    ),
    door(
      'server-door',
      '^server/main[.]ts$',
      ['^server/', ingest, search, figures, library, language, models],
      'The server is put together here, with ingest for an empty data folder; prompts are the business of server/answer.',
    ),
    door(
      'ask-door',
      '^server/ask[.]ts$',
      [
        answer,
        serverDoors,
        '^server/upgrade/require-upgraded[.]ts$',
        ingest,
        search,
        figures,
        library,
        language,
        models,
      ],
      'Asking on the command line must work where no port may be opened: no HTTP.',
    ),
    door(
      'backup-door',
      '^server/backup[.]ts$',
      ['^server/backup/', '^server/control/audit/'],
      'Keeping a copy must work where the product does not: neither a question nor a server is needed, but that it was done is written down.',
    ),
    door(
      'admin-door',
      '^server/admin[.]ts$',
      [control, journal, language, library],
      'Switching off must work where the product does not: neither a question nor a server is needed.',
    ),
    door(
      'upgrade-door',
      '^server/upgrade[.]ts$',
      ['^server/(upgrade|control/audit)/', library, search, models],
      'An upgrade brings data up to date where the product does not run: neither a question nor a server is needed.',
    ),
    wall(
      'upgrade-changes-data',
      '^server/upgrade/',
      [library, ingest, journal, control, models],
      'An upgrade knows what versions of data there are, and who reads figures and builds indexes anew; no question and no page.',
    ),
    wall(
      'backup-copies-data',
      '^server/backup/',
      [library],
      'A backup copies files and verifies them: what they mean must be able to change without it.',
    ),
    {
      name: 'server-helpers',
      severity: 'error',
      comment:
        'Files beside the doors of the server help to put the product together: they take its parts from the rooms, and their settings from the door.',
      from: { path: serverDoors, pathNot: frontDoors },
      to: {
        dependencyTypes: ['local'],
        pathNot: ['^server/', ingest, search, figures, library, '^config[.]ts$'],
      },
    },
    {
      name: 'doors-open-from-outside',
      severity: 'error',
      comment:
        'A front door starts the product as soon as it is imported, so it is run and never imported.',
      from: { pathNot: workshop },
      to: { path: frontDoors },
    },
    {
      name: 'config-enters-by-the-door',
      severity: 'error',
      comment:
        'config.ts reads the environment. A room takes what it needs as arguments, so that a test or another program can choose; only front doors hand it the configuration.',
      from: { pathNot: [frontDoors, workshop] },
      to: { path: '^config[.]ts$' },
    },
    {
      name: 'config-knows-no-room',
      severity: 'error',
      comment: 'Configuration that imports a room starts that room in every command.',
      from: { path: '^config[.]ts$' },
      to: { dependencyTypes: ['local'] },
    },
    {
      name: 'every-folder-has-walls',
      severity: 'error',
      comment:
        'Code in a folder that no rule knows is free to import anything: write the rule of a new room here first.',
      from: { pathNot: [...inRooms, workshop, '^[^/]+$'] },
      to: {},
    },
    {
      name: 'rooms-import-no-workshop',
      severity: 'error',
      comment:
        'Code that only tests, benchmarks or scripts need must not reach those who use the product.',
      from: { path: [...inRooms, '^config[.]ts$'] },
      to: { path: workshop },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Two files that need each other can be neither read, tested nor moved alone. Put what both need in a third.',
      from: {},
      to: { circular: true },
    },

    edge(
      'langchain-at-the-edge',
      [models],
      ['@langchain/[^/]+', 'langchain'],
      'Models and embedders enter through small ports of ours, so that a change of LangChain touches the room of models alone.',
    ),
    edge(
      'undici-in-models',
      ['^models/http/'],
      ['undici'],
      'How a connection is made, through which proxy and with which certificates, is decided in one place.',
    ),
    edge(
      'hnswlib-in-one-place',
      ['^search/index/vector-part[.]ts$'],
      ['hnswlib-node'],
      'hnswlib crashes the process on a damaged file and writes unsafely: one file knows how to handle it.',
    ),
    edge(
      'sqlite-opened-in-one-place',
      ['^library/(open|copy)-database[.]ts$'],
      ['better-sqlite3'],
      'A database is safe against a kill only with the settings made where it is opened.',
    ),
    edge(
      'express-in-http',
      [http],
      ['express', 'express-rate-limit', 'helmet', 'compression', 'prom-client'],
      'Requests and responses belong to server/http; anything else must work without them.',
    ),
    {
      name: 'no-development-packages',
      severity: 'error',
      comment:
        'devDependencies are missing where the product is installed for use (npm ci --omit=dev).',
      from: { path: [...inRooms, '^config[.]ts$'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: packages('@types') },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment:
        'A package that is there only because another brought it may be gone with the next install. Add it to package.json.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment: 'What cannot be found cannot be checked against any wall.',
      from: {},
      // numfmt names files for require and for its types that its package lacks; import finds it.
      to: { couldNotResolve: true, pathNot: '^numfmt$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    // Type imports are seen too: a shape is knowledge of a room as much as a function is.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
