package tw.waterpay.ui.bill

import androidx.compose.ui.graphics.vector.ImageVector
import tw.waterpay.bindings.BillStatus
import tw.waterpay.ui.surface.Icons

/** What stands beside the words of the status. */
internal val BillStatus.icon: ImageVector
    get() = when (this) {
        BillStatus.Unpaid -> Icons.Bill
        BillStatus.OverduePayable, BillStatus.OverdueClosed, BillStatus.Unknown -> Icons.Warning
        BillStatus.BeingPaid, is BillStatus.AutomaticDebit -> Icons.Clock
        is BillStatus.Paid, is BillStatus.PaidElsewhere -> Icons.Check
    }
