import { expect, test } from 'vitest'
import { starterCodebook } from '../../../src/core/domain/starter-codebook.ts'
import { parseTerm } from '../../../src/core/text/notation/parse.ts'
import { themesOf } from './tagging.ts'

const compounds: Readonly<Record<string, string>> = {
  T1: 'Fachberatung, Kaufberatung, Fehlberatung, Beratungsgespräch, Beratungsqualität, Verkaufsberater, Kundenberater',
  T2: 'Produktqualität, Materialfehler, Verarbeitungsmangel, Produktauswahl, Ersatzteilversorgung, Farbabweichung, Passgenauigkeit',
  T3: 'Mitbewerberangebot, Konkurrenzangebot, Vergleichsangebot, Anbieterwechsel, Onlinehändler, Wettbewerbspreis',
  T4: 'Endpreis, Festpreis, Preiserhöhung, Preisnachlass, Versandkosten, Anfahrtskosten, Mehrkosten, Schlussrechnung, Preisvergleich',
  T5: 'Lieferzeit, Lieferverzug, Liefertermin, Teillieferung, Montagetermin, Abholtermin, Terminverschiebung, Paketdienst, Expresslieferung',
  T6: 'Antwortzeit, Reaktionszeit, Rückrufbitte, Bearbeitungszeit, Telefonwarteschleife, Abwesenheitsnotiz, Servicehotline, Erreichbarkeit',
  T7: 'Reklamationsbearbeitung, Kulanzregelung, Garantiefall, Gewährleistungsanspruch, Rücksendeschein, Kaufpreiserstattung, Ersatzlieferung',
  T8: 'Umgangston, Kundenfreundlichkeit, Hilfsbereitschaft, Unfreundlichkeit, Empfangspersonal, Tonfall',
  T9: 'Angebotsabsage, Auftragsabsage, Vertragskündigung, Auftragsstornierung, Kundenabsage, Absagegrund',
  T10: 'Kundenlob, Weiterempfehlung, Bestnote, Riesenlob, Topberatung, Spitzenservice, Lieblingsladen',
  T11: 'Auftragsablehnung, Ablehnungsgrund, Kapazitätsgrenze, Zuständigkeitsfrage',
  T12: 'Herstellerfehler, Herstellergarantie, Herstellerangabe, Lieferantenwechsel, Werksfehler, Serienfehler, Zulieferteil, Rückrufaktion',
  T13: 'Bestellvorgang, Bestellbestätigung, Onlinebestellung, Zahlungsart, Kundenkonto, Kontaktformular, Warenkorbfehler, Fehlermeldung',
  T14: 'Ladenlokal, Ladenöffnungszeit, Verkaufsraum, Kundenparkplatz, Kassenschlange, Ausstellungsfläche, Umkleidekabine, Wartebereich',
}
const compoundCases = Object.entries(compounds).flatMap(([theme, words]) =>
  words.split(', ').map(word => [word, theme] as const),
)

test.each(compoundCases)('%s belongs to %s', (word, theme) => {
  expect(themesOf(`Es geht um ${word} bei Ihnen.`)).toContain(theme)
  expect(themesOf(word.toLowerCase())).toContain(theme)
})

