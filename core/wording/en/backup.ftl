## The passphrase of a backup

ask-passphrase = Passphrase of the backup
ask-passphrase-again = The same passphrase once more
about-passphrases = Please choose at least { $shortest } characters that nobody guesses, such as a few words. Without the passphrase nobody can open the backup, we neither.
passphrases-differ = The two passphrases are not the same. No backup was made.
    .what-to-do = Please try again.
passphrase-needed = A backup needs a passphrase, and there is nobody here to type it.
    .what-to-do = Please give a file that holds it with --passphrase-file.
passphrase-too-short = A passphrase has at least { $characters } characters.
    .what-to-do = Please choose a longer one, such as a few words.
passphrase-too-long = A passphrase has at most { $characters } characters.
    .what-to-do = Please choose a shorter one.

## Making one

backed-up = The backup is made. Payments in it: { $payments }. Saved households: { $households }.
backed-up-keep = Keep the file somewhere else than on this device, and the passphrase somewhere else than with the file.
not-backed-up-no-randomness = The device cannot make a safe backup now. No backup was made.
    .what-to-do = Please restart the device and try again.

## Restoring one

restored = Restored from the backup. Payments: { $payments }. Saved households: { $households }.
restored-nothing = Everything that is in the backup is here already.
not-restored-wrong-passphrase = This passphrase does not open the backup. Nothing was restored.
    .what-to-do = Please try again. Capital and small letters and spaces count.
not-restored-damaged = The backup is damaged. Nothing was restored.
    .what-to-do = Please take another copy of the file, if there is one.
not-restored-no-backup = This file is no backup of WaterPay. Nothing was restored.
    .what-to-do = Please choose the file that was made as a backup.
not-restored-newer = The backup is from a newer version. Nothing was restored.
    .what-to-do = Please update WaterPay, then restore it again.
