import classes from './classes.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import codebook from './codebook.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import figures from './figures.json' with { type: 'json' }
import frame from './frame.json' with { type: 'json' }
import history from './history.json' with { type: 'json' }
import persons from './persons.json' with { type: 'json' }
import report from './report.json' with { type: 'json' }
import review from './review.json' with { type: 'json' }
import search from './search.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import skipped from './skipped.json' with { type: 'json' }
import survey from './survey.json' with { type: 'json' }
import themes from './themes.json' with { type: 'json' }
import verbatims from './verbatims.json' with { type: 'json' }
import overview from './overview.json' with { type: 'json' }
import intake from './intake.json' with { type: 'json' }
import guides from './guides.json' with { type: 'json' }
import firstRun from './first-run.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import help from './help.json' with { type: 'json' }
import reportScreen from './report-screen.json' with { type: 'json' }

/** The English catalogues, one namespace per file. A new file gets a line above and a name below, in both languages. */
export const en = {
  classes,
  cli,
  codebook,
  common,
  errors,
  figures,
  frame,
  history,
  persons,
  report,
  review,
  search,
  shell,
  skipped,
  survey,
  themes,
  verbatims,
  overview,
  intake,
  guides,
  'first-run': firstRun,
  settings,
  help,
  'report-screen': reportScreen,
}
