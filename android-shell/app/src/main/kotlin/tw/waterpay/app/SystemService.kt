package tw.waterpay.app

import android.content.Context

/** A service of the system that every phone has. */
internal inline fun <reified Service : Any> Context.systemService(): Service =
    checkNotNull(getSystemService(Service::class.java)) { "no ${Service::class.java.simpleName}" }
