package tw.waterpay.ui.platform

import tw.waterpay.bindings.ReminderTimes

/**
 * When the resident wants to be reminded, as the phone keeps it.
 *
 * @property isOn whether they want to be
 * @property times on which days before and after the due date, and at which full hour in Asia/Taipei
 */
data class ReminderChoice(val isOn: Boolean, val times: ReminderTimes) {
    /** Whether [day] can be chosen, or taken back, among the days before the due date. */
    fun canToggleBefore(day: UInt): Boolean = times.daysBefore.canToggle(day)

    /** The same among the days after it. */
    fun canToggleOverdue(day: UInt): Boolean = times.daysOverdue.canToggle(day)

    /** With [day] among the days before the due date, or without it if it was. */
    fun toggleBefore(day: UInt): ReminderChoice =
        copy(times = times.copy(daysBefore = times.daysBefore.toggle(day)))

    /** The same for the days after it. */
    fun toggleOverdue(day: UInt): ReminderChoice =
        copy(times = times.copy(daysOverdue = times.daysOverdue.toggle(day)))

    /** At [hour], if it can be chosen. */
    fun at(hour: Int): ReminderChoice =
        if (hour in Hours) copy(times = times.copy(hour = hour.toUByte())) else this

    /** As a line of text, for [Preferences]. */
    fun toLine(): String = listOf(
        if (isOn) ON else OFF,
        times.daysBefore.joinToString(BETWEEN_DAYS),
        times.daysOverdue.joinToString(BETWEEN_DAYS),
        times.hour.toString(),
    ).joinToString(BETWEEN_PARTS)

    companion object {
        /** The days that are offered, on either side of the due date. */
        val Days: List<UInt> = listOf(1u, 2u, 3u, 5u, 7u, 14u)

        /** The hours that can be chosen. */
        val Hours: IntRange = 6..22

        /** As many days as can be chosen on either side. */
        const val MOST_DAYS = 5

        /** What [toLine] made; none where it could not have been chosen. */
        fun ofLine(line: String): ReminderChoice? {
            val parts = line.split(BETWEEN_PARTS)
            if (parts.size != PARTS || parts[0] !in setOf(ON, OFF)) return null
            val before = daysOf(parts[1]) ?: return null
            val overdue = daysOf(parts[2]) ?: return null
            val hour = parts[3].toIntOrNull()?.takeIf { it in Hours } ?: return null
            return ReminderChoice(parts[0] == ON, ReminderTimes(before, overdue, hour.toUByte()))
        }

        private fun daysOf(part: String): List<UInt>? {
            if (part.isEmpty()) return emptyList()
            val days = part.split(BETWEEN_DAYS).map { it.toUIntOrNull() ?: return null }
            return days.takeIf { it.size <= MOST_DAYS && it.all { day -> day in 1u..FURTHEST } }
        }

        private const val ON = "on"
        private const val OFF = "off"
        private const val BETWEEN_PARTS = ";"
        private const val BETWEEN_DAYS = ","
        private const val PARTS = 4
        private const val FURTHEST = 60u

        private fun List<UInt>.canToggle(day: UInt): Boolean = day in this || size < MOST_DAYS

        private fun List<UInt>.toggle(day: UInt): List<UInt> = when {
            !canToggle(day) -> this
            day in this -> this - day
            else -> (this + day).sorted()
        }
    }
}
