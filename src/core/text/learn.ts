/** The learner as the rest of the core uses it; its types are in model.ts. */
export { fewReviews, trainModel } from './learner/train.ts'
export { updateModel } from './learner/update.ts'
export { deserialiseModel, serialiseModel } from './learner/serialise.ts'
