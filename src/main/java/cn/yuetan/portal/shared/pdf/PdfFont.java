package cn.yuetan.portal.shared.pdf;

/** The weights that paper is set in: Noto Sans SC, SIL Open Font License, under {@code resources/fonts}. */
public enum PdfFont {
    REGULAR("fonts/NotoSansSC_400Regular.ttf"),
    BOLD("fonts/NotoSansSC_700Bold.ttf");

    private final String resource;

    PdfFont(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }
}
