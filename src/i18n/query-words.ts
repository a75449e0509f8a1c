type Words = Readonly<Record<string, readonly string[]>>

/** What is said for short after a field, in German and English; a word belongs to one value of its field. */
export const shortTypes: Words = {
  complaint: ['reklamation', 'reklamationen', 'beschwerden', 'mangel', 'ärger', 'complaints', 'problem'],
  decline: ['absagen', 'ablehnung', 'abgelehnt', 'nichtkauf', 'declined', 'refusal'],
  inquiry: ['anfragen', 'frage', 'fragen', 'question', 'questions', 'enquiry', 'request'],
  praise: ['dank', 'danke', 'gelobt', 'thanks', 'compliment'],
  suggestion: ['vorschlag', 'idee', 'wunsch', 'idea', 'wish'],
  other: ['anderes', 'sonst', 'rest', 'else'],
}

export const shortCauses: Words = {
  we: ['wir', 'uns', 'selbst', 'ich', 'eigene', 'laden', 'us', 'ours', 'own', 'shop', 'ourselves'],
  maker: ['werk', 'fabrik', 'lieferant', 'produzent', 'manufacturer', 'factory', 'supplier'],
  perception: ['eindruck', 'gefühl', 'missverständnis', 'erwartung', 'impression', 'misunderstanding'],
  external: [
    'andere',
    'außen',
    'spedition',
    'paketdienst',
    'wetter',
    'post',
    'others',
    'outside',
    'carrier',
    'weather',
  ],
  unclear: ['unklar', 'unbekannt', 'offen', 'unknown', 'open'],
}

export const shortOutcomes: Words = {
  lost: ['weg', 'abgewandert', 'abgesprungen', 'gone', 'left'],
  saved: ['behalten', 'versöhnt', 'gelöst', 'kept', 'solved'],
  open: ['läuft', 'ungelöst', 'unentschieden', 'pending', 'running'],
  won: ['gekauft', 'kauf', 'auftrag', 'bought', 'sale', 'order'],
}

export const shortClasses: Words = {
  customer: ['kunde', 'kunden', 'kundin', 'customer', 'customers', 'client'],
  own: ['eigene', 'wir', 'uns', 'us', 'ours'],
  auto: ['abwesend', 'abwesenheit', 'auto', 'autoreply', 'vacation'],
  bounce: ['rückläufer', 'bounced'],
  bulk: ['newsletter', 'werbung', 'rundmail', 'ads', 'mailing'],
  internal: ['team', 'mitarbeiter', 'kollegen', 'staff'],
  supplier: ['lieferanten', 'hersteller', 'händler', 'maker', 'suppliers'],
  spam: ['müll', 'junk'],
}
