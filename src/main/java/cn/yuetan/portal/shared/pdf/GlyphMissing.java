package cn.yuetan.portal.shared.pdf;

import cn.yuetan.portal.shared.Refusal;

/** A character that the fonts cannot show: nothing is printed rather than an empty box in somebody's name. */
public final class GlyphMissing extends Refusal {

    GlyphMissing(int codePoint) {
        super("shared.pdf.glyphMissing", "shared.pdf.glyphMissing.next", new Object[] {
            Character.toString(codePoint), "U+%04X".formatted(codePoint)
        });
    }
}
