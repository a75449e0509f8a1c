// The closed lists of the tagger as plain data: a reading thread checks nothing, and need not load what would check.
export const polarities = ['negative', 'neutral', 'positive', 'mixed'] as const
export const feedbackTypes = ['complaint', 'decline', 'inquiry', 'praise', 'suggestion', 'other'] as const
export const causes = ['we', 'maker', 'perception', 'external', 'unclear'] as const
export const outcomes = ['lost', 'saved', 'open', 'won'] as const
export const declineReasons = ['product', 'competitor', 'advice', 'price', 'date', 'need-gone', 'none'] as const
export const refusals = ['hard', 'soft'] as const
