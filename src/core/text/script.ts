const scripts: readonly (readonly [RegExp, string | null])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0e00-\u0e7f]/g, 'th'],
]
/** Letters; dashes, quotation marks and faces belong to every script. */
const NOT_LATIN = /[\u0370-\u1fff\u3040-\ud7ff]/

/** The language that a script other than Latin tells; null for Latin letters. `sample` is in lower case. */
export function languageOfScript(sample: string): string | null {
  if (!NOT_LATIN.test(sample)) return null
  const latin = sample.match(/[a-z]/g)?.length ?? 0
  for (const [script, language] of scripts) {
    const count = sample.match(script)?.length ?? 0
    if (count === 0) continue
    const weight = language === 'zh' || language === 'ja' || language === 'ko' ? 4 : 1
    if (count * weight < latin || count < 2) continue
    return language === 'ru' && /[іїєґ]/.test(sample) ? 'uk' : language
  }
  return null
}
