import { remembered } from './remembered.ts'

/** What stands in a business card and hardly elsewhere: telephone, address, web, register. */
const PHONE =
  /(?:\b(?:tel|telefon|telephone|fon|phone|mobil|mobile|cell|handy|fax|telefax|office|direct|durchwahl|ph|t|m|f|p|h|c|o|w)\b[.:)]*\s*(?:\.|:|-)?\s*[+(]{0,2}\d[\d\s()/.–-]{4,})|(?:^|\s)\(?\+\d{1,3}[\s\d()/.–-]{6,}|^\(?0\d{2,5}\)?[\s/-]*\d[\d\s/–-]{4,}$|\(\d{3}\)\s?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b/iu
const WEB = /\bwww\.|https?:\/\/|\b[\w.+-]+@[\w-]+\.[\w.-]+/iu
const CITY = /^(?:[A-Z]{1,3}[- ])?\d{4,5}\s+\p{Lu}\p{L}+/u
const STREET =
  /(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|markt|chaussee|hof|berg|graben)\s+\d+\s?[a-z]?\b|\b\d{1,5}\s+(?:\p{Lu}\p{L}+\s){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|blvd|way)\b|postfach \d/iu
const ENGLISH_STREET = /\b\p{Lu}\p{L}+\s(?:Street|Road|Avenue|Lane|Drive|Boulevard)\b/u
const FIRM =
  /\b(?:gmbh|mbh|ag|kg|ohg|gbr|ug|e\. ?k\.|e\. ?v\.|ltd|limited|inc|llc|plc|s\. ?a\.|sarl|s\.r\.l\.|b\. ?v\.|co\.)(?:\W|$)/iu
const REGISTER =
  /\b(?:hrb|hra|ust|umsatzsteuer|steuernummer|amtsgericht|registergericht|handelsregister|geschäftsführe|geschäftsleit|inhaber|vorstand|aufsichtsrat|vat|sitz der gesellschaft|bankverbindung|iban|bic|skype|linkedin|twitter|facebook|instagram)\b/iu
const MAX_LINE = 100

/** Whether the line holds something of a business card. */
export const isContactLine = (body: string): boolean => body.length <= 200 && holdsContact(body)

const holdsContact = remembered((body: string): boolean => {
  if (FIRM.test(body) || REGISTER.test(body)) return true
  if (WEB_HINT.test(body) && WEB.test(body)) return true
  // Telephone, street and town have a number, but for English streets.
  return DIGIT.test(body) ? PHONE.test(body) || CITY.test(body) || STREET.test(body) : ENGLISH_STREET.test(body)
})
const DIGIT = /\d/
const WEB_HINT = /@|www|:\/\//i

/** Short, and no sentence: names, roles, addresses. */
export const isCardLine = (body: string): boolean =>
  body.length <= MAX_LINE &&
  (isContactLine(body) || (body.length <= 60 && !/[,.?!:;]$/u.test(body) && body.split(/\s+/).length <= 7))
