/** The rooms of the house and who may visit whom; see ARCHITECTURE.md. */
const only = (room, ...may) => ({
  name: `${room.replaceAll('/', '-')}-stays-home`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...may].map(name => `^src/${name}/`) },
})
const never = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    // Types too: what two files need of each other has a place of its own, and can be read by itself.
    never('no-circular', { path: '^src/' }, { circular: true }),
    only('contract'),
    only('i18n', 'contract'),
    only('core', 'contract', 'i18n'),
    only('renderer', 'contract', 'i18n'),
    only('print', 'contract', 'i18n', 'renderer'),
    only('host', 'contract', 'core', 'i18n', 'print'),
    only('cli', 'contract', 'core', 'host', 'i18n', 'print', 'web'),
    only('web', 'contract', 'core', 'host', 'i18n', 'print'),
    only('main', 'contract', 'core', 'host', 'i18n', 'print'),
    never(
      'preload-takes-types-of-the-contract-only',
      { path: '^src/preload/' },
      { path: '^src/', pathNot: ['^src/preload/', '^src/contract/'] },
    ),
    never(
      'core-knows-no-electron-http-react',
      { path: '^src/core/' },
      { path: '(^|/)(electron|react|react-dom|@mantine|recharts|http|https)(/|$)', dependencyTypesNot: ['local'] },
    ),
    never(
      'text-and-domain-never-see-the-store',
      { path: '^src/core/(text|domain|mime)/' },
      { path: '^src/core/(store|jobs|handlers|importers)/' },
    ),
    never(
      'importers-never-see-each-other',
      { path: '^src/core/importers/([^/]+)/' },
      { path: '^src/core/importers/[^/]+/', pathNot: '^src/core/importers/($1)/' },
    ),
    never(
      'ui-knows-no-field-term',
      { path: '^src/renderer/ui/' },
      { path: '^src/(contract|renderer/(screens|charts))/' },
    ),
    never(
      'contract-needs-zod-alone',
      { path: '^src/contract/' },
      { path: 'node_modules', pathNot: 'node_modules/zod/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // dependency-cruiser cannot use TypeScript 7 yet (no compiler API); swc sees type-only imports too.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