const looksLike: readonly (readonly [text: string, theme: string])[] = [
  ['Wir brauchen hier keine Beratung nötig.', 'T1'],
  ['Ich bin bei einer Unternehmensberatung.', 'T1'],
  ['Mein Steuerberater sagt nichts dazu.', 'T1'],
  ['Beratungstermin am Dienstag um 10 Uhr', 'T1'],
  ['Mangels Zeit kam ich nicht dazu.', 'T2'],
  ['Die mangelnde Beratung hat mich gestört.', 'T2'],
  ['Die Qualität der Beratung war schwach.', 'T2'],
  ['Das funktioniert einwandfrei.', 'T2'],
  ['Keine Mängel.', 'T2'],
  ['Ich habe den Zeitungsartikel gelesen.', 'T2'],
  ['Ihr Service ist konkurrenzlos.', 'T3'],
  ['Der Reifenwechsel ging fix.', 'T3'],
  ['Ölwechsel und Batteriewechsel stehen an.', 'T3'],
  ['Das Wechselgeld stimmte.', 'T3'],
  ['Woanders nie so gut beraten worden!', 'T3'],
  ['Das Regal habe ich bei Ihnen online gekauft.', 'T3'],
  ['Das ist gold wert.', 'T4'],
  ['Ich brauche es nicht um jeden Preis.', 'T4'],
  ['Die Kaffeetasse war kostenlos.', 'T4'],
  ['Laut Rechnung sind es drei Stück.', 'T4'],
  ['Dem müssen Sie Rechnung tragen.', 'T4'],
  ['Das ist gar nicht teuer.', 'T4'],
  ['Wir sehen uns zur Preisverleihung.', 'T4'],
  ['Wer ist Ihr Lieferant?', 'T5'],
  ['Es wurde pünktlich geliefert.', 'T5'],
  ['Mein Terminwunsch wäre Montag.', 'T5'],
  ['Den Termin abgesagt habe ich gestern.', 'T9'],
  ['Wer hat die Verantwortung?', 'T6'],
  ['Ziel erreicht.', 'T6'],
  ['Keine Antwort nötig.', 'T6'],
  ['Danke für die schnelle Antwort!', 'T6'],
  ['Es gibt eine Rückrufaktion.', 'T6'],
  ['Das wird garantiert schön.', 'T7'],
  ['Ich habe Rückenbeschwerden.', 'T7'],
  ['Ohne Beanstandung.', 'T7'],
  ['Ein Ersatzteil bitte.', 'T7'],
  ['Keine Reklame einwerfen.', 'T7'],
  ['Haben Sie auf die Lampe Garantie?', 'T7'],
  ['Wie lange ist die Garantie?', 'T7'],
  ['Mit freundlichen Grüßen', 'T8'],
  ['Die Seite ist benutzerfreundlich.', 'T8'],
  ['Umweltfreundlich und familienfreundlich.', 'T8'],
  ['Der Betrag ist netto.', 'T8'],
  ['I appreciate your reply.', 'T8'],
  ['Das ist eine Terminabsage.', 'T9'],
  ['Die Bewerbungsabsage kam gestern.', 'T9'],
  ['Bitte den Newsletter kündigen.', 'T9'],
  ['Ich möchte nicht absagen.', 'T9'],
  ['Danke im Voraus.', 'T10'],
  ['Danke für Ihre Nachricht.', 'T10'],
  ['Danke für nichts.', 'T10'],
  ['Na toll.', 'T10'],
  ['Alles andere als perfekt.', 'T10'],
  ['Es wäre super, wenn Sie anrufen.', 'T10'],
  ['Ich bin nicht zufrieden.', 'T10'],
  ['In der Lobby steht ein Sofa.', 'T10'],
  ['Es geht nicht nur um mich.', 'T11'],
  ['Es geht nicht anders.', 'T11'],
  ['Es geht nicht um die Farbe.', 'T11'],
  ['Das geht nicht verloren.', 'T11'],
  ['Das ist nicht ausgeschlossen.', 'T11'],
  ['Kein Problem.', 'T11'],
  ['Das Gerät geht nicht.', 'T11'],
  ['Das Handwerk lebt.', 'T12'],
  ['Unser Netzwerk ist groß.', 'T12'],
  ['Die Werkstatt hat zu.', 'T12'],
  ['Ich konnte es wiederherstellen.', 'T12'],
  ['Bitte um Rückruf.', 'T12'],
  ['Betreff: Bestellnummer 4711', 'T13'],
  ['Mein Bankkonto lautet anders.', 'T13'],
  ['Das Formular aus Papier liegt bei.', 'T13'],
  ['Wir möchten Sie einladen.', 'T14'],
  ['Die Datei lässt sich nicht herunterladen.', 'T14'],
  ['Ich muss den Akku laden.', 'T14'],
  ['Damit lässt sich ein gutes Geschäft machen.', 'T14'],
  ['Laut Vertrag gilt das.', 'T14'],
  ['Der Lautsprecher ist neu.', 'T14'],
  ['Bezahlt wird kassenlos.', 'T14'],
]

test.each(looksLike)('%s is not about %s', (text, theme) => {
  expect(themesOf(text)).not.toContain(theme)
})

test.each([
  ['mangelnde Beratung', 'T1'],
  ['Qualität der Beratung', 'T1'],
  ['unser Lieferant', 'T12'],
  ['eine Rückrufaktion', 'T12'],
  ['ein Ersatzteil', 'T2'],
  ['Das Gerät geht nicht.', 'T2'],
  ['nicht schlecht beraten', 'T1'],
  ['nicht nur gut beraten', 'T1'],
])('%s is about %s', (text, theme) => {
  expect(themesOf(text)).toContain(theme)
})

test('every term and watch term of the starter codebook can be read', () => {
  const { themes, lists } = starterCodebook()
  const all = [...themes, ...Object.values(lists)].flatMap(({ terms, watch }) =>
    [terms.de, terms.en, watch.de, watch.en].flat(),
  )
  expect(all.filter(term => !parseTerm(term).ok)).toEqual([])
  expect(all.length).toBeGreaterThan(1000)
})

test('every theme is named, defined and exemplified in both languages', () => {
  const { themes } = starterCodebook()
  expect(themes.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => `T${index + 1}`))
  for (const theme of themes) {
    expect(theme.name.de && theme.name.en && theme.definition.de && theme.definition.en).toBeTruthy()
    expect(theme.examples.length).toBeGreaterThanOrEqual(3)
    for (const example of theme.examples) expect(themesOf(example), example).toContain(theme.id)
  }
})
