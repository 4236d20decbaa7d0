package tw.waterpay.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.isActive
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotSame
import kotlin.test.assertSame
import kotlin.test.assertTrue

class NavigationTest {
    private val navigation = Navigation(CoroutineScope(Job()))

    @Test
    fun `it begins at the first screen, and back leads out of the app there`() {
        assertEquals(listOf<Destination>(Destination.Home), way())
        assertFalse(navigation.back())
        assertEquals(listOf<Destination>(Destination.Home), way())
    }

    @Test
    fun `back leads to the stop before`() {
        navigation.goTo(Destination.Scan)
        navigation.goTo(Destination.KeyIn)
        assertTrue(navigation.back())
        assertEquals(listOf(Destination.Home, Destination.Scan), way())
    }

    @Test
    fun `a stop keeps its model until it is left, and its scope ends then`() {
        navigation.goTo(Destination.KeyIn)
        val model = here().model { scope -> Model(scope) }
        navigation.goTo(Destination.History)
        navigation.back()
        assertSame(model, here().model { scope -> Model(scope) })
        assertTrue(model.scope.isActive)
        navigation.back()
        assertFalse(model.scope.isActive)
    }

    @Test
    fun `starting over leaves everything but the first screen`() {
        navigation.goTo(Destination.Scan)
        val scan = here().model { scope -> Model(scope) }
        navigation.startOver(Destination.Payment("a payment"))
        assertEquals(listOf(Destination.Home, Destination.Payment("a payment")), way())
        assertFalse(scan.scope.isActive)
    }

    @Test
    fun `it goes back as far as asked, or to the first screen`() {
        navigation.goTo(Destination.KeyIn)
        navigation.goTo(Destination.History)
        navigation.goTo(Destination.Settings)
        assertEquals(Destination.KeyIn, navigation.backTo { it == Destination.KeyIn }.destination)
        assertEquals(listOf(Destination.Home, Destination.KeyIn), way())
        assertEquals(Destination.Home, navigation.backTo { it == Destination.Scan }.destination)
    }

    @Test
    fun `what is forgotten is made anew, in the same places`() {
        navigation.goTo(Destination.Settings)
        val before = here().model { scope -> Model(scope) }
        navigation.forget()
        assertEquals(listOf(Destination.Home, Destination.Settings), way())
        assertNotSame(before, here().model { scope -> Model(scope) })
        assertFalse(before.scope.isActive)
    }

    @Test
    fun `all stops but one forget, wherever the resident is`() {
        val before = here().model { scope -> Model(scope) }
        navigation.goTo(Destination.Settings)
        val stop = here()
        val kept = stop.model { scope -> Model(scope) }
        navigation.goTo(Destination.History)
        val after = here().model { scope -> Model(scope) }
        navigation.forgetAllBut(stop)
        assertEquals(listOf(Destination.Home, Destination.Settings, Destination.History), way())
        assertEquals(listOf(false, true, false), listOf(before, kept, after).map { it.scope.isActive })

        navigation.back()
        assertSame(kept, here().model { scope -> Model(scope) })
        navigation.back()
        navigation.forgetAllBut(stop)
        assertFalse(kept.scope.isActive)
    }

    @Test
    fun `what is done with is taken off the way, and its work ends`() {
        navigation.goTo(Destination.KeyIn)
        val done = here().model { scope -> Model(scope) }
        navigation.goTo(Destination.Settings)
        navigation.takeOff { it == Destination.KeyIn || it == Destination.Home }
        assertEquals(listOf(Destination.Home, Destination.Settings), way())
        assertFalse(done.scope.isActive)
    }

    private fun way() = navigation.stops.value.map { it.destination }

    private fun here() = navigation.stops.value.last()

    private class Model(val scope: CoroutineScope)
}
