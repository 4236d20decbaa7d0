package tw.waterpay.app

import android.app.Application
import android.content.Intent
import android.content.pm.ApplicationInfo
import android.content.pm.PackageManager
import android.net.Uri
import androidx.test.core.app.ApplicationProvider
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.xmlpull.v1.XmlPullParser
import tw.waterpay.app.core.Gateway
import tw.waterpay.app.reminders.ReminderReceiver
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** What Android is told of the app. */
@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class ManifestTest {
    private val context = ApplicationProvider.getApplicationContext<Application>()

    @Test
    fun `nothing is backed up`() {
        assertEquals(0, context.applicationInfo.flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        assertEquals(EVERYTHING, leftOut(R.xml.backup_rules).getValue("full-backup-content"))
    }

    @Test
    fun `nothing moves to a new phone`() {
        val leftOut = leftOut(R.xml.data_extraction_rules)
        assertEquals(EVERYTHING, leftOut.getValue("cloud-backup"))
        assertEquals(EVERYTHING, leftOut.getValue("device-transfer"))
    }

    @Test
    fun `the way back from a wallet leads to the one window`() {
        val back = Intent(Intent.ACTION_VIEW, Uri.parse("waterpay://return?state=paid"))

        val found = context.packageManager.queryIntentActivities(back, PackageManager.MATCH_DEFAULT_ONLY)

        assertEquals(listOf(MainActivity::class.java.name), found.map { it.activityInfo.name })
        assertTrue(found.single().activityInfo.exported)
    }

    @Test
    fun `alarms that Android has forgotten are made again`() {
        for (action in listOf("BOOT_COMPLETED", "MY_PACKAGE_REPLACED", "TIME_SET")) {
            val intent = Intent("android.intent.action.$action").setPackage(context.packageName)
            val woken = context.packageManager.queryBroadcastReceivers(intent, 0).map { it.activityInfo }

            val receiver = woken.single { it.name == ReminderReceiver::class.java.name }
            assertFalse(receiver.exported, "another app sends $action")
        }
    }

    @Test
    fun `nothing is asked of Android but what is needed`() {
        val asked = context.packageManager.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS)

        val names = asked.requestedPermissions.orEmpty().filter { it.startsWith("android.permission.") }
        assertEquals(
            setOf("INTERNET", "CAMERA", "USE_BIOMETRIC", "POST_NOTIFICATIONS", "RECEIVE_BOOT_COMPLETED"),
            names.map { it.removePrefix("android.permission.") }.toSet(),
        )
    }

    @Test
    fun `a debug build talks to a sandbox on this machine`() {
        val gateway = Gateway.of(context)

        assertEquals("http://127.0.0.1:8480", gateway.address)
        assertTrue(gateway.sandbox)
    }

    @Test
    fun `no other build knows a gateway, or trusts receipts that anybody can sign`() {
        val naming = File("src").walk().filter { it.extension == "xml" && "gateway_receipt_keys" in it.readText() }

        assertEquals(listOf("src/debug/res/values/gateway.xml"), naming.map { it.invariantSeparatorsPath }.toList())
    }

    /** The domains that each part of a file excludes. */
    private fun leftOut(file: Int): Map<String, Set<String>> {
        val excluded = mutableMapOf<String, MutableSet<String>>()
        val path = ArrayDeque<String>()
        context.resources.getXml(file).use { xml ->
            while (xml.next() != XmlPullParser.END_DOCUMENT) {
                if (xml.eventType == XmlPullParser.START_TAG) {
                    if (xml.name == "exclude") {
                        check(xml.getAttributeValue(null, "path") == ".")
                        excluded.getOrPut(path.last(), ::mutableSetOf) += xml.getAttributeValue(null, "domain")
                    }
                    path.addLast(xml.name)
                } else if (xml.eventType == XmlPullParser.END_TAG) {
                    path.removeLast()
                }
            }
        }
        return excluded
    }

    private companion object {
        val EVERYTHING = setOf("root", "file", "database", "sharedpref", "external")
    }
}
