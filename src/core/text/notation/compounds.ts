import { createPieceFilter, growHash, noHash } from './piece-filter.ts'

/** What German puts in front of a noun: Küche(n)beratung, Bad(e)termin. Folded; a shop's everyday words. */
const everydayNouns =
  'abend ablauf adress alarm alltag alt angebot anhaenger antrag anzeige anzug apfel apotheke arbeit architekt arm arznei arzt auflage auftrag auge ausflug auto ' +
  'baby bad bade bahn balkon ball bank bau bauch bauer baum becken bedarf bein beleg berg beruf bestell beton betrieb bett bier bild billig bio blatt blech blume boden bohr brand ' +
  'brief brille brot bruecke brunnen buch buegel buehne buero burg bus busch butter cafe camping computer creme dach dame dampf daten decken dauer deck decke design dessert dicht dienst ' +
  'digital druck drucker duft durst dusch dusche ecke ehe eigentum eingang einkauf einzel eis eisen elektro elektronik eltern ende energie erdbeer essen etage etui event express fach ' +
  'fahr fahrrad fahrt fahrzeug familie farb farbe fass fassade feder feier feld fell fenster ferien fest fett feuer film filter finanz finger firma firmen fisch flasche fleisch fliese flug ' +
  'flur folie form foto frau frei freizeit friseur front frucht fruehling fruehstueck funk fuss futter gabel gang garage garantie garderobe garten gas gast gebaeude gebiet gebrauch ' +
  'geburtstag gefahr gehalt geld gelenk gemuese gepaeck geraet gericht gesamt geschaeft geschenk gesicht gesund getraenk gewerbe gitarre glas gold grab grill grund gruppe gurt haar ' +
  'hafen hahn halle hals halte hand handel handy haupt haus haustier haut heft heim heizung hemd herbst herd herr herren herz hitze hobby hoch hochzeit hof holz honig hose hotel ' +
  'huelle hund hut immobilie industrie innen insekt internet jacke jahr jubilaeum jugend kabel kabine kaese kaffee kalender kamera kamin kanal karte kassen kauf keller kern kette ' +
  'kinder kissen kiste klavier kleid kleider klima klein klinik knopf koch koffer kohle komfort konto konzert kopf korb koerper kosmetik kost kraeuter kran kranken kredit kreis kreuz kueche kuehl kuehlschrank kuchen ' +
  'kugel kultur kunde kunden kunst kupfer kur kurs laden lager lampe land laptop laub lauf leben lebens leder lehr leih leiter leinen leistung licht liege linie linse luft luxus maedchen magen ' +
  'maler mantel markt marmor maschine mass masse material matratze mauer maus medien medizin meer mehl messe messer metall miet miete milch mittag mittel mobil mobilfunk moebel mode monat ' +
  'motor motorrad muell musik muster mutter nacht nagel name natur netz neu niveau norm not notfall nuss oberflaechen obst ofen oel online optik ordner original paar paket ' +
  'papier park partner party pass patient pelz personal pfanne pferd pflanze pflege pizza plan plastik platz polster pool porto post praxis preis privat probe produkt profi projekt ' +
  'pumpe putz qualitaet rabatt rad radio rahmen rand rasen rat raum rechner rechnung regal regen reifen reihe reise reparatur reservierung restaurant ring roh rohr rose ruecken ruhe ' +
  'saft saison salat salon salz sammel samt sand sanitaer schaden schal schalter schatten schiff schild schlaf schlafzimmer schloss schluessel schmuck schnee schnell schokolade schrank schreib ' +
  'schreibtisch schuh schul schule schutz schwimm see seide seife seil seminar senioren service sessel sicherheit silber sitz sofa software sommer sonder sonne sonnen spar speise sperr spezial ' +
  'spiegel spiel spielzeug sport spuel spuelmaschine staat stadt stahl stall stamm standard start staub stein stellen stern steuer stil stirn stoff strahl strand strasse streich strick strom strumpf stueck studio ' +
  'stuhl stunde such sueden suppe tablet tag tank tanz tapete tasche tasse tauch technik tee teig teil telefon teller teppich terrasse test textil theater tier tinte tisch tischler tod ton tonne topf ' +
  'tor torte transport traum treppe trocken tuch tuer uhr umwelt umzug unfall uniform urlaub urlaubs vasen vater verein verkauf verkehr verlag verleih vermiet verpackung versicherung versand video vinyl vogel vorhang waage ' +
  'wagen wahl wald wand ware waren warte wartung wasch waschmaschine wasser web wechsel weg weihnachten wein welt werbe werbung wert wetter winter wirtschaft woche wochen wohn wohnung wohnzimmer wolle wort wurst zahl zahn ' +
  'zaun zeit zeitung zelt ziegel ziel zimmer zins zoll zoo zucker zug zweit'

/** Sounds between the parts. */
const links = ['', 's', 'n', 'en', 'er', 'es', 'e', 'ns']
const shortestPart = 3
const shortestHead = 5
const longestWord = 40

export interface CompoundSplitter {
  /** `noun` may stand in front of another. */
  readonly add: (noun: string) => void
  /** The parts that a folded compound may end in: "kuechenberatungstermin" in "beratungstermin" and "termin". None for other words. */
  readonly heads: (folded: string) => readonly string[]
  /** Whether one of the heads of a word is a known noun: then all of its parts are known, the last one as well. */
  readonly knowsOneOf: (heads: readonly string[]) => boolean
}

const none: readonly string[] = []

/**
 * Splits compounds whose front parts are all known nouns. A word is split only where each part before is a noun of
 * everyday or of the codebook, so "einladen", "Verantwortung" or "Lieferant" stay whole.
 */
export function createCompoundSplitter(): CompoundSplitter {
  const nouns = new Set<string>()
  const filter = createPieceFilter()
  const add = (noun: string): void => {
    nouns.add(noun)
    filter.add(noun)
  }
  for (const noun of everydayNouns.split(' ')) add(noun)
  const headsOf = (word: string): readonly string[] => {
    if (word.length < shortestPart + shortestHead || word.length > longestWord) return none
    const heads = new Set<string>()
    const starts = new Set([0])
    for (const from of starts) {
      let hash = noHash
      for (let to = from + 1; to <= word.length - shortestHead; to++) {
        hash = growHash(hash, word.charCodeAt(to - 1))
        if (to < from + shortestPart || !filter.mayHold(hash) || !nouns.has(word.slice(from, to))) continue
        for (const link of links) {
          const next = to + link.length
          if (!word.startsWith(link, to) || word.length - next < shortestHead) continue
          starts.add(next)
          heads.add(word.slice(next))
        }
      }
    }
    return heads.size === 0 ? none : [...heads]
  }
  return { add, heads: headsOf, knowsOneOf: heads => heads.some(head => nouns.has(head)) }
}
