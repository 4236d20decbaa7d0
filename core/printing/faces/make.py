#!/usr/bin/env python3
"""Makes the sample faces in this folder: the characters of a made-up receipt, from Noto Sans CJK TC.

    pip install fonttools && apt install fonts-noto-cjk && python3 core/printing/faces/make.py

sample.otf has the outlines as they are (CFF), sample.ttf the same ones as TrueType. They are for tests only: a resident's
receipt is printed with a whole face of the phone or the computer. OFL.txt is their licence.
"""
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, newTable

HERE = Path(__file__).parent
WORDS = HERE / "../../wording/zh-Hant-TW"
COLLECTION = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
FILES = ["figures.ftl", "receipt_page.ftl"]
ASCII = "".join(map(chr, range(0x20, 0x7F)))
OTHERS = "收據收款單位水號計費期間帳單編號帳單金額手續費實繳總額回饋繳費方式時間交易序號繳費編號金門縣自來水廠（測試）這是測試環境，不會真的扣款。…〓−"


def main():
    collection = TTCollection(COLLECTION)
    face = next(face for face in collection if face["name"].getDebugName(1) == "Noto Sans CJK TC")
    text = ASCII + OTHERS + "".join((WORDS / file).read_text("utf-8") for file in FILES)
    options = Options(hinting=False, desubroutinize=True, layout_features=[], name_IDs=[0, 1, 2, 4, 6, 13, 14])
    options.drop_tables += ["BASE", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(face)
    # Fixed, so that the same words give the same file.
    face.recalcTimestamp = False
    face.save(HERE / "sample.otf")
    with_true_type_outlines(face).save(HERE / "sample.ttf")


def with_true_type_outlines(face):
    glyphs = face.getGlyphSet()
    outlines = {}
    for name in face.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    face["loca"] = newTable("loca")
    face["glyf"] = newTable("glyf")
    face["glyf"].glyphOrder = face.getGlyphOrder()
    face["glyf"].glyphs = outlines
    del face["CFF "]
    face["maxp"].tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(face["maxp"], field, 0)
    face.sfntVersion = "\0\1\0\0"
    return face


main()
