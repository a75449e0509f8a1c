interface SearchDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Stands in until the dialog is built. */
export const SearchDialog = (_props: SearchDialogProps) => null
