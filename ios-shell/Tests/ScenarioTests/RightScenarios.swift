/// Scenarios that pass.
enum Right {
    /// About a payment.
    static let payment = """
        {
          "title": "One bill is paid",
          "why": "It is right, so that what is changed is what is wrong.",
          "steps": [
            { "key_in": "0000001" },
            { "see": { "look_up": "due", "bills": [{ "amount": 501 }] } },
            { "pay": { "method": "stored_value" } },
            { "wait_for": { "stage": "paid" } }
          ],
          "afterwards": { "ledger": ["paid"], "gateway": { "charges": [501] } }
        }
        """

    /// About a saved household.
    static let household = """
        {
          "title": "A household is saved, asked about and erased",
          "why": "It is right, so that what is changed is what is wrong.",
          "gateway_begins_at": "2026-12-01T04:00:00Z",
          "steps": [
            { "key_in": "2037199" },
            { "households": { "save": "Mother" } },
            { "see": {
              "households": [{ "name": "Mother", "number": "2037199", "owed": 879, "bills": [{ "status": "unpaid" }] }],
              "reminders": [{ "kind": "days_before", "days": 7, "at": "2026-12-13T01:00:00Z" }, {}, {}, {}, {}]
            } },
            { "households": "refresh" },
            { "see": { "news": [], "not_refreshed": [] } },
            { "draw_slip": {} },
            { "see": { "slip": ["1512206KA", "0000203719911511", "151131000000879"] } },
            { "erase": { "household": "2037199" } },
            { "see": { "erased": 0, "households": [], "reminders": [] } }
          ],
          "afterwards": { "ledger": [], "gateway": { "charges": [] } }
        }
        """

    /// About a backup.
    static let backup = """
        {
          "title": "A household goes to another phone",
          "why": "It is right, so that what is changed is what is wrong.",
          "steps": [
            { "key_in": "2037199" },
            { "households": { "save": "Mother" } },
            { "back_up": "four made up words" },
            { "take_phone": "new" },
            { "restore": "four made up words" },
            { "see": { "restored": { "payments": 0, "households": 1 } } }
          ],
          "afterwards": { "ledger": [], "gateway": { "charges": [] } }
        }
        """
}
