import classes from './brand.module.css'

const mark = new URL('../mark.svg', import.meta.url).href

/** The sign of the house. */
export const Brand = () => (
  <div className={classes['brand']}>
    <img src={mark} alt="" width={26} height={26} />
    <span className={classes['name']}>Goldwert</span>
  </div>
)
