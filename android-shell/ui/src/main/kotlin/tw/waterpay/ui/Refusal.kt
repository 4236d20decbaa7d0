package tw.waterpay.ui

import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.Words
import tw.waterpay.words

/** What the resident reads. A refusal without words is a fault of the shell, and is thrown as one. */
internal val WaterPayException.wordsOrThrow: Words
    get() = words ?: throw this
