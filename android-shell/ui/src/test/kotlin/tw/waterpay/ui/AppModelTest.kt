package tw.waterpay.ui

import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotSame
import kotlin.test.assertSame

class AppModelTest {
    @Test
    fun `a language that is chosen is kept, and everything is asked for again in it`(): Unit =
        Journey.begin(Language.EN).use { journey ->
            val before = journey.app.navigation.stops.value.single()
            journey.app.choose(Language.ZH_HANT_TW)
            assertEquals("繳水費", journey.app.state.value.labels[Label.HOME])
            assertEquals("金門縣自來水廠", journey.waterPay.keyedIn("0000001").billerName)
            assertEquals(Language.ZH_HANT_TW, journey.app.phone.preferences.kept().language)
            assertNotSame(before, journey.app.navigation.stops.value.single())
        }

    @Test
    fun `the phone's language is spoken unless the resident has chosen one`(): Unit =
        Journey.begin(Language.EN).use { journey ->
            journey.app.phoneSpeaks(Language.ZH_HANT_TW)
            assertEquals(Language.ZH_HANT_TW, journey.app.state.value.labels.language)
            journey.app.choose(Language.EN)
            journey.app.phoneSpeaks(Language.ZH_HANT_TW)
            assertEquals(Language.EN, journey.app.state.value.labels.language)
        }

    @Test
    fun `what was kept counts from the beginning`(): Unit = Journey.begin(Language.EN).use { journey ->
        journey.app.phone.preferences.keep(Choices(Language.ZH_HANT_TW, Appearance.Dark))
        val again = AppModel(journey.waterPay, journey.app.phone, sandbox = true, Language.EN, journey.scope)
        assertEquals(Language.ZH_HANT_TW, again.state.value.labels.language)
        assertEquals(Appearance.Dark, again.state.value.choices.appearance)
    }

    @Test
    fun `light and dark change nothing else`(): Unit = Journey.begin(Language.EN).use { journey ->
        val before = journey.app.navigation.stops.value.single()
        journey.app.choose(Appearance.Dark)
        assertEquals(Appearance.Dark, journey.app.phone.preferences.kept().appearance)
        assertSame(before, journey.app.navigation.stops.value.single())
    }
}
