package tw.waterpay.app

import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import kotlinx.coroutines.CompletableDeferred

/**
 * The activity that there is now. It comes and goes, when the phone is turned for one, while what asks for it stays: so
 * nobody keeps an activity, and an answer that comes to the next one still finds who asked.
 *
 * @param beforeAnswers what has to be waited for before an answer from another screen is of use
 */
class Front(private val beforeAnswers: suspend () -> Unit) {
    private val questions = mutableListOf<Question<*, *>>()
    private val whenThere = mutableListOf<(ComponentActivity) -> Unit>()

    /** None while the app has no window. */
    var activity: ComponentActivity? = null
        private set

    /** A question that [contract] puts to another screen of the phone. To be made before the first activity comes. */
    fun <Input, Answer> question(contract: ActivityResultContract<Input, Answer>): Question<Input, Answer> =
        Question(contract, beforeAnswers).also(questions::add)

    /** Does [what] to each activity that comes, to have it as the one before. */
    fun always(what: (ComponentActivity) -> Unit) {
        whenThere += what
    }

    /** [activity] is there. To be called before it starts. */
    fun enter(activity: ComponentActivity) {
        this.activity = activity
        questions.forEach { it.enter(activity) }
        whenThere.forEach { it(activity) }
    }

    /** [activity] is destroyed; another one may have come before that. */
    fun leave(activity: ComponentActivity) {
        if (this.activity !== activity) return
        this.activity = null
        questions.forEach { it.leave() }
    }
}

/** One question at a time, and its answer, which may come to an activity that was made anew meanwhile. */
class Question<Input, Answer> internal constructor(
    private val contract: ActivityResultContract<Input, Answer>,
    private val beforeAnswer: suspend () -> Unit,
) {
    private var launcher: ActivityResultLauncher<Input>? = null
    private var awaited: CompletableDeferred<Answer?>? = null

    /** Asks. Null when there is no window to ask from, or another question came over this one. */
    suspend fun ask(input: Input): Answer? {
        val launcher = launcher ?: return null
        awaited?.complete(null)
        val answer = CompletableDeferred<Answer?>().also { awaited = it }
        launcher.launch(input)
        return answer.await().also { beforeAnswer() }
    }

    internal fun enter(activity: ComponentActivity) {
        launcher = activity.registerForActivityResult(contract) { answer -> awaited?.complete(answer) }
    }

    internal fun leave() {
        launcher = null
    }
}
