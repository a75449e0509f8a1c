import { expect, test } from 'vitest'
import { parseParameters } from '../../../src/core/mime/parameters.ts'
import { Warnings } from '../../../src/core/mime/warnings.ts'

const nameIn = (value: string) => parseParameters(value, new Warnings()).parameters.get('name')

test.each([
  [`image/png; name*1="Haus.png"; name*0*=utf-8''Sch%C3%B6nes%20`, 'Schönes Haus.png'],
  [`image/png name*0*=utf-8''Sch%C3%B6nes%20  name*1="Haus.png"`, 'Schönes Haus.png'],
  [`image/png; charset="utf-8" name="Haus.png"`, 'Haus.png'],
  [`image/png; name=Mein Haus.png; size=3`, 'Mein Haus.png'],
  [`image/png; name*0="utf-8'de'Sch%C3%B6nes "; name*1*="Haus.png"`, 'Sch%C3%B6nes Haus.png'],
  [`image/png; name*0*=Eva's; name*1*=%20Haus.png`, "Eva's Haus.png"],
  [`image/png; name=""Haus" am See.png"`, '"Haus" am See.png'],
  [`image/png; name="Haus \\"am See\\".png"`, 'Haus "am See".png'],
  [
    `image/png; name*0*=iso-8859-1''Sch%F6nes; name*1*=iso-8859-1''%20Haus; name*2*=iso-8859-1'.png`,
    'Schönes Haus.png',
  ],
  [`image/png; name*0=Haus; name*0=Turm; name*1=.png`, 'Haus.png'],
  [`image/png; name=Haus.png; name*1=Turm; name*2=.png`, 'Haus.png'],
  [`image/png; name*=UTF-8'Sch%C3%B6n.png`, 'Schön.png'],
  [`image/png; name*0*=utf-8''Sch%C; name*1*=3%B6n.png`, 'Schön.png'],
  [`image/png; name="Eva name=Haus.png"`, 'Eva name=Haus.png'],
])('the file name in %s is read', (value, name) => {
  expect(nameIn(value)).toBe(name)
})
