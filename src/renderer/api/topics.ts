import type { Topic } from '../../contract/events.ts'
import type { AnyMethod } from './client.ts'

const everything: readonly Topic[] = ['workspace', 'verbatims', 'codings', 'codebook', 'settings', 'history', 'sources']

/** What a query's answer depends on, by the part of its name before the dot; another workspace changes all. */
const topicsByPrefix: Readonly<Record<string, readonly Topic[]>> = {
  workspace: ['workspace', 'verbatims', 'sources'],
  settings: ['workspace', 'settings'],
  imports: ['workspace', 'sources', 'settings'],
  sources: ['workspace', 'sources', 'verbatims'],
  verbatims: ['workspace', 'verbatims', 'codings', 'sources'],
  search: ['workspace', 'verbatims', 'sources'],
  review: ['workspace', 'verbatims', 'codings', 'sources'],
  history: ['workspace', 'history', 'verbatims', 'codings', 'codebook', 'sources', 'settings'],
  codebook: ['workspace', 'codebook'],
  jobs: ['workspace'],
  host: ['workspace', 'settings'],
}

/** Answers that depend on more than their prefix says. */
const topicsByMethod: Readonly<Partial<Record<AnyMethod, readonly Topic[]>>> = {
  'sources.taken-back': ['workspace', 'sources', 'history'],
  'codebook.preview-edit': ['workspace', 'codebook', 'codings', 'verbatims'],
  'codebook.profile': ['workspace', 'codebook', 'codings', 'verbatims'],
  'codebook.quality': ['workspace', 'codebook', 'history'],
}

/** Whether the answer to `method` may differ after `changed`. */
export function dependsOn(method: AnyMethod, changed: readonly Topic[]): boolean {
  const prefix = method.slice(0, method.indexOf('.'))
  const topics = topicsByMethod[method] ?? topicsByPrefix[prefix] ?? everything
  return topics.some(topic => changed.includes(topic))
}
