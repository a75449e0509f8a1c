import { expect, test } from 'vitest'
import { backupPath, workspaceName, workspacePath } from '../../../src/renderer/workspace/paths.ts'

test('a shop’s name becomes a file that every system can keep', () => {
  expect(workspacePath('/home/p/Dokumente', 'Müller & Söhne: "Das Haus" ')).toBe(
    '/home/p/Dokumente/Müller & Söhne Das Haus.goldwert',
  )
  expect(workspacePath('C:\\Users\\p\\Documents', 'Laden')).toBe('C:\\Users\\p\\Documents\\Laden.goldwert')
  expect(workspacePath('/home/p', '   ')).toBe('/home/p/Goldwert.goldwert')
})

test('a backup bears its day', () => {
  expect(backupPath('/d/Laden.goldwert', '/stick', new Date(2026, 2, 5))).toBe(
    '/stick/Laden (Sicherung 2026-03-05).goldwert',
  )
})

test('a workspace is named without its folder and ending', () => {
  expect(['C:\\d\\Laden.goldwert', '/d/Laden.goldwert'].map(workspaceName)).toEqual(['Laden', 'Laden'])
})
