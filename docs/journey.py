"""Draws docs/journey.svg: what `waterpay pay samples/bill.jpg` prints, from a real run.

    cargo build && python3 docs/journey.py
"""

import html
import os
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
COMMAND = ["pay", "samples/bill.jpg"]
LINE, MARGIN, WIDTH = 19, 22, 640

with tempfile.TemporaryDirectory() as folder:
    run = subprocess.run(
        [os.path.join(ROOT, "target/debug/waterpay"), "--data-dir", folder, "--language", "en", *COMMAND],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )
lines = ["$ cargo run -- " + " ".join(COMMAND), *run.stderr.splitlines(), *run.stdout.splitlines()]
height = LINE * len(lines) + 2 * MARGIN

with open(os.path.join(HERE, "journey.svg"), "w", encoding="utf-8") as svg:
    svg.write(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-label="A water bill is paid in a terminal">\n'
        f'<rect width="{WIDTH}" height="{height}" rx="10" fill="#14202b"/>\n'
        "<g font-family=\"ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK TC', monospace\" font-size=\"13\" "
        'fill="#d7e3ec" xml:space="preserve">\n'
    )
    for number, line in enumerate(lines):
        colour = ' fill="#7fd1a4"' if line in ("Paid", "The receipt has been verified.") else ""
        colour = colour or (' fill="#8fb8d8"' if line.startswith("$") else "")
        y = MARGIN + LINE * number + 13
        svg.write(f'<text x="{MARGIN}" y="{y}"{colour}>{html.escape(line)}</text>\n')
    svg.write("</g>\n</svg>\n")
