import { BOUNCE_SUBJECT, isBounceNotice, isBounceText, isServerWording, namesUndelivered } from './bounce-wording.ts'
import { hasReplyPrefix } from './base-subject.ts'
import type { MailEvidence } from './mail-evidence.ts'
import { because, firstWord, hasNullPath, type Reason } from './reason.ts'

const DAEMON =
  /^(?:mailer-?d(?:a)?emon|sysadmin@vzwpix\.com$|mail-?delivery(?:-?(?:sub)?system)?|mdaemon|microsoftexchange[0-9a-f]{8})/i
const POSTMASTER = /^(?:postmaster|post_master|mail-?system|bounces?)(?:[@+-]|$)/i
const DAEMON_NAME =
  /mail delivery (?:sub)?system|mailer-daemon|mail delivery service|mail administrator|internet mail delivery|mail system|microsoft outlook|system administrator|systemadministrator|postmaster|mailzustell/i
/** A server's good news: the mail arrived, or was handed on. */
const ARRIVED =
  /^(?:zugestellt|delivered|relayed|weitergeleitet|successful mail delivery|erfolgreich|delivery status notification ?\((?:success|relay|erfolg)|delivery notification: delivered)/i

/** Non-delivery: RFC 3464 reports, and what servers wrote before there was a standard. */
export function bounceReason(mail: MailEvidence): Reason | null {
  if (mail.header('x-failed-recipients') !== null) return because('bounce-header', 'X-Failed-Recipients')
  if (isOtherReport(mail) || ARRIVED.test(mail.subject)) return null
  const address = mail.from?.address ?? ''
  const isDaemon = DAEMON.test(address)
  const subject = BOUNCE_SUBJECT.exec(mail.subject)?.[0]
  const isNobody = hasNullPath(mail) || address === ''
  if (mail.reportType === 'delivery-status') return because('bounce-report', mail.contentType)
  const byServer = isDaemon || POSTMASTER.test(address) || DAEMON_NAME.test(mail.from?.name ?? '')
  // Inside an ordinary mail such a report may be what a person passes on.
  if (mail.reports.includes('delivery-status') && (byServer || isNobody || subject !== undefined))
    return because('bounce-report', mail.contentType)
  if (isDaemon && !isAnswer(mail)) return because('bounce-daemon', address)
  if (byServer && (subject !== undefined || isNobody || isBounceText(mail.text) || namesUndelivered(mail.text)))
    return because('bounce-daemon', address)
  if (isNobody && !isAutoReplied(mail) && (isBounceText(mail.text) || namesUndelivered(mail.text)))
    return because('bounce-wording', mail.subject)
  if (isBounceNotice(mail.text)) return because('bounce-wording', mail.subject)
  // Who passes a server's words on asks about them.
  const byWords =
    subject !== undefined &&
    !hasReplyPrefix(mail.subject) &&
    (isBounceText(mail.text) || isServerWording(mail.subject, mail.text))
  if (byWords || (subject !== undefined && (isNobody || isMachine(mail))))
    return because('bounce-wording', subject ?? '')
  return null
}

/** A subject like "Delivery failed" is a customer's as well, unless a program signed it. */
const isMachine = (mail: MailEvidence): boolean =>
  mail.contentType === 'multipart/report' || (firstWord(mail.header('auto-submitted')) ?? 'no') !== 'no'

const isAutoReplied = (mail: MailEvidence): boolean => firstWord(mail.header('auto-submitted')) === 'auto-replied'

/** Read receipts and complaints are reports as well, but nothing bounced. */
const isOtherReport = ({ reportType }: MailEvidence): boolean => reportType !== null && reportType !== 'delivery-status'

/** Some servers send notes of absence in the daemon's name. */
const isAnswer = (mail: MailEvidence): boolean =>
  mail.inReplyTo !== null && !isBounceText(mail.text) && BOUNCE_SUBJECT.exec(mail.subject) === null
