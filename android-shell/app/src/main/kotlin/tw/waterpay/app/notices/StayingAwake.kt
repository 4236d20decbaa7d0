package tw.waterpay.app.notices

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import android.os.Build
import tw.waterpay.app.WaterPayApplication
import tw.waterpay.app.core.CoreState
import tw.waterpay.app.systemService

/**
 * Keeps Android from stopping the process while something goes on in the background. The job itself does nothing; where
 * Android does not allow it, or ends it early, the work may be stopped half way, and money is as safe as ever.
 */
class StayingAwake : JobService() {
    override fun onStartJob(parameters: JobParameters): Boolean =
        // A process that was ended meanwhile and is started for this has nothing to go on with.
        (application as WaterPayApplication).core.state.value is CoreState.Awake

    override fun onStopJob(parameters: JobParameters): Boolean = false

    companion object {
        private const val JOB = 1

        /** Does [work] and has the process kept for as long as it takes. */
        suspend fun <Value> during(context: Context, work: suspend () -> Value): Value {
            val jobs = context.systemService<JobScheduler>()
            val job = JobInfo.Builder(JOB, ComponentName(context, StayingAwake::class.java))
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) job.setExpedited(true) else job.setOverrideDeadline(0)
            jobs.schedule(job.build())
            return try {
                work()
            } finally {
                jobs.cancel(JOB)
            }
        }
    }
}
