import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/core/text/language.ts'

test.each([
  ['de', 'Der Krug ist leider zerbrochen angekommen.'],
  ['de', 'alles gut danke'],
  ['de', 'Beratung war super, gerne wieder'],
  ['de', 'Lieferung dauert zu lange, keine Antwort auf Mails'],
  ['en', 'The jug arrived broken, please send a new one.'],
  ['en', 'great service, thanks'],
  ['fr', 'Le vase est arrivé cassé, merci de me rembourser.'],
  ['it', 'Il vaso è arrivato rotto, vorrei essere rimborsato, grazie.'],
  ['es', 'El jarrón llegó roto, quiero que me devuelvan el dinero.'],
  ['pt', 'O vaso chegou partido, não estou satisfeito com a encomenda.'],
  ['nl', 'De kruik is gebroken aangekomen, graag een nieuwe.'],
  ['pl', 'Dzbanek przyszedł rozbity, proszę o zwrot pieniędzy.'],
  ['sv', 'Kannan var trasig när den kom, jag vill ha pengarna tillbaka.'],
  ['da', 'Kanden var i stykker, da den kom, jeg vil gerne have en ny.'],
  ['fi', 'Kannu oli rikki, kun se tuli, haluan rahat takaisin.'],
  ['cs', 'Džbán přišel rozbitý, prosím o vrácení peněz.'],
  ['tr', 'Sürahi kırık geldi, lütfen paramı geri verin.'],
  ['ru', 'Кувшин пришёл разбитым, верните деньги.'],
  ['uk', 'Глечик прийшов розбитий, поверніть гроші, будь ласка, і швидко.'],
  ['ja', '壊れた状態で届きました。'],
  ['zh', '水壶到货时已经破损。'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each(['', 'ok', '12345', 'https://shop.example/der/die/das', '👍', 'LM-2023-109120', 'Petra Lang'])(
  'nobody can tell: %s',
  text => {
    expect(detectLanguage(text)).toBeNull()
  },
)
