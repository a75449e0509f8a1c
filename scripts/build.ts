import { rmSync } from 'node:fs'
import { runTool } from './run-tool.ts'

// A file left over from an older build could still be found by name, e.g. a worker.
rmSync('out', { recursive: true, force: true })
await Promise.all([
  runTool('electron-vite', ['build', '--logLevel', 'warn']),
  runTool('vite', ['build', '--config', 'vite.node.config.ts', '--logLevel', 'warn']),
])
