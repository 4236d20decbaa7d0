#!/usr/bin/env python3
"""Makes the photographs in this folder: typeset a water bill, then photograph it with a simulated phone.

    pip install pillow numpy qrcode && apt install fonts-noto-cjk && python3 samples/make.py

The same bill gives the same picture. Everything on the bills is made up. What they ask for is dated far ahead, so
that they are shown as not yet due; the expired one expired in 2026.
"""
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import numpy
import qrcode
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = Path(__file__).parent
FONTS = Path("/usr/share/fonts/opentype/noto")
TRADITIONAL_CHINESE = 3  # Noto's .ttc files hold JP, KR, SC, TC, HK in this order.


@dataclass
class Bill:
    file: str
    water_number: str
    dollars: int
    usage: int  # cubic metres
    period: str  # Republic of China year and month
    due: str  # yyyymmdd
    expires: str  # yyyymmddhhmmss, after which the code is not to be paid
    in_a_link: bool
    corners: list  # of the sheet in the photograph: top left, top right, bottom right, bottom left
    light: tuple  # brightness at the left and at the right edge
    seed: int


BILLS = [
    Bill("bill.jpg", "2863465", 1222, 96, "12511", "20361220", "99991231235959", False,
         [(95, 120), (1490, 70), (1540, 1080), (60, 1120)], (1.0, 0.85), 1),
    Bill("bill-in-a-link.jpg", "3556826", 736, 58, "12511", "20361220", "99991231235959", True,
         [(150, 60), (1560, 190), (1450, 1150), (70, 1000)], (0.6, 1.0), 2),
    Bill("bill-expired.jpg", "9868630", 3860, 284, "11507", "20260831", "20260920235959", False,
         [(330, 90), (1330, 150), (1500, 1090), (110, 1060)], (0.95, 0.7), 3),
]


def twqr(bill):
    """The bill layout of TWQR: type 03, amount with two decimals in D1, water number in D7."""
    text = (f"TWQRP://金門縣自來水廠/158/03/V1?D1={bill.dollars}00&D3=MadeUpCode{bill.seed:02}&D4={bill.due}"
            f"&D7={bill.water_number}&D8=水費{bill.period}&D10=901&D11=00,0040065224244555005500000100161000"
            f"&D12={bill.expires}&D15=000&D16=水費")
    if not bill.in_a_link:
        return text
    return ("https://ebill.example.tw/payQR.aspx?fee_name=KinmenWater"
            f"&WaterNo={bill.water_number}&{quote(text, safe='')}")


def store_barcodes(bill):
    """Three segments for convenience stores: collect until, sell-off number, period with check characters and amount."""
    year = int(bill.due[:4]) - 1911
    first = f"{year % 100:02}{bill.due[4:]}6KA"
    second = f"0000{bill.water_number}{bill.period}"
    month, amount = bill.period[1:], f"{bill.dollars:09}"
    values = {character: index % 9 + 1 for index, character in enumerate("ABCDEFGHIJKLMNOPQR")}
    values |= {character: index + 2 for index, character in enumerate("STUVWXYZ")}
    value = lambda character: int(character) if character.isdigit() else values[character]
    segments = [first, second, month + amount]
    odd = sum(value(c) for segment in segments for c in segment[0::2]) % 11
    even = sum(value(c) for segment in segments for c in segment[1::2]) % 11
    check = {0: "A", 10: "B"}.get(odd, str(odd)) + {0: "X", 10: "Y"}.get(even, str(even))
    return [first, second, month + check + amount]


def font(face, size):
    return ImageFont.truetype(FONTS / f"Noto{face}.ttc", size, index=TRADITIONAL_CHINESE)


def roc(date):
    return f"{int(date[:4]) - 1911}年{date[4:6]}月{date[6:]}日"


