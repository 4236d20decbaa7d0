package tw.waterpay.app.journey

import tw.waterpay.app.WaterPayApplication
import tw.waterpay.app.core.Gateway
import tw.waterpay.sandbox.KeyInMemory
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.ui.platform.Camera
import tw.waterpay.ui.platform.DeviceKey
import tw.waterpay.ui.platform.Signed

/** The app with a key in memory, a camera that sees a bill, and a sandbox of its own. Everything else is what phones run. */
class JourneyApplication : WaterPayApplication() {
    lateinit var sandbox: Sandbox
    val billCamera = BillCamera()
    val key = TestKey()

    override fun camera(): Camera = billCamera

    override fun deviceKey(): DeviceKey = key

    override fun gateway() = Gateway(sandbox.address, listOf(Sandbox.RECEIPT_KEY), sandbox = true)
}

/** A key that is guarded by nobody. [answer] is what comes of asking the resident. */
class TestKey : DeviceKey {
    private var pair = KeyInMemory()
    var answer: (ByteArray) -> Signed = { Signed.Signature(pair.sign(it)) }

    /** What the resident was asked. */
    val questions = mutableListOf<String>()

    /** Android takes the key away, and another one is made. */
    fun becomesAnother() {
        pair = KeyInMemory()
    }

    override suspend fun publicKey(): ByteArray = pair.publicKey

    override suspend fun sign(bytes: ByteArray, question: String): Signed {
        questions += question
        return answer(bytes)
    }
}
