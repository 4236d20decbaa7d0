package tw.waterpay

/**
 * Whole New Taiwan dollars, as the core states them. It has no arithmetic and no text: what is added up or shown comes from
 * the core ([tw.waterpay.bindings.Money] has both).
 */
@JvmInline
value class Twd(val dollars: Long)
