import { expect, test } from 'vitest'
import { signed } from './tagging.ts'

/** Hand-written: `T1+` praised, `T1-` blamed, `T1` neither, `T1±` both; `!T1` must not be found. */
const sentences: readonly (readonly [text: string, ...expected: string[]])[] = [
  // negation
  ['Die Beratung war nicht gut.', 'T1-'],
  ['Die Beratung war nicht schlecht.', 'T1+'],
  ['Ich wurde nicht unfreundlich behandelt.', 'T8+'],
  ['Der Verkäufer war keineswegs arrogant, aber ahnungslos.', 'T1'],
  ['Das Gerät funktioniert nicht.', 'T2-'],
  ['Ohne jede Verspätung kam der Schrank.', 'T5+'],
  ['Niemand hat zurückgerufen.', 'T6-'],
  ['Weder freundlich noch kompetent.', 'T8-'],
  ['Nie wieder so eine schlechte Beratung!', 'T1-'],
  ['Nicht nur die Beratung war gut, auch der Preis ist fair.', 'T1+', 'T4+'],
  ['Die Beratung war nicht nur gut, sie war herzlich.', 'T1+'],
  ['Nicht zuletzt wegen der freundlichen Bedienung kommen wir gern.', 'T8+'],
  ['Die Qualität ist nicht zu unterschätzen, nicht wahr?', 'T2'],
  ['Kaum hilfsbereit, der junge Mann.', 'T8-'],
  ['Das Personal war überhaupt nicht hilfsbereit.', 'T8-'],
  ['Der Preis ist nicht überteuert.', 'T4+'],
  ['Zufrieden bin ich nicht.', '!T10'],
  ['Perfekt war das nicht gerade.', '!T11'],
  ['Es gibt keinen Grund zur Klage.', 'T10+', '!T7'],
  ['Ich kann mich nicht beschweren.', 'T10+', '!T7'],
  ['Ich habe nichts auszusetzen.', 'T10+'],
  ['Das Personal ist alles andere als freundlich.', 'T8-'],
  ['Nicht nur die Lieferung kam zu spät, auch die Schrauben fehlten.', 'T5-', 'T2-'],
  ['Der Preis ist keine Frechheit, sondern fair.', 'T4+'],
  // irony: no praise
  ['Bravo, wieder das falsche Modell geliefert!', '!T10', 'T2', 'T5'],
  ['Ganz großes Kino, wie immer zu spät!', '!T10', 'T5-'],
  ['Herzlichen Glückwunsch, Sie haben den dritten Termin verschlafen.', '!T10', 'T5'],
  ['Na toll, wieder drei Wochen warten.', '!T10'],
  ['Danke für nichts!', '!T10'],
  ['Das war ja alles andere als perfekt.', '!T10'],
  ['Es wäre super, wenn Sie sich einmal melden würden.', '!T10'],
  ['Na super, der Termin ist geplatzt.', '!T10', 'T5'],
  // compounds
  ['Die Küchenberatung hat uns geholfen.', 'T1'],
  ['Der Lieferverzug ist ärgerlich.', 'T5-'],
  ['Die Fachberatung war hervorragend.', 'T1+', 'T10+'],
  ['Unser Kostenvoranschlag wurde überschritten.', 'T4'],
  ['Über den Materialfehler ärgere ich mich.', 'T2-', 'T12-'],
  ['Die Umkleidekabine war schmutzig.', 'T14-'],
  ['Ihre Servicehotline ist eine Zumutung.', 'T6-'],
  ['Die Gewährleistungsfrist ist noch nicht um.', 'T7'],
  ['Der Bestellvorgang bricht immer ab.', 'T13'],
  ['Das Konkurrenzangebot lag darunter.', 'T3'],
  ['Die Montagekosten sind viel zu hoch.', 'T4-'],
  ['Der Kundenparkplatz ist eng.', 'T14-'],
  ['Unsere Handyreparatur dauert nun schon fünf Wochen.', 'T7'],
  ['Die Badsanierungsberatung war erste Sahne.', 'T1', 'T10'],
  ['Der Fliesenkleberpreis ist gesalzen.', 'T4-'],
  ['Der Gartenzaunmonteur kam nicht.', 'T5-'],
  // separable verbs
  ['Der Monteur rief trotz Zusage nicht zurück.', 'T6-'],
  ['Sie sagten gestern per Mail den Auftrag ab.', 'T9'],
  ['Ich sage den Termin am Montag ab.', '!T9'],
  ['Ihr Kollege wimmelte mich einfach ab.', 'T1'],
  ['Der Henkel brach nach zwei Tagen ab.', 'T2'],
  ['Der Verkäufer hörte mir überhaupt nicht zu.', 'T1-'],
  ['Die Farbe färbt auf die Hände ab.', 'T2'],
  ['Melden Sie sich bitte bei mir zurück.', 'T6'],
  ['Sie riefen trotz zweier Bitten nicht zurück.', 'T6-'],
  ['Ihr Mitarbeiter rief mich sofort zurück.', 'T6'],
  ['Wir nehmen Ihr Angebot leider nicht an.', 'T9'],
  ['Ich sage Ihnen für den Tisch ab.', 'T9'],
  ['Bitte tauschen Sie das Gerät um.', 'T7', 'T2'],
  ['Hiermit trete ich vom Kauf zurück.', 'T7'],
  ['Man schwatzte uns ein teures Modell auf.', 'T1'],
  ['Ich empfehle Sie gern weiter.', 'T10'],
  ['Wir sehen von dem Auftrag ab.', 'T9'],
  // Swiss, lower case, without umlauts
  ['die lieferung kam zu spaet und war beschaedigt.', 'T5-', 'T2-'],
  ['Die Strasse vor dem Laden hat keinen Parkplatz.', 'T14-'],
  ['mit der beratung bin ich sehr unzufrieden', 'T1-'],
  ['Das Mass stimmt nicht, der Schrank passt nicht.', 'T2-'],
  ['grossartige beratung, merci vielmals', 'T1+', 'T10+'],
  ['da geht keiner ans telefon', 'T6-'],
  ['Der Lampenschirm ist im Eimer.', 'T2-'],
  // slips of the pen
  ['Die Beratugn war gut.', 'T1+'],
  ['Das Regal kam beschädgit an.', 'T2-'],
  ['Die Gutschritf fehlt noch.', 'T7'],
  ['Ihre Verkäuferni war sehr unfreundlcih.', 'T1', 'T8-'],
  ['Die Küche ist schlicht.', '!T1'],
  ['Die Kinderdecke ist weich.', '!T14'],
  // passing mention and look-alikes
  ['Mit freundlichen Grüßen', '!T8'],
  ['Ich habe den Zeitungsartikel über Sie gelesen.', '!T2'],
  ['Bitte laden Sie mich nicht mehr ein.', '!T14'],
  ['Mein Akku muss laden.', '!T14'],
  ['Wer trägt dafür die Verantwortung?', '!T6'],
  ['Der Reifenwechsel war schnell erledigt.', '!T3'],
  ['Das ist für uns Gold wert.', '!T4'],
  // mixed
  ['Die Beratung war super, aber der Preis ist zu hoch.', 'T1+', 'T4-'],
  ['Nettes Personal, leider kaputte Ware.', 'T2-'],
  ['Woanders hätte ich weniger bezahlt.', 'T3'],
  ['Der Hersteller hat die Schrauben vergessen.', 'T12'],
  ['Die Website lädt nicht und die App stürzt ab.', 'T13'],
  ['Ich wurde im Laden einfach weggeschickt.', 'T11', 'T14'],
  ['Der Ton am Telefon war patzig und herablassend.', 'T8-'],
]

test.each(sentences)('%s', (text, ...expected) => {
  const found = signed(text, { language: 'de' })
  for (const want of expected) {
    if (want.startsWith('!')) expect(found.map(code => code.replace(/[-+±]$/, ''))).not.toContain(want.slice(1))
    else if (/[-+±]$/.test(want)) expect(found).toContain(want)
    else expect(found.map(code => code.replace(/[-+±]$/, ''))).toContain(want)
  }
})

test('there are at least sixty of them', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(60)
})