def sheet(bill):
    """The printed bill, seen straight."""
    paper = Image.new("RGB", (1800, 1300), "#f7f5ef")
    draw = ImageDraw.Draw(paper)
    draw.text((900, 60), "金門縣自來水廠　水費通知單", "#111", font("SerifCJK-Bold", 64), "mt")
    draw.text((900, 145), "KINMEN COUNTY WATERWORKS  WATER BILL", "#111", font("SansCJK-Regular", 30), "mt")
    basic = 30
    rows = [("水　號", bill.water_number), ("用戶名稱", "王○明"), ("用水地址", "金門縣金城鎮民○路○號"),
            ("收費年月", f"{bill.period[:3]}年{bill.period[3:]}月"), ("用水度數", f"{bill.usage} 度"),
            ("基本費", f"{basic} 元"), ("用水費", f"{bill.dollars - basic} 元"),
            ("應繳總金額", f"新臺幣 {bill.dollars} 元整"), ("繳費期限", roc(bill.due))]
    for index, (name, value) in enumerate(rows):
        top = 230 + index * 66
        draw.rectangle((110, top, 1110, top + 66), outline="#222", width=2)
        draw.line((360, top, 360, top + 66), "#222", 2)
        draw.text((130, top + 33), name, "#111", font("SansCJK-Regular", 34), "lm")
        draw.text((385, top + 33), value, "#111", font("SansCJK-Regular", 34), "lm")
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4, box_size=10)
    code.add_data(twqr(bill).encode())
    paper.paste(code.make_image().convert("RGB").resize((460, 460), Image.Resampling.LANCZOS), (1220, 240))
    draw.text((1450, 715), "行動支付請掃描此 QR Code", "#111", font("SansCJK-Regular", 32), "mt")
    for index, segment in enumerate(store_barcodes(bill)):
        code_39(draw, segment, 110, 880 + index * 130)
    notes = ["注意事項：", "一、逾期繳納者依營業章程加收遲延繳付費。", "二、便利商店代收上限新臺幣 20,000 元。",
             "三、本單為範例，資料均屬虛構。"]
    for index, line in enumerate(notes):
        draw.text((1090, 900 + index * 52), line, "#111", font("SansCJK-Regular", 30))
    return paper


CODE_39 = dict(zip("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. *", """
    000110100 100100001 001100001 101100000 000110001 100110000 001110000 000100101 100100100 001100100 100001001
    001001001 101001000 000011001 100011000 001011000 000001101 100001100 001001100 000011100 100000011 001000011
    101000010 000010011 100010010 001010010 000000111 100000110 001000110 000010110 110000001 011000001 111000000
    010010001 110010000 011010000 010000101 110000100 011000100 010010100""".split()))


def code_39(draw, text, left, top, narrow=3, height=78):
    """Nine elements a character, black first; 1 is wide."""
    x = left
    for character in f"*{text}*":
        for index, wide in enumerate(CODE_39[character] + "0"):
            width = narrow * (3 if wide == "1" else 1)
            if index % 2 == 0:
                draw.rectangle((x, top, x + width - 1, top + height), "#111")
            x += width
    draw.text((left, top + height + 2), text, "#111", font("SansCJK-Regular", 26))


def photograph(bill, size=(1600, 1200)):
    """Lays the sheet on a table and takes its picture: perspective, uneven light, a little blur and noise."""
    page = sheet(bill)
    corners = [(0, 0), (page.width, 0), page.size, (0, page.height)]
    equations, values = [], []
    for (x, y), (u, v) in zip(bill.corners, corners):
        equations += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    warp = dict(size=size, method=Image.Transform.PERSPECTIVE,
                data=numpy.linalg.solve(equations, values), resample=Image.Resampling.BICUBIC)
    table = Image.new("RGB", size, "#6d5d4c")
    table.paste(page.transform(**warp), mask=Image.new("L", page.size, 255).transform(**warp))
    pixels = numpy.asarray(table.filter(ImageFilter.GaussianBlur(0.7)), dtype=float)
    light = numpy.linspace(*bill.light, size[0])[None, :, None]
    noise = numpy.random.default_rng(bill.seed).normal(0, 3, pixels.shape)
    picture = Image.fromarray((pixels * light + noise).clip(0, 255).astype("uint8"))
    picture.save(HERE / bill.file, quality=82)


for each in BILLS:
    photograph(each)
